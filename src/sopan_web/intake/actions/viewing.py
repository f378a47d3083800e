"""Makes the files of a batch fit to be looked at in a browser, once all have been read."""

from collections.abc import Callable
from functools import partial
from logging import getLogger
from typing import Any

from sopan import ReadingProcess, UnreadableError, count_pages, print_to_pdf
from sopan_web.files.actions import discard, put_at_random
from sopan_web.files.failures import LostFileError
from sopan_web.files.queries import read_file
from sopan_web.intake.actions.halting import Halt
from sopan_web.intake.models import SourceFile

_log = getLogger(__name__)
FOLDER = "asal"


def make_views(batch: int, process: ReadingProcess, halt: Halt) -> None:
    """A PDF of each file in which something was found; what can't be shown stays to be downloaded. StoppedError."""
    for source in SourceFile.objects.filter(batch=batch, state=SourceFile.State.READ, pages=0).order_by("number"):
        halt()
        try:
            _make_view(source, partial(process.run, pulse=halt))
        except (UnreadableError, LostFileError) as error:
            _log.info("source file %s can't be shown: %s", source.pk, error.id)


def _make_view(source: SourceFile, run: Callable[..., Any]) -> None:
    original = read_file(str(source.original.name), source.sha256)
    pdf = run(print_to_pdf, original, source.name)
    if pdf is None:
        return
    pages = run(count_pages, pdf, source.name)
    view = put_at_random(FOLDER, ".pdf", pdf) if pdf != original else ""
    kept = SourceFile.objects.filter(pk=source.pk, pages=0).update(view=view, pages=pages)
    if view and not kept:
        discard(view)
