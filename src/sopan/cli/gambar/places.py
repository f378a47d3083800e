"""Which files results go to."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from sopan.errors import WriteError
from sopan.pipeline.deliver import Order
from sopan.pipeline.formats import FORMATS


def find_targets(source: Path, place: str, formats: Sequence[str], several: bool) -> tuple[tuple[str, Path], ...]:
    """Each format with its file. ``place`` is a file when its ending or ``formats`` says so, else a folder.

    Without ``formats`` the ending decides, and in a folder it is PDF. WriteError for an ending that is no format, and
    for several SOPs in one file.
    """
    path = Path(place)
    ending = path.suffix.lower().lstrip(".")
    if several and ending in FORMATS and not _is_folder(place):
        raise WriteError(f"{place}: beberapa SOP tidak muat dalam satu berkas. Sebut foldernya, misalnya -o hasil/.")
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
    targets = [target for order in orders for _, target in order.products]
    counts = Counter(target.resolve() for target in targets)
    sources = {order.source.resolve() for order in orders}
    for target in targets:
        if target.resolve() in sources:
            raise WriteError(f"{target}: ini berkas masukan dan akan tertimpa. Sebut tempat lain dengan -o.")
        if counts[target.resolve()] > 1:
            raise WriteError(f"{target}: dua hasil bernama sama. Gambar terpisah, atau ganti nama salah satunya.")


def _is_folder(place: str) -> bool:
    return place.endswith(("/", "\\")) or Path(place).is_dir()
