"""The edits that lead from a sheet to an SOP that was written elsewhere, such as in a file that came back."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sopan import Sop
from sopan_web.documents.sheet.edit import Delete, Edit, Insert, Move, Set
from sopan_web.documents.sheet.from_sop import from_sop
from sopan_web.documents.sheet.ids import new_id
from sopan_web.documents.sheet.shape import GROUPS, LISTS, Sheet
from sopan_web.documents.sheet.to_sop import column_names, to_sop

Record = dict[str, Any]


def edits_towards(sheet: Sheet, sop: Sop, known: Mapping[int, int]) -> list[Edit]:
    """``known`` names the row of the sheet (from 0) that each row of ``sop`` was. What is the same in both is not set.

    Columns are known by their names.
    """
    drawn, names = to_sop(sheet), {name: id for id, name in reversed(column_names(sheet).items())}
    now = from_sop(drawn, _given([row["id"] for row in sheet["kegiatan"]], [names[c.nama] for c in drawn.pelaksana]))
    rows = [sheet["kegiatan"][known[row]]["id"] if row in known else new_id("k") for row in range(len(sop.kegiatan))]
    target = from_sop(sop, _given(rows, _columns(now, sop)))
    edits: list[Edit] = []
    for name in ("pelaksana", "kegiatan"):
        edits += _lists(sheet, name, target[name])
    return [*_identity(sheet, now, target), *edits, *_cells(sheet, now, target)]


def _given(rows: Sequence[str], columns: Sequence[str]) -> Any:
    """Hands out ids in the order in which ``from_sop`` asks for them; new ones where they run out."""
    left = {"k": iter(rows), "p": iter(columns)}
    return lambda prefix: next(left[prefix], None) or new_id(prefix)


def _columns(now: Sheet, sop: Sop) -> list[str]:
    ids = {column["nama"]: column["id"] for column in reversed(now["pelaksana"])}
    return [ids.pop(column.nama, "") or new_id("p") for column in sop.pelaksana]


def _identity(sheet: Sheet, now: Sheet, target: Sheet) -> Iterator[Edit]:
    for field, new in target["identitas"].items():
        if field in GROUPS:
            yield from _sets(("identitas", field), sheet["identitas"][field], now["identitas"][field], new)
        elif new != now["identitas"][field]:
            yield Set(("identitas", field), sheet["identitas"][field], new)


def _sets(path: tuple[str, ...], old: Record, now: Record, new: Record) -> Iterator[Edit]:
    """The cells of one row or group that read otherwise."""
    for key, value in new.items():
        if key != "id" and value != now[key]:
            yield Set((*path, key), old[key], value)


def _cells(sheet: Sheet, now: Sheet, target: Sheet) -> Iterator[Edit]:
    for name in LISTS:
        old, same = ({item["id"]: item for item in one[name]} for one in (sheet, now))
        for item in target[name]:
            if item["id"] in old and item["id"] in same:
                yield from _sets((name, item["id"]), old[item["id"]], same[item["id"]], item)


def _lists(sheet: Sheet, name: str, target: Sequence[Record]) -> Iterator[Edit]:
    """What goes, then what stands elsewhere or is new, from the top down."""
    wanted = {item["id"] for item in target}
    order = [item["id"] for item in sheet[name]]
    before: str | None = None
    for item in sheet[name]:
        if item["id"] not in wanted:
            yield Delete(name, item["id"], item, before)
        else:
            before = item["id"]
    stays = _longest_run([order.index(item["id"]) for item in target if item["id"] in order])
    after: str | None = None
    for item in target:
        if item["id"] not in order:
            yield Insert(name, after, item)
        elif order.index(item["id"]) not in stays:
            yield Move(name, item["id"], after)
        after = item["id"]


def _longest_run(places: Sequence[int]) -> set[int]:
    """The most of ``places`` that rise from left to right; these rows need not move."""
    ends: list[int] = []
    tails: list[list[int]] = []
    for place in places:
        at = bisect_left(ends, place)
        run = [*(tails[at - 1] if at else []), place]
        ends[at : at + 1] = [place]
        tails[at : at + 1] = [run]
    return set(tails[-1]) if tails else set()
