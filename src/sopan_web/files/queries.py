"""Reads what was put away: whole, and only when it is still what it was."""

import secrets
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from sopan_web.files.failures import LostFileError, disk_faults_told


def read_file(name: str, digest: str = "") -> bytes:
    """The bytes of a stored file. LostFileError when it is gone, or no longer has the SHA-256 ``digest``."""
    with _open(name) as file:
        content = bytes(file.read())
    if digest and sha256(content).hexdigest() != digest:
        raise LostFileError(_("Berkas ini berubah sejak disimpan, jadi tidak diberikan. Laporkan kepada admin."))
    return content


def pieces_of(name: str) -> tuple[Iterator[bytes], int]:
    """A great file piece by piece, and how many bytes it has. LostFileError when it is gone."""
    file = _open(name)
    return _pieces(file), file.size


def path_of(name: str) -> Path | None:
    """A path on this computer at which a stored file can be read, for what reads only paths; None when it is gone.

    ``name`` must be random or made from the content: what was fetched from another computer is kept for good.
    """
    try:
        own = Path(default_storage.path(name))
    except NotImplementedError:
        return _copy_of(name)
    return own if own.is_file() else None


def stored_names(folder: str = "") -> Iterator[str]:
    """Every file below a folder of the store."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    yield from (str(PurePosixPath(folder, file)) for file in sorted(files) if not file.startswith("."))
    for inner in sorted(folders):
        yield from stored_names(str(PurePosixPath(folder, inner)))


def _open(name: str) -> File[Any]:
    try:
        return default_storage.open(name)
    except FileNotFoundError as error:
        raise LostFileError(_("Berkas ini hilang dari tempat penyimpanannya. Laporkan kepada admin.")) from error


def _pieces(file: File[Any]) -> Iterator[bytes]:
    with file:
        yield from file.chunks()


def _copy_of(name: str) -> Path | None:
    path = settings.DATA / "salinan" / f"{sha256(name.encode()).hexdigest()}{PurePosixPath(name).suffix}"
    if not path.is_file():
        try:
            content = read_file(name)
        except LostFileError:
            return None
        with disk_faults_told():
            path.parent.mkdir(0o700, exist_ok=True)
            draft = path.with_name(f".{secrets.token_hex(8)}")
            draft.touch(0o600)
            draft.write_bytes(content)
            draft.replace(path)
    return path
