"""The files that are meant: named ones, those in folders, and those in ZIP archives."""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from sopan.errors import UnreadableError, name_cause
from sopan.pipeline.bringing.inputs.archive import MAX_BYTES, is_aside, list_members, read_member
from sopan.pipeline.bringing.inputs.kind import Kind, find_kind

ENDINGS = {
    ".docx", ".docm", ".dotx", ".doc", ".dot", ".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".pdf", ".odt", ".ods",
    ".rtf", ".bpmn", ".tif", ".tiff", ".zip",
}  # fmt: skip


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
                return read_member(self.path, self.member)
            if self.path.stat().st_size > MAX_BYTES:
                raise UnreadableError(f"berkas lebih besar dari {MAX_BYTES // 1_000_000} MB.", file=self.told)
            return self.path.read_bytes()
        except FileNotFoundError as error:
            remedy = "Periksa nama dan foldernya."
            raise UnreadableError("berkas tidak ditemukan.", file=self.told, remedy=remedy) from error
        except OSError as error:
            raise UnreadableError(f"tidak dapat dibuka ({name_cause(error)}).", file=self.told) from error


class Inputs(NamedTuple):
    """The files to read, and the names of those in folders and archives that are of no kind we read."""

    items: tuple[Item, ...]
    skipped: tuple[str, ...] = ()


def find_items(names: Sequence[str]) -> Inputs:
    """Files as they are named, folders with all below them, archives with all in them.

    What is missing or broken is found out when it is read. UnreadableError when there is nothing to read.
    """
    items: list[Item] = []
    skipped: list[str] = []
    for name in names:
        path = Path(name)
        if not path.is_dir():
            _add(Item(path, path.name), items, skipped)
            continue
        for item in _in_folder(path):
            if item.path.suffix.lower() in ENDINGS:
                _add(item, items, skipped)
            else:
                skipped.append(item.told)
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
        members = list_members(item.path)
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
        if path.is_file() and not any(is_aside(part) for part in place.parts):
            yield Item(path, place.as_posix())


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
