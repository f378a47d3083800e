"""A folder that only the application's own user can look into."""

import os
import secrets
from pathlib import Path
from typing import Any, NoReturn

from django.core.files import File
from django.core.files.storage import FileSystemStorage

from sopan_web.files.failures import disk_faults_told

_OWNER_ONLY_FILE, _OWNER_ONLY_FOLDER = 0o600, 0o700


class LocalStore(FileSystemStorage):
    """Files appear whole or not at all; the same name means the same content, so writing it again harms nothing."""

    def url(self, name: str | None) -> NoReturn:
        """Files have no address."""
        raise ValueError("a stored file has no address of its own")

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """The name as it is: names are random, or made from the content."""
        return name

    def _open(self, name: str, mode: str = "rb") -> File[Any]:
        with disk_faults_told():
            return File(open(self.path(name), mode))

    def _save(self, name: str, content: File[Any]) -> str:
        target = Path(self.path(name))
        with disk_faults_told():
            self._make_folder(target.parent)
            _write_whole(target, content)
        return name

    def delete(self, name: str) -> None:
        """Gone afterwards, whether it was there or not."""
        with disk_faults_told():
            super().delete(name)

    def _make_folder(self, folder: Path) -> None:
        """Every folder up to the store's own, closed to others from its first moment on."""
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        for one in reversed(missing):
            one.mkdir(_OWNER_ONLY_FOLDER, exist_ok=True)


def _write_whole(target: Path, content: File[Any]) -> None:
    """Beside the target first, then moved there in one stroke: a broken write leaves nothing under the name."""
    draft = target.with_name(f".{secrets.token_hex(8)}.baru")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY_FILE)
        with os.fdopen(descriptor, "wb") as file:
            for chunk in content.chunks():
                file.write(chunk if isinstance(chunk, bytes) else chunk.encode())
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """The folder's own entry, too, is on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
