"""Makes the files of a batch fit to be looked at in a browser, once all have been read."""

from logging import getLogger

from sopan import UnreadableError, count_pages, print_to_pdf
from sopan_web.files.actions import discard, put_at_random
from sopan_web.files.failures import LostFileError
from sopan_web.files.queries import read_file
from sopan_web.intake.models import Batch, SourceFile

_log = getLogger(__name__)
FOLDER = "asal"


def make_views(batch: int) -> None:
    """A PDF of each file in which something was found; what can't be shown stays to be downloaded."""
    for source in SourceFile.objects.filter(batch=batch, state=SourceFile.State.READ, pages=0).order_by("number"):
        if Batch.objects.filter(pk=batch, stopped_at__isnull=False).exists():
            return
        try:
            _make_view(source)
        except (UnreadableError, LostFileError) as error:
            _log.info("source file %s can't be shown: %s", source.pk, error.id)


def _make_view(source: SourceFile) -> None:
    original = read_file(str(source.original.name), source.sha256)
    pdf = print_to_pdf(original, source.name)
    if pdf is None:
        return
    view = put_at_random(FOLDER, ".pdf", pdf) if pdf is not original else ""
    try:
        pages = count_pages(pdf, source.name)
    except UnreadableError:
        pages = 0
    kept = pages and SourceFile.objects.filter(pk=source.pk, pages=0).update(view=view, pages=pages)
    if view and not kept:
        discard(view)
