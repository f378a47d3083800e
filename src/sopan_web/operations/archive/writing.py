"""Writes an archive from beginning to end without ever holding more than a part of it."""

import gzip
import hashlib
import io
import os
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from sopan import name_cause
from sopan_web.operations.archive.manifest import MANIFEST, Manifest, Member
from sopan_web.operations.errors import ArchiveError

UNFINISHED = ".sebagian"
_LEVEL = 3
"""Of gzip: rows shrink nearly as well as at 6 in half the time, and PDFs don't shrink at all."""


class Writer:
    """Adds members to a tar file that is compressed as it grows, and notes the hash of each in ``manifest``."""

    def __init__(self, tar: tarfile.TarFile, manifest: Manifest) -> None:
        self._tar = tar
        self.manifest = manifest

    def add(self, name: str, content: IO[bytes], size: int) -> None:
        """``size`` bytes of ``content``, which is read once."""
        info = tarfile.TarInfo(name)
        info.size, info.mode = size, 0o600
        measured = _Measured(content)
        self._tar.addfile(info, measured)
        self._tar.members.clear()  # type: ignore[attr-defined]  # else every member ever written stays in memory
        if name != MANIFEST:
            self.manifest.members[name] = Member(size, measured.digest.hexdigest())

    def add_bytes(self, name: str, content: bytes) -> None:
        """A member that is at hand."""
        self.add(name, io.BytesIO(content), len(content))


class _Measured:
    """Reads on behalf of the tar file and hashes what goes by."""

    def __init__(self, content: IO[bytes]) -> None:
        self._content = content
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        data = self._content.read(size)
        self.digest.update(data)
        return data


@contextmanager
def writing(target: IO[bytes], manifest: Manifest) -> Iterator[Writer]:
    """An archive on ``target``; the manifest is written when the block ends well."""
    with (
        gzip.GzipFile("", "wb", compresslevel=_LEVEL, fileobj=target, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as tar,
    ):
        writer = Writer(tar, manifest)
        yield writer
        writer.add_bytes(MANIFEST, manifest.write())


@contextmanager
def whole_or_nothing(path: Path) -> Iterator[IO[bytes]]:
    """A file under another name that only its owner reads; it gets its own name when all of it is on the disk."""
    if path.exists():
        raise ArchiveError(f"{path} sudah ada. Pilih nama lain; cadangan lama tidak ditimpa.")
    try:
        descriptor, unfinished = tempfile.mkstemp(UNFINISHED, f"{path.name}.", path.parent)
    except OSError as error:
        raise ArchiveError(f"{path.parent} tidak dapat ditulisi ({name_cause(error)}).") from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(unfinished).rename(path)
    except BaseException:
        with suppress(OSError):
            Path(unfinished).unlink()
        raise
