"""The files that are meant: named ones, those in folders, and those in ZIP archives."""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from sopan.errors import UnreadableError
from sopan.pipeline.bringing.kind import Kind, find_kind

ENDINGS = {
    ".docx", ".docm", ".dotx", ".doc", ".dot", ".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".pdf", ".odt", ".ods",
    ".rtf", ".bpmn", ".tif", ".tiff", ".zip",
}  # fmt: skip
MAX_BYTES = 60_000_000
MAX_MEMBERS = 20_000
_MAX_RATIO = 400
_RATIO_FROM = 5_000_000


class Item(NamedTuple):
    """One file to read: on disk, or ``member`` of the archive ``path``. ``name`` is its place below what was named."""

    path: Path
    name: str
    member: str = ""

    @property
    def told(self) -> str:
        """As messages name it."""
        return f"{self.path}:{self.member}" if self.member else str(self.path)

    def read(self) -> bytes:
        """Its bytes. UnreadableError when it is not there, locked, broken, or larger than any real one."""
        try:
            if self.member:
                return _read_member(self)
            if self.path.stat().st_size > MAX_BYTES:
                raise UnreadableError(f"berkas lebih besar dari {MAX_BYTES // 1_000_000} MB.", file=self.told)
            return self.path.read_bytes()
        except FileNotFoundError as error:
            remedy = "Periksa nama dan foldernya."
            raise UnreadableError("berkas tidak ditemukan.", file=self.told, remedy=remedy) from error
        except OSError as error:
            raise UnreadableError(f"tidak dapat dibuka ({error.strerror or error}).", file=self.told) from error


class Inputs(NamedTuple):
    """The files to read, and the names of those in folders and archives that are of no kind we read."""

    items: tuple[Item, ...]
    skipped: tuple[str, ...] = ()


def find_items(names: Iterable[str]) -> Inputs:
    """Files as they are named, folders with all below them, archives with all in them.

    What is missing or broken is found out when it is read. UnreadableError when there is nothing to read.
    """
    items: list[Item] = []
    skipped: list[str] = []
    for name in names:
        path = Path(name)
        for item in _in_folder(path) if path.is_dir() else [Item(path, path.name)]:
            if path.is_dir() and item.path.suffix.lower() not in ENDINGS:
                skipped.append(item.told)
            else:
                _add(item, items, skipped)
    if not items:
        raise UnreadableError("tidak ada berkas yang dapat dibawa.", file=", ".join(names))
    return Inputs(tuple(dict.fromkeys(items)), tuple(skipped))


def _add(item: Item, items: list[Item], skipped: list[str]) -> None:
    """The item itself, or what is in it when it is an archive."""
    if not _is_archive(item.path):
        items.append(item)
        return
    base = PurePosixPath(item.name).with_suffix("")
    try:
        members = _members(item.path)
    except UnreadableError:
        items.append(item)
        return
    for member in members:
        place = PurePosixPath(member)
        if place.suffix.lower() in ENDINGS - {".zip"}:
            items.append(Item(item.path, str(base / place), member))
        else:
            skipped.append(f"{item.path}:{member}")


def _in_folder(folder: Path) -> Iterator[Item]:
    for path in sorted(folder.rglob("*")):
        place = path.relative_to(folder)
        if path.is_file() and not any(_is_aside(part) for part in place.parts):
            yield Item(path, place.as_posix())


def _is_aside(part: str) -> bool:
    """What programs leave behind: Office's locks, the Mac's folders, hidden files."""
    return part.startswith((".", "~$", "__MACOSX"))


def _is_archive(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            if file.read(4) != b"PK\x03\x04":
                return False
        return path.suffix.lower() == ".zip" or (
            path.stat().st_size <= MAX_BYTES and find_kind(path.read_bytes()) is Kind.ARCHIVE
        )
    except (OSError, UnreadableError):
        return False


def _members(path: Path) -> list[str]:
    try:
        with ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except (BadZipFile, OSError, ValueError) as error:
        raise UnreadableError("arsip ZIP ini rusak atau terpotong.", file=str(path)) from error
    if len(entries) > MAX_MEMBERS:
        raise UnreadableError(f"arsip ini memuat lebih dari {MAX_MEMBERS} berkas.", file=str(path))
    return [name for entry in entries if _is_plain(name := entry.filename)]


def _is_plain(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    tricky = ".." in parts or name.startswith("/") or ":" in name or not name.isprintable()
    return not tricky and not any(_is_aside(part) for part in parts)


def _read_member(item: Item) -> bytes:
    try:
        with ZipFile(item.path) as archive:
            entry = archive.getinfo(item.member)
            _refuse_bomb(entry, item)
            with archive.open(entry) as source:
                return source.read(MAX_BYTES + 1)
    except (BadZipFile, KeyError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise UnreadableError("rusak atau dikunci di dalam arsipnya.", file=item.told) from error


def _refuse_bomb(entry: ZipInfo, item: Item) -> None:
    packed = max(entry.compress_size, 1)
    if entry.file_size > MAX_BYTES or (entry.file_size > _RATIO_FROM and entry.file_size > _MAX_RATIO * packed):
        raise UnreadableError("terlalu besar setelah dikeluarkan dari arsipnya.", file=item.told)
