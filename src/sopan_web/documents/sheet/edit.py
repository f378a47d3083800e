"""One edit of a sheet, as the editor sends it and as the change log keeps it."""

from dataclasses import dataclass
from typing import Any

from sopan_web.documents.sheet.shape import GROUPS, IDENTITAS, LISTS, read_item
from sopan_web.documents.sheet.values import Value, refuse

MAX_EDITS = 5_000
Record = dict[str, Any]
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Set:
    """Puts ``new`` where ``old`` stood; the path names a cell, never a row."""

    path: Path
    old: Any
    new: Any

    @property
    def record(self) -> Record:
        return {"op": "set", "path": list(self.path), "old": self.old, "new": self.new}


@dataclass(frozen=True, slots=True)
class Insert:
    """A new row or column behind ``after``; None puts it first."""

    list: str
    after: str | None
    item: Record

    @property
    def record(self) -> Record:
        return {"op": "insert", "list": self.list, "after": self.after, "item": self.item}


@dataclass(frozen=True, slots=True)
class Delete:
    """Takes a row or column away. ``after`` is what stood before it, so that its place can be found again."""

    list: str
    id: str
    item: Record
    after: str | None = None

    @property
    def record(self) -> Record:
        return {"op": "delete", "list": self.list, "id": self.id, "item": self.item, "after": self.after}


@dataclass(frozen=True, slots=True)
class Move:
    """Puts a row or column behind ``after``."""

    list: str
    id: str
    after: str | None

    @property
    def record(self) -> Record:
        return {"op": "move", "list": self.list, "id": self.id, "after": self.after}


Edit = Set | Insert | Delete | Move

_KEYS = {
    "set": ({"path", "old", "new"}, set[str]()),
    "insert": ({"list", "after", "item"}, set[str]()),
    "delete": ({"list", "id", "item"}, {"after"}),
    "move": ({"list", "id", "after"}, set[str]()),
}


def read_edits(value: object) -> list[Edit]:
    """The edits of a batch, each checked; SheetError names the first that is not of the agreed shape."""
    if not isinstance(value, list) or len(value) > MAX_EDITS:
        raise refuse("ops", f"harus berupa daftar, paling banyak {MAX_EDITS} suntingan.")
    return [_read_edit(part, f"ops[{index}]") for index, part in enumerate(value)]


def cell_at(path: Path, place: str) -> Value:
    """What the cell of ``path`` may hold; SheetError where a sheet has no such cell."""
    match path:
        case ("identitas", group, field) if group in GROUPS and field in GROUPS[group]:
            return GROUPS[group][field]
        case ("identitas", field) if field in IDENTITAS and field not in GROUPS:
            return IDENTITAS[field]
        case (name, _, field) if name in LISTS and field in LISTS[name][0] and field != "id":
            return LISTS[name][0][field]
    raise refuse(place, f'tidak ada isian "{" > ".join(path)[:100]}".')


def _read_edit(value: object, place: str) -> Edit:
    if not isinstance(value, dict) or not isinstance(kind := value.get("op"), str) or kind not in _KEYS:
        raise refuse(place, f'"op" harus salah satu dari {", ".join(_KEYS)}.')
    must, may = _KEYS[kind]
    if not must <= value.keys() or not value.keys() <= must | may | {"op"}:
        raise refuse(place, f"kuncinya harus {', '.join(sorted(must))}.")
    if kind == "set":
        return _read_set(value, place)
    return _read_row_edit(kind, value, place)


def _read_set(value: Record, place: str) -> Set:
    path = value["path"]
    if not isinstance(path, list) or not all(isinstance(part, str) for part in path):
        raise refuse(place, "path harus berupa daftar teks.")
    cell = cell_at(tuple(path), place)
    named = " > ".join(path)
    return Set(tuple(path), cell.read(value["old"], named), cell.read(value["new"], named))


def _read_row_edit(kind: str, value: Record, place: str) -> Insert | Delete | Move:
    name = value["list"]
    if not isinstance(name, str) or name not in LISTS:
        raise refuse(place, f"list harus salah satu dari {', '.join(LISTS)}.")
    identify = LISTS[name][0]["id"].read
    after = value.get("after")
    after = None if after is None else identify(after, f"{place}.after")
    if kind == "insert":
        return Insert(name, after, read_item(name, value["item"]))
    id = identify(value["id"], f"{place}.id")
    if id == after:
        raise refuse(place, "baris tidak dapat diletakkan di belakang dirinya sendiri.")
    return Move(name, id, after) if kind == "move" else Delete(name, id, read_item(name, value["item"]), after)
