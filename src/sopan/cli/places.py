"""Which files a command line means: the SOPs to read, and the places where results go."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from sopan.errors import UnreadableError, WriteError
from sopan.pipeline import FORMATS, Order

_ENDINGS = (".yaml", ".yml", ".json")


def find_inputs(names: Iterable[str]) -> list[Path]:
    """The named files in order, a folder replaced by its SOP files by name. UnreadableError for an empty folder."""
    found: dict[Path, None] = {}
    for name in names:
        path = Path(name)
        found |= dict.fromkeys(_in_folder(path) if path.is_dir() else [path])
    return list(found)


def find_targets(source: Path, place: str, formats: Sequence[str], several: bool) -> tuple[tuple[str, Path], ...]:
    """Each format with its file. ``place`` is a file when its ending or ``formats`` says so, else a folder.

    Without ``formats`` the ending decides, and in a folder it is PDF. WriteError for an ending that is no format.
    """
    path = Path(place)
    ending = path.suffix.lower().lstrip(".")
    if several or _is_folder(place) or not (ending or formats):
        return tuple((name, path / f"{source.stem}.{name}") for name in formats or ("pdf",))
    if not formats and ending not in FORMATS:
        raise WriteError(f"{place}: akhiran .{ending} tidak dikenal. Yang ada: {', '.join(FORMATS)}.")
    if list(formats or [ending]) == [ending]:
        return ((ending, path),)
    stem = path.stem if ending in FORMATS else path.name
    return tuple((name, path.with_name(f"{stem}.{name}")) for name in formats)


def find_geometry(source: Path, place: str | None, several: bool) -> Path | None:
    """The file for the neutral JSON: ``place`` itself, or in it when it is a folder or there are several SOPs."""
    if not place:
        return None
    return Path(place) / f"{source.stem}.json" if several or _is_folder(place) else Path(place)


def refuse_clashes(orders: Sequence[Order]) -> None:
    """Two SOPs must not write one file, and none may write over an SOP that is read. WriteError names the file."""
    counts = Counter(target.resolve() for order in orders for target in order.targets)
    sources = {order.source.resolve() for order in orders}
    for target in (target for order in orders for target in order.targets):
        if target.resolve() in sources:
            raise WriteError(f"{target}: ini berkas masukan dan akan tertimpa. Sebut tempat lain dengan -o.")
        if counts[target.resolve()] > 1:
            raise WriteError(f"{target}: dua hasil bernama sama. Gambar terpisah, atau ganti nama salah satunya.")


def _in_folder(folder: Path) -> list[Path]:
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() in _ENDINGS and file.is_file())
    if not files:
        raise UnreadableError(
            "folder ini tidak memuat berkas SOP.", file=str(folder), remedy="Akhirannya .yaml atau .json."
        )
    return files


def _is_folder(place: str) -> bool:
    return place.endswith(("/", "\\")) or Path(place).is_dir()
