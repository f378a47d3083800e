"""From the checker's cure (a field and the text it should hold) to edits of the sheet, and the words on the button."""

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from sopan import Fix
from sopan_web.documents.sheet import Sheet, merge, read_edits
from sopan_web.documents.sheet.shape import BENTUK, DAFTAR, IDENTITAS, KEGIATAN, SIMBOL
from sopan_web.documents.sheet.to_sop import column_names, flows, written

Record = dict[str, Any]

_PART = re.compile(r"(\w+)(?:\[(\d+)\])?")
_WAYS = ("ya", "tidak", "lanjut")


@dataclass(frozen=True, slots=True)
class Cure:
    """Edits as the editor applies them, in order."""

    edits: tuple[Record, ...]
    label: str


def cure_of(sheet: Sheet, fix: Fix) -> Cure | None:
    """The edits that ``fix`` and all that goes with it mean here; None where the sheet can't say it."""
    edits: list[Record] = []
    now = sheet
    for part in (fix, *fix.also):
        edit = _edit_of(now, part)
        if edit is None:
            return None
        edits.append(edit)
        now = merge(now, read_edits([edit])).sheet
    return Cure(tuple(edits), _label(sheet, fix))


def _edit_of(sheet: Sheet, fix: Fix) -> Record | None:
    path = [(name, int(index) if index else None) for name, index in _PART.findall(fix.field)]
    match path:
        case [("kegiatan", int() as row), *rest]:
            return _row_edit(sheet, sheet["kegiatan"][row], [part for part in rest if part[0] != "mutu_baku"], fix.text)
        case [("pelaksana", int() as place)] if not fix.text:
            column = sheet["pelaksana"][place]
            return {"op": "delete", "list": "pelaksana", "id": column["id"], "item": deepcopy(column)}
        case [(name, index)] if name in DAFTAR:
            return _list_edit(sheet, name, index, fix.text)
        case [(name, None)] if name in IDENTITAS and isinstance(sheet["identitas"][name], str):
            return _set(["identitas", name], sheet["identitas"][name], fix.text)
    return None


def _row_edit(sheet: Sheet, row: Record, path: list[tuple[str, int | None]], text: str) -> Record | None:
    match path:
        case [("bentuk", None)] if text in BENTUK and row["simbol"]:
            return _symbols_edit(row, [symbol | {"bentuk": text} for symbol in row["simbol"]])
        case [("simpul", int() as place), (key, None)] if place < len(row["simbol"]) and flows(row, row["simbol"]):
            value = text if key == "bentuk" else _target(sheet, key, text)
            symbol = SIMBOL.read(row["simbol"][place] | {key: value}, "simbol")
            return _symbols_edit(row, [*row["simbol"][:place], symbol, *row["simbol"][place + 1 :]])
        case [(key, None)] if key in _WAYS:
            return _set(["kegiatan", row["id"], key], row[key], _target(sheet, key, text))
        case [(key, None)] if key in KEGIATAN and isinstance(row[key], str):
            return _set(["kegiatan", row["id"], key], row[key], text)
    return None


def _symbols_edit(row: Record, symbols: list[Record]) -> Record:
    return _set(["kegiatan", row["id"], "simbol"], row["simbol"], symbols)


def _list_edit(sheet: Sheet, name: str, index: int | None, text: str) -> Record | None:
    """An entry changed or, when ``text`` is empty, taken out; without an index, the whole list, an entry a line."""
    items = list(sheet["identitas"][name])
    if index is None:
        return _set(["identitas", name], items, text.splitlines())
    place = written(items)[index][0]
    return _set(["identitas", name], items, [*items[:place], *([text] if text else []), *items[place + 1 :]])


def _target(sheet: Sheet, key: str, text: str) -> Any:
    """The id of the row of that number, or of the column of that name."""
    ids = {str(number): row["id"] for number, row in enumerate(sheet["kegiatan"], 1)}
    ids |= {name: id for id, name in reversed(column_names(sheet).items())}
    id = ids.get(text, "")
    return ([id] if id else []) if key == "lanjut" else id


def _set(path: list[str], old: Any, new: Any) -> Record:
    return {"op": "set", "path": path, "old": deepcopy(old), "new": deepcopy(new)}


def _label(sheet: Sheet, fix: Fix) -> str:
    """As short as a button bears, and plain about what happens."""
    key = fix.field.rpartition(".")[2]
    ways = [part for part in (fix, *fix.also) if part.field.rpartition(".")[2] in ("ya", "tidak") and part.text]
    if key == "bentuk":
        shape = {"proses": "kotak", "keputusan": "keputusan"}.get(fix.text, f"simbol {fix.text}")
        return f"Jadikan {shape}" + (f" ({_told(ways)})" if ways else "")
    if ways:
        return f"Arahkan {_told(ways)}"
    if key == "lanjut":
        return f"Lanjutkan ke langkah {fix.text}" if fix.text else "Hapus lanjutannya"
    if fix.field.startswith("pelaksana["):
        return "Hapus kolom ini"
    if not fix.text:
        return "Hapus butir ini"
    if "\n" in fix.text and fix.field in DAFTAR:
        return "Urutkan"
    text = " ".join(fix.text.split())
    return f"Ganti menjadi “{text if len(text) <= 80 else text[:77].rstrip() + '…'}”"


def _told(ways: list[Fix]) -> str:
    return ", ".join(f"{way.field.rpartition('.')[2].capitalize()} ke langkah {way.text}" for way in ways)
