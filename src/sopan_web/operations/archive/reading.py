"""Reads an archive that may come from anywhere, member by member, and believes nothing that its hash does not say."""

import gzip
import hashlib
import io
import tarfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sopan import name_cause
from sopan_web.operations.archive.manifest import MANIFEST, Manifest, Member, is_sound, read_manifest
from sopan_web.operations.errors import ArchiveError

CHUNK = 1 << 20
_LARGEST_MANIFEST = 512 << 20

Take = Callable[[str, IO[bytes]], None]


class Hashed:
    """A member being read; ``member`` is its size and hash once all of it went by."""

    def __init__(self, content: IO[bytes]) -> None:
        self._content = content
        self._digest = hashlib.sha256()
        self._size = 0

    def read(self, size: int = -1) -> bytes:
        """As of any file."""
        data = self._content.read(size)
        self._digest.update(data)
        self._size += len(data)
        return data

    def seek(self, position: int) -> int:
        """Stores begin with going to the beginning; that is where it is, and it goes nowhere else."""
        if position or self._size:
            raise io.UnsupportedOperation("read once, from beginning to end")
        return 0

    @property
    def member(self) -> Member:
        """What went by until now."""
        return Member(self._size, self._digest.hexdigest())


def check(path: Path) -> Manifest:
    """Reads the whole archive and writes nothing; returns its manifest when every member is what it says."""
    with _told_plainly(path):
        found, manifest = _read_members(path)
    if manifest is None:
        raise ArchiveError("Cadangan terpotong: daftar isinya tidak ada. Salin ulang berkasnya, atau pakai yang lain.")
    _compare(found, manifest)
    return manifest


def _read_members(path: Path) -> tuple[dict[str, Member], Manifest | None]:
    found: dict[str, Member] = {}
    manifest = None
    for name, content in _members(path):
        if manifest is not None or name in found:
            raise ArchiveError(f"Cadangan rusak: {name} tidak pada tempatnya. Pakai cadangan lain.")
        if name == MANIFEST:
            manifest = read_manifest(content.read(_LARGEST_MANIFEST))
            continue
        while content.read(CHUNK):
            pass
        found[name] = content.member
    return found, manifest


def _compare(found: dict[str, Member], manifest: Manifest) -> None:
    for name in sorted(found.keys() | manifest.members.keys()):
        if name not in found:
            raise ArchiveError(f"Cadangan rusak: {name} tidak ada di dalamnya. Pakai cadangan lain.")
        if found[name] != manifest.members.get(name):
            raise ArchiveError(f"Cadangan rusak: isi {name} tidak cocok dengan sidiknya. Pakai cadangan lain.")


def take_all(path: Path, manifest: Manifest, take: Take) -> None:
    """Hands every member to ``take``, and checks it again: the file may have changed since ``check``."""
    with _told_plainly(path):
        for name, content in _members(path):
            if name == MANIFEST:
                continue
            take(name, content)  # type: ignore[arg-type]  # only read() is used
            if content.member != manifest.members.get(name):
                raise ArchiveError(
                    f"Berkas cadangan berubah selagi dibaca ({name}). Ulangi bila tidak ada yang menulisnya."
                )


def _members(path: Path) -> Iterator[tuple[str, Hashed]]:
    with gzip.open(path, "rb") as packed, tarfile.open(fileobj=packed, mode="r|") as tar:
        while info := tar.next():
            tar.members.clear()  # type: ignore[attr-defined]  # else every member ever read stays in memory
            if not info.isreg() or info.issparse() or not is_sound(info.name):
                raise ArchiveError(
                    f"Cadangan memuat nama atau jenis berkas yang terlarang: {info.name!r}. Jangan dipakai."
                )
            content = tar.extractfile(info)
            assert content is not None  # a regular file
            yield info.name, Hashed(content)
        while packed.read(CHUNK):  # the check sum at the end of the stream counts too
            pass


@contextmanager
def _told_plainly(path: Path) -> Iterator[None]:
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile, tarfile.TarError) as error:
        raise ArchiveError(f"{path} terpotong, rusak, atau bukan cadangan SOPAN. Pakai cadangan lain.") from error
    except FileNotFoundError as error:
        if error.filename != str(path):
            raise
        raise ArchiveError(f"{path} tidak ada.") from error
    except (PermissionError, IsADirectoryError) as error:
        if error.filename != str(path):
            raise
        raise ArchiveError(f"{path} tidak dapat dibaca ({name_cause(error)}).") from error
