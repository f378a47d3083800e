"""Files in the store that nothing names: left behind by a process that was killed, or while the store was away."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from django.core.files.storage import default_storage
from django.utils.translation import gettext_lazy as _

from sopan_web.bundles.models import Bundle
from sopan_web.common.retention import Keeping
from sopan_web.files.actions import discard
from sopan_web.files.models import UploadCheck
from sopan_web.files.queries import stored_names
from sopan_web.intake.models import Batch, SourceFile
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.workflow.models import Enactment


def _of_intake() -> Iterator[str]:
    """What was brought: uploads not yet unpacked, originals, and what was made of them to look at."""
    for names in (Batch.objects.values_list("archive", flat=True), SourceFile.objects.values_list("original", "view")):
        for name in names:
            yield from (one for one in ((name,) if isinstance(name, str) else name) if one)


_OWNED: dict[str, Callable[[], Iterable[str]]] = {
    "lambang": lambda: PemerintahDaerah.objects.exclude(lambang="").values_list("lambang", flat=True),
    "asal": _of_intake,
    "unduhan": lambda: Bundle.objects.exclude(archive="").values_list("archive", flat=True),
    "karantina": lambda: UploadCheck.objects.exclude(kept_as="").values_list("kept_as", flat=True),
    "periksa": lambda: [],
}
"""The folders in which every file has a row that names it; other folders are never looked into.

Enacted PDFs are not among them: when a database was lost, the PDF may be all that is left of an enactment.
"""


def unnamed_pdfs() -> list[str]:
    """Enacted PDFs that no enactment names; never taken away, for somebody to look at."""
    return sorted(set(stored_names("sah")) - set(Enactment.objects.values_list("pdf", flat=True)))


def _find(limit: datetime) -> Iterator[str]:
    """Those that were there before ``limit``: a younger one may belong to a deed that is just being done."""
    for folder, names in _OWNED.items():
        strays = set(stored_names(folder)) - set(names())
        yield from (name for name in sorted(strays) if default_storage.get_modified_time(name) < limit)


def _count(limit: datetime) -> int:
    return sum(1 for _name in _find(limit))


def _clear(limit: datetime) -> int:
    names = list(_find(limit))
    for name in names:
        discard(name)
    return len(names)


KEEPINGS: tuple[Keeping, ...] = (Keeping("berkas-lepas", _("berkas yang tidak dirujuk apa pun"), 7, _count, _clear),)
