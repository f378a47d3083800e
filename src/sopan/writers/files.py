"""Puts finished bytes into files so that nobody ever finds half a file, or a set of pages half replaced."""

import contextlib
import errno
import os
from collections.abc import Mapping
from pathlib import Path

from sopan.errors import WriteError, name_cause

_FORBIDDEN = "tidak boleh ditulis. Periksa izin folder dan berkasnya, atau pilih tempat lain."
_FILE_IN_THE_WAY = "sebagian alamatnya adalah berkas, bukan folder. Pilih tempat lain."
_CAUSES = {
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: "tempat ini hanya dapat dibaca. Pilih tempat lain.",
    errno.ENOTDIR: _FILE_IN_THE_WAY,
    errno.EEXIST: _FILE_IN_THE_WAY,
    errno.ENOSPC: "penyimpanan penuh. Kosongkan sebagian, lalu ulangi.",
    errno.ENAMETOOLONG: "namanya terlalu panjang. Pilih nama yang lebih pendek.",
}


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Writes every file of the set, or leaves all as they were. Missing folders are made.

    Each file is written beside its place, synced, and renamed over it; a link stays a link, permissions stay.
    WriteError names the file and the cause.
    """
    staged: list[tuple[Path, Path]] = []
    try:
        for path, content in contents.items():
            place = Path(os.path.realpath(path))
            staged.append((_stage(path, place, content), place))
        _swap(staged)
    finally:
        for temporary, _ in staged:
            _discard(temporary)
    for folder in {place.parent for _, place in staged}:
        _sync_folder(folder)


def _stage(path: Path, place: Path, content: bytes) -> Path:
    """Writes ``content`` into a new file beside ``place`` and gives its path."""
    temporary = _beside(place)
    try:
        if place.exists() and not place.is_file():
            raise WriteError(f"{path}: ini bukan berkas biasa. Pilih nama lain untuk hasilnya.")
        place.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _keep_permissions(place, temporary)
    except BaseException as error:
        _discard(temporary)
        if isinstance(error, OSError):
            raise WriteError(f"{path}: {_cause(error)}") from error
        raise
    return temporary


def _keep_permissions(old: Path, new: Path) -> None:
    if not old.exists():
        return
    if not os.access(old, os.W_OK):
        raise PermissionError(errno.EACCES, "", str(old))
    status = old.stat()
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):  # only root may give a file away; the mode still holds
            os.chown(new, status.st_uid, status.st_gid)
    os.chmod(new, status.st_mode & 0o7777)


def _swap(staged: list[tuple[Path, Path]]) -> None:
    """Renames every staged file over its place; when one fails, those before it get their old content back."""
    done: list[tuple[Path, Path | None]] = []
    try:
        for temporary, place in staged:
            done.append((place, _set_aside(place)))
            os.replace(temporary, place)
    except BaseException as error:
        for touched, old in reversed(done):
            _restore(touched, old)
        if isinstance(error, OSError):
            raise WriteError(f"{place}: {_cause(error)}") from error
        raise
    for _, old in done:
        if old:
            _discard(old)


def _discard(temporary: Path) -> None:
    with contextlib.suppress(OSError):
        temporary.unlink(missing_ok=True)


def _set_aside(place: Path) -> Path | None:
    """A second name for the file at ``place``, or None when there is no such file."""
    if not place.exists():
        return None
    aside = _beside(place)
    try:
        os.link(place, aside)
    except OSError:  # a file system without hard links
        aside.write_bytes(place.read_bytes())
    return aside


def _restore(place: Path, old: Path | None) -> None:
    with contextlib.suppress(OSError):
        if old:
            os.replace(old, place)
            _discard(old)  # renaming one name of a file to another of its names leaves both
        else:
            place.unlink(missing_ok=True)


def _beside(place: Path) -> Path:
    return place.parent / f".sopan-{os.urandom(6).hex()}.tmp"


def _sync_folder(folder: Path) -> None:
    if hasattr(os, "O_DIRECTORY"):  # Windows can't open a folder
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _cause(error: OSError) -> str:
    return _CAUSES.get(error.errno or 0, f"tidak dapat ditulis ({name_cause(error)}).")
