"""From the editor's sheet to the core's SOP, through the core's own file format and reader."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sopan import Sop, read_sop_text
from sopan_web.documents.sheet.shape import DAFTAR, Sheet

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Owner:
    """What the tenant and its unit know, and the sheet therefore does not hold. ``logo`` is a file's path."""

    instansi: str = ""
    unit: str = ""
    logo: str = ""


def to_sop(sheet: Sheet, owner: Owner = Owner()) -> Sop:
    """The SOP that a sheet draws: a row a row, numbered in order; ways to rows that are gone are left out.

    UnreadableError when the sheet is greater than any SOP.
    """
    return read_sop_text(json.dumps(_record(sheet, owner)), "lembar.json").sop


def column_names(sheet: Sheet) -> dict[str, str]:
    """The name of each column by id; one without a name is called by its place, so that its symbols are drawn."""
    return {
        column["id"]: " ".join(column["nama"].split()) or f"(kolom {place})"
        for place, column in enumerate(sheet["pelaksana"], 1)
    }


def written(items: list[str]) -> list[tuple[int, str]]:
    """The items that hold something, each with its place in the list: the reader counts only those."""
    return [(place, item) for place, item in enumerate(items) if item.strip()]


def _record(sheet: Sheet, owner: Owner) -> Record:
    identitas = sheet["identitas"]
    names = column_names(sheet)
    numbers = {row["id"]: str(number) for number, row in enumerate(sheet["kegiatan"], 1)}
    return {
        **{key: value for key, value in identitas.items() if key not in DAFTAR},
        **{key: [item for _, item in written(identitas[key])] for key in DAFTAR},
        "instansi": owner.instansi,
        "unit": owner.unit,
        "logo": owner.logo,
        "pelaksana": [{"nama": names[column["id"]], "singkatan": column["singkatan"]} for column in sheet["pelaksana"]],
        "kegiatan": [_row(row, numbers, names) for row in sheet["kegiatan"]],
    }


def _row(row: Record, numbers: Mapping[str, str], names: Mapping[str, str]) -> Record:
    symbols = [symbol for symbol in row["simbol"] if symbol["pelaksana"] in names]
    cells = {key: row[key] for key in ("uraian", "kelengkapan", "waktu", "output", "keterangan")}
    record = {
        "no": numbers[row["id"]],
        **cells,
        **_exits(row, numbers),
        "pelaksana": list(dict.fromkeys(names[symbol["pelaksana"]] for symbol in symbols)),
        "bentuk": next((symbol["bentuk"] for symbol in symbols if symbol["bentuk"] != "proses"), "proses"),
    }
    if flows(row, symbols):
        within = {**numbers} | {symbol["pelaksana"]: names[symbol["pelaksana"]] for symbol in symbols}
        record["simpul"] = [
            {"pelaksana": names[symbol["pelaksana"]], "bentuk": symbol["bentuk"], **_exits(symbol, within)}
            for symbol in symbols
        ]
    return record


def flows(row: Record, symbols: list[Record]) -> bool:
    """True when the row holds a flow of its own: it says so, or its symbols differ."""
    return bool(symbols) and (row["alur"] or len({symbol["bentuk"] for symbol in symbols}) > 1)


def _exits(step: Record, targets: Mapping[str, str]) -> Record:
    """The ways on of a row or symbol that lead somewhere."""
    return {
        "ya": targets.get(step.get("ya", ""), ""),
        "tidak": targets.get(step.get("tidak", ""), ""),
        "lanjut": [targets[target] for target in step.get("lanjut", []) if target in targets],
        "cabang": [
            {"label": exit["label"], "tujuan": targets.get(exit["tujuan"], "")}
            for exit in step.get("cabang", [])
            if exit["label"].strip() or exit["tujuan"] in targets
        ],
    }
