"""The identity sheet: every row's key stands hidden in its first column."""

import re
from typing import Any

from sopan.document import parse_tanggal
from sopan.readers.formulir.cells import Sheet
from sopan.readers.formulir.draft import Draft
from sopan.readers.formulir.typed import read_day
from sopan.readers.reading import Place

_KEY, _VALUE = 0, 3
_LISTS = {"dasar_hukum", "keterkaitan", "peringatan", "kualifikasi_pelaksana", "peralatan", "pencatatan"}
_PARAF = "disahkan_oleh.paraf."
_POWER = re.compile(r"\d(?:[.,]\d+)?e\+\d+", re.IGNORECASE)
_NIP, _KEPT = 18, 15  # digits of a person's number, and of a number in a sheet


def read_identity(sheet: Sheet, draft: Draft) -> None:
    """Puts every field of the sheet into the draft; a row that somebody pushed in belongs to the list above it."""
    key = ""
    paraf: dict[str, list[str]] = {}
    for row in range(1, 1 + max((place[0] for place in sheet.cells), default=0)):
        key = sheet.text(row, _KEY) or key
        value = sheet.text(row, _VALUE).strip()
        if key.startswith(_PARAF) and sheet.text(row, _KEY):
            paraf.setdefault(key.removeprefix(_PARAF), []).append(value)
        elif key and value:
            _put(sheet, draft, key, row, value)
    _put_paraf(draft, paraf)


def _put(sheet: Sheet, draft: Draft, key: str, row: int, value: str) -> None:
    group, _, name = key.rpartition(".")
    typed, value = value, read_day(value) if name.startswith("tanggal_") else value
    owner: dict[str, Any] = draft.record.setdefault(group, {}) if group else draft.record
    place: Place = (*((group,) if group else ()), name)
    if key in _LISTS:
        items = owner.setdefault(name, [])
        place = (*place, len(items))
        items.append(value)
    elif name in owner:
        owner[name] += f"\n{value}"
    else:
        owner[name] = value
    draft.put(place, sheet, row, _VALUE)
    _doubt(sheet, draft, name, place, row, value)
    if typed != value:
        draft.doubt("dibaca", f'"{typed}" dibaca sebagai {value}.', place, sheet, row, _VALUE)


def _doubt(sheet: Sheet, draft: Draft, name: str, place: Place, row: int, value: str) -> None:
    if value.startswith("#") and value.endswith(("!", "?", "/A")):
        draft.doubt("rumus-rusak", f"rumus di sel ini rusak ({value}).", place, sheet, row, _VALUE)
    if name.startswith("tanggal_") and not parse_tanggal(value).understood:
        message = f'tanggal "{value}" tidak dipahami. Tulis misalnya: 5 Agustus 2026.'
        draft.doubt("tanggal", message, place, sheet, row, _VALUE)
    if name == "nip" and _lost_digits(value):
        message = (
            f'"{value}" tersimpan sebagai bilangan, maka angka terakhirnya hilang. Ketik ulang NIP itu sebagai teks.'
        )
        draft.doubt("nip", message, place, sheet, row, _VALUE)


def _lost_digits(text: str) -> bool:
    """Whether a number too long for a sheet was kept as a quantity; that of a person ends in no 000."""
    if _POWER.fullmatch(text):
        return True
    if not text.isdecimal() or len(text) != _NIP:
        return False
    return text.endswith("000") or int(text) == int(float(f"{float(text):.{_KEPT}g}"))


def _put_paraf(draft: Draft, paraf: dict[str, list[str]]) -> None:
    titles, names = paraf.get("jabatan", []), paraf.get("nama", [])
    pairs = [(titles[n] if n < len(titles) else "", names[n] if n < len(names) else "")
             for n in range(max(len(titles), len(names)))]  # fmt: skip
    items = [{"jabatan": title, "nama": name} for title, name in pairs if title or name]
    if items:
        draft.record.setdefault("disahkan_oleh", {})["paraf"] = items
