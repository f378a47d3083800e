"""What lies in a ZIP archive, member by member: nothing is unpacked to a disk, no trick and no bomb gets through."""

import zlib
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from sopan.errors import UnreadableError

MAX_BYTES = 60_000_000
"""Of one file, in an archive or not."""

MAX_MEMBERS = 20_000
_MAX_RATIO = 400
_RATIO_FROM = 5_000_000


def list_members(path: Path) -> list[str]:
    """The names of the files in the archive; tricky ones and what programs leave behind are left out.

    UnreadableError when it is broken or holds too many.
    """
    try:
        with ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except (BadZipFile, OSError, ValueError) as error:
        raise UnreadableError("arsip ZIP ini rusak atau terpotong.", file=str(path)) from error
    if len(entries) > MAX_MEMBERS:
        raise UnreadableError(f"arsip ini memuat lebih dari {MAX_MEMBERS} berkas.", file=str(path))
    return [name for entry in entries if _is_plain(name := entry.filename)]


def read_member(path: Path, member: str) -> bytes:
    """The bytes of a file in the archive. UnreadableError when it is broken, locked, or larger than any real one."""
    told = f"{path}:{member}"
    try:
        with ZipFile(path) as archive:
            entry = archive.getinfo(member)
            if _is_bomb(entry):
                raise UnreadableError("terlalu besar setelah dikeluarkan dari arsipnya.", file=told)
            with archive.open(entry) as source:
                return source.read(MAX_BYTES + 1)
    except (BadZipFile, zlib.error, KeyError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise UnreadableError("rusak atau dikunci di dalam arsipnya.", file=told) from error


def is_aside(part: str) -> bool:
    """Whether a folder or file of that name is what programs leave behind: Office's locks, the Mac's folders."""
    return part.startswith((".", "~$", "__MACOSX"))


def _is_plain(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    tricky = ".." in parts or name.startswith("/") or ":" in name or not name.isprintable()
    return not tricky and not any(is_aside(part) for part in parts)


def _is_bomb(entry: ZipInfo) -> bool:
    unpacked, packed = entry.file_size, max(entry.compress_size, 1)
    return unpacked > MAX_BYTES or (unpacked > _RATIO_FROM and unpacked > _MAX_RATIO * packed)
