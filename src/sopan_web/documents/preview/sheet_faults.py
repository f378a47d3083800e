"""What can be wrong with a sheet that the SOP it draws no longer shows: loose ids, columns without a name."""

from collections.abc import Iterator
from typing import Any

from sopan_web.documents.preview.note import Note
from sopan_web.documents.sheet import Sheet

Record = dict[str, Any]

ERROR = "galat"
_WAYS = {"ya": "Ya", "tidak": "Tidak"}


def faults_of(sheet: Sheet) -> Iterator[Note]:
    """Columns first, then row by row."""
    rows = {row["id"] for row in sheet["kegiatan"]}
    columns = {column["id"] for column in sheet["pelaksana"]}
    for place, column in enumerate(sheet["pelaksana"], 1):
        if not column["nama"].strip():
            yield Note(
                "SH01", ERROR, f"Kolom pelaksana {place} belum bernama.", "Isi jabatan atau perannya.",
                pelaksana=column["id"], field="pelaksana", item=place - 1, label=f"Pelaksana butir {place}",
            )  # fmt: skip
    for row in sheet["kegiatan"]:
        yield from _lost_symbols(row, columns)
        yield from _lost_ways(row, rows)


def _lost_symbols(row: Record, columns: set[str]) -> Iterator[Note]:
    kept = [symbol for symbol in row["simbol"] if symbol["pelaksana"] in columns]
    if len(kept) < len(row["simbol"]):
        yield Note(
            "SH02", ERROR, "Sebuah simbol di langkah ini berada di kolom yang sudah dihapus.",
            "Letakkan simbolnya di kolom lain, atau kembalikan kolomnya.", row=row["id"], field="simbol",
            fix=(_set(row, "simbol", kept),), fix_label="Hapus simbolnya",
        )  # fmt: skip


def _lost_ways(row: Record, rows: set[str]) -> Iterator[Note]:
    """Ways of the row itself, and of the symbols of a row with a flow, that lead to a row that is gone."""
    for key, label in _WAYS.items():
        if row[key] and row[key] not in rows:
            yield _lost(row, key, label, "")
    standing = [target for target in row["lanjut"] if target in rows]
    if len(standing) < len(row["lanjut"]):
        yield _lost(row, "lanjut", "lanjutan", standing)
    if any(exit["tujuan"] and exit["tujuan"] not in rows for exit in row["cabang"]):
        cleared = [exit | {"tujuan": exit["tujuan"] if exit["tujuan"] in rows else ""} for exit in row["cabang"]]
        yield _lost(row, "cabang", "cabang", cleared)
    within = rows | {symbol["pelaksana"] for symbol in row["simbol"]}
    if any(target not in within for symbol in row["simbol"] for target in _targets(symbol)):
        yield _lost(row, "simbol", "salah satu simbol", [_cleared(symbol, within) for symbol in row["simbol"]])


def _targets(symbol: Record) -> Iterator[str]:
    yield from (symbol[key] for key in _WAYS if symbol.get(key))
    yield from symbol.get("lanjut", [])
    yield from (exit["tujuan"] for exit in symbol.get("cabang", []) if exit["tujuan"])


def _cleared(symbol: Record, within: set[str]) -> Record:
    """The symbol without the ways that lead nowhere."""
    kept: Record = {key: symbol[key] for key in ("pelaksana", "bentuk")}
    kept |= {key: symbol[key] for key in _WAYS if symbol.get(key) in within}
    lanjut = [target for target in symbol.get("lanjut", []) if target in within]
    cabang = [exit for exit in symbol.get("cabang", []) if not exit["tujuan"] or exit["tujuan"] in within]
    return kept | ({"lanjut": lanjut} if lanjut else {}) | ({"cabang": cabang} if cabang else {})


def _lost(row: Record, key: str, label: str, cleared: Any) -> Note:
    return Note(
        "SH03", ERROR, f"Tujuan {label} ialah langkah yang sudah tidak ada.", "Pilih langkah lain sebagai tujuannya.",
        row=row["id"], field=key, fix=(_set(row, key, cleared),), fix_label="Kosongkan tujuannya",
    )  # fmt: skip


def _set(row: Record, key: str, new: Any) -> Record:
    return {"op": "set", "path": ["kegiatan", row["id"], key], "old": row[key], "new": new}
