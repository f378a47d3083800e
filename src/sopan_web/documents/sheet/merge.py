"""Brings edits of an older sheet into the sheet as it is now: what does not touch merges, what clashes is named."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sopan_web.documents.sheet.edit import Delete, Edit, Insert, Move, Path, Record, Set
from sopan_web.documents.sheet.shape import LISTS, Sheet
from sopan_web.documents.sheet.values import refuse

Gone = Mapping[str, str | None]
"""Ids deleted since the edits' base, each with what stood before it."""


class Clash(StrEnum):
    """Why a person must choose: the same cell, a row that is gone, a row changed before it was to be deleted."""

    ISI = "isi"
    HILANG = "hilang"
    HAPUS = "hapus"


@dataclass(frozen=True, slots=True)
class Conflict:
    """``index`` counts the batch's edits from 0; ``theirs`` stands now, ``mine`` is what the batch wanted."""

    index: int
    kind: Clash
    path: Path
    theirs: Any
    mine: Any


@dataclass(frozen=True, slots=True)
class Merged:
    """The new sheet and the edits that made it so; with conflicts, the sheet as it was and no edit."""

    sheet: Sheet
    applied: tuple[Edit, ...]
    conflicts: tuple[Conflict, ...] = ()


def merge(sheet: Sheet, edits: Iterable[Edit], gone: Gone | None = None) -> Merged:
    """All of ``edits`` in order on ``sheet``, or none. SheetError when an id stands twice or a list grows too long."""
    draft = _Draft(deepcopy(sheet), gone or {})
    for index, edit in enumerate(edits):
        draft.take(index, edit)
    if draft.conflicts:
        return Merged(sheet, (), tuple(draft.conflicts.values()))
    return Merged(draft.sheet, tuple(draft.applied))


def gone_by(records: Iterable[Record]) -> dict[str, str | None]:
    """The ids that edits of the change log deleted (and did not bring back), each with what stood before it."""
    gone: dict[str, str | None] = {}
    for record in records:
        if record["op"] == "delete":
            gone[record["id"]] = record.get("after")
        elif record["op"] == "insert":
            gone.pop(record["item"]["id"], None)
    return gone


class _Draft:
    """A sheet under edit. After a conflict it goes on as if the batch had won, so that every clash is found once."""

    def __init__(self, sheet: Sheet, gone: Gone) -> None:
        self.sheet = sheet
        self.applied: list[Edit] = []
        self.conflicts: dict[Path, Conflict] = {}
        self._gone = dict(gone)

    def take(self, index: int, edit: Edit) -> None:
        match edit:
            case Set():
                self._set(index, edit)
            case Insert():
                self._insert(edit)
            case Delete():
                self._delete(index, edit)
            case Move():
                self._move(index, edit)

    def _set(self, index: int, edit: Set) -> None:
        owner = self._owner(edit.path)
        if owner is None:
            self._clash(index, Clash.HILANG, edit.path, None, edit.new)
            return
        field, now = edit.path[-1], owner[edit.path[-1]]
        if now == edit.new:
            return
        known = self.conflicts.get(edit.path)
        if known or now != edit.old:
            self._clash(index, Clash.ISI, edit.path, known.theirs if known else now, edit.new)
        owner[field] = deepcopy(edit.new)
        self.applied.append(edit)

    def _insert(self, edit: Insert) -> None:
        items = self.sheet[edit.list]
        if self._place(edit.list, edit.item["id"]) is not None:
            raise refuse(edit.list, f'tanda pengenal "{edit.item["id"]}" sudah dipakai.')
        if len(items) >= LISTS[edit.list][1]:
            raise refuse(edit.list, f"paling banyak {LISTS[edit.list][1]:,} butir.".replace(",", "."))
        after = self._standing(edit.list, edit.after)
        items.insert(self._behind(edit.list, after), deepcopy(edit.item))
        self._gone.pop(edit.item["id"], None)
        self.applied.append(Insert(edit.list, after, edit.item))

    def _delete(self, index: int, edit: Delete) -> None:
        items, place = self.sheet[edit.list], self._place(edit.list, edit.id)
        if place is None:
            return
        now = items[place]
        if now != edit.item:
            self._clash(index, Clash.HAPUS, (edit.list, edit.id), deepcopy(now), None)
        before = items[place - 1]["id"] if place else None
        del items[place]
        self._gone[edit.id] = before
        self.applied.append(Delete(edit.list, edit.id, now, before))

    def _move(self, index: int, edit: Move) -> None:
        items, place = self.sheet[edit.list], self._place(edit.list, edit.id)
        if place is None:
            self._clash(index, Clash.HILANG, (edit.list, edit.id), None, edit.after)
            return
        after = self._standing(edit.list, edit.after)
        if after == edit.id:
            return
        item = items.pop(place)
        items.insert(self._behind(edit.list, after), item)
        self.applied.append(Move(edit.list, edit.id, after))

    def _clash(self, index: int, kind: Clash, path: Path, theirs: Any, mine: Any) -> None:
        first = self.conflicts.get(path)
        self.conflicts[path] = Conflict(first.index if first else index, kind, path, theirs, deepcopy(mine))

    def _owner(self, path: Path) -> dict[str, Any] | None:
        """What holds the cell of ``path``; None when its row is gone."""
        if path[0] == "identitas":
            found: dict[str, Any] = self.sheet["identitas"]
            return found[path[1]] if len(path) == 3 else found
        place = self._place(path[0], path[1])
        return None if place is None else self.sheet[path[0]][place]

    def _place(self, name: str, id: str) -> int | None:
        return next((place for place, item in enumerate(self.sheet[name]) if item["id"] == id), None)

    def _standing(self, name: str, after: str | None) -> str | None:
        """``after``, or the nearest one before it that still stands; the last one when nobody knows where it stood."""
        seen: set[str] = set()
        while after is not None and self._place(name, after) is None:
            if after not in self._gone or after in seen:
                return self.sheet[name][-1]["id"] if self.sheet[name] else None
            seen.add(after)
            after = self._gone[after]
        return after

    def _behind(self, name: str, after: str | None) -> int:
        place = self._place(name, after) if after is not None else None
        return 0 if place is None else place + 1
