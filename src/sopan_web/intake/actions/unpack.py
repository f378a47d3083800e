"""Takes an upload apart into its files, each kept as it came."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from django.db import transaction
from django.utils.translation import gettext as _

from sopan import Item, UnreadableError, find_items
from sopan_web.files.actions import discard_on_failure, discard_when_sure, put_at_random
from sopan_web.files.queries import read_file
from sopan_web.intake.models import FOLDER, Batch, SourceFile

MOST_FILES = 500
MOST_BYTES = 400_000_000


def unpack(batch: Batch) -> None:
    """All or nothing; afterwards the archive itself is gone, for every file in it is kept."""
    archive = str(batch.archive.name)
    with discard_on_failure(), TemporaryDirectory(prefix="sopan-") as folder:
        path = Path(folder) / batch.name
        path.write_bytes(read_file(archive))
        sources = list(_sources(batch, path))
        with transaction.atomic():
            if Batch.objects.filter(pk=batch.pk, archive=archive).update(archive=""):
                SourceFile.objects.bulk_create(sources)
                discard_when_sure(archive)
    batch.archive = ""


def _sources(batch: Batch, path: Path) -> Iterator[SourceFile]:
    try:
        inputs = find_items([str(path)])
    except UnreadableError:
        yield _failed(batch, 1, batch.name, _("Di dalam arsip ini tidak ada berkas yang dapat dibawa."))
        return
    unpacked = 0
    for number, item in enumerate(inputs.items, 1):
        name = _name(item)
        if number > MOST_FILES or unpacked > MOST_BYTES:
            yield _failed(batch, number, name, _("Arsip ini terlalu besar; kirim berkas ini dalam arsip tersendiri."))
            continue
        try:
            content = item.read()
        except UnreadableError as error:
            yield _failed(batch, number, name, f"{error.fault[:1].upper()}{error.fault[1:]}")
            continue
        unpacked += len(content)
        yield _kept(batch, number, name, content)
    for number, skipped in enumerate(inputs.skipped, len(inputs.items) + 1):
        name = skipped.removeprefix(f"{path}:")
        yield _failed(batch, number, name, _("Jenis berkas ini tidak dibawa."), SourceFile.State.NONE)


def _name(item: Item) -> str:
    """Its place in the archive, without the archive's own name."""
    return str(PurePosixPath(*PurePosixPath(item.name).parts[1:])) if item.member else item.name


def _kept(batch: Batch, number: int, name: str, content: bytes) -> SourceFile:
    stored = put_at_random(FOLDER, PurePosixPath(name).suffix.lower()[:10], content)
    return SourceFile(batch=batch, number=number, name=name[-300:], original=stored, sha256=sha256(content).hexdigest())


def _failed(
    batch: Batch, number: int, name: str, message: str, state: SourceFile.State = SourceFile.State.FAILED
) -> SourceFile:
    return SourceFile(batch=batch, number=number, name=name[-300:], state=state, message=message)
