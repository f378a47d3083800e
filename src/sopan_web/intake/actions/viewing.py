"""Makes the files of a batch fit to be looked at in a browser, once all have been read."""

from collections.abc import Callable, Iterator
from functools import partial
from logging import getLogger
from typing import Any

from django.utils.translation import gettext as _

from sopan import ReadingProcess, UnreadableError, count_pages, print_to_pdf, print_together
from sopan_web.files.actions import discard, put_at_random
from sopan_web.files.failures import LostFileError
from sopan_web.intake.actions.halting import Halt
from sopan_web.intake.models import FOLDER, SourceFile
from sopan_web.intake.queries.originals import read_view
from sopan_web.jobs.progress import report

_log = getLogger(__name__)
TOGETHER = 8
"""Files, so that a stop and the progress are not waited for long, and so many fit into memory."""


def make_views(batch: int, process: ReadingProcess, halt: Halt) -> None:
    """A PDF of each file in which something was found; what can't be shown stays to be downloaded. StoppedError."""
    unseen = SourceFile.objects.filter(batch=batch, state=SourceFile.State.READ, pages=0)
    sources = list(unseen.order_by("number"))
    run = partial(process.run, pulse=halt)
    for done in range(0, len(sources), TOGETHER):
        report(done, len(sources), _("Membuat gambar halaman aslinya"))
        group = list(_contents(sources[done : done + TOGETHER]))
        for (source, content), pdf in zip(group, _print_together(group, run), strict=True):
            halt()
            try:
                _make_view(source, content, pdf, run)
            except UnreadableError as error:
                _tell(source, error.id)


def _contents(sources: list[SourceFile]) -> Iterator[tuple[SourceFile, bytes]]:
    """What was uploaded, or the view that its reading left; but for what is lost."""
    for source in sources:
        try:
            yield source, read_view(source)
        except LostFileError as error:
            _tell(source, error.id)


def _tell(source: SourceFile, why: str) -> None:
    _log.info("source file %s can't be shown: %s", source.pk, why)


def _print_together(group: list[tuple[SourceFile, bytes]], run: Callable[..., Any]) -> list[bytes | None]:
    """What one start of LibreOffice makes of them; what it doesn't make is tried again alone."""
    try:
        made: list[bytes | None] = run(print_together, [(content, source.name) for source, content in group])
    except UnreadableError:
        return [None] * len(group)
    return made


def _make_view(source: SourceFile, content: bytes, pdf: bytes | None, run: Callable[..., Any]) -> None:
    pdf = pdf or run(print_to_pdf, content, source.name)
    if pdf is None:
        return
    pages = run(count_pages, pdf, source.name)
    made = put_at_random(FOLDER, ".pdf", pdf) if pdf != content else ""
    kept = SourceFile.objects.filter(pk=source.pk, pages=0).update(view=made or source.view, pages=pages)
    if made and not kept:
        discard(made)
