"""What of an SOP stands in which cell of the form: texts by the keys of the SOP file."""

import re
from collections.abc import Iterator
from typing import Any

from sopan.document.record import Record
from sopan.document.waktu import Satuan

Row = dict[str, str]

_MEASURED = re.compile(rf"(\d+(?:,\d+)?) ({'|'.join(re.escape(unit) for unit in Satuan)})")


def values_of(record: Record, key: str) -> list[str]:
    """The texts at a dotted key of the identity sheet, one a row: "disahkan_oleh.nama", "dasar_hukum"."""
    found: list[Any] = [record]
    for name in key.split("."):
        found = [value for part in found for value in _members(part, name)]
    return [_text(value) for value in found]


def _members(part: Any, name: str) -> list[Any]:
    value = part.get(name) if isinstance(part, dict) else None
    return value if isinstance(value, list) else [value]


def rows_of(record: Record, key: str) -> Iterator[Row]:
    """The rows of one of the form's tables; ``asal`` names the row so that it is known again wherever it goes."""
    if key == "simpul":
        yield from _symbols(record)
    else:
        for index, item in enumerate(record[key]):
            yield {**_row(item), "asal": str(index)}


def _symbols(record: Record) -> Iterator[Row]:
    for index, step in enumerate(record["kegiatan"]):
        for symbol in step.get("simpul") or ():
            yield {**_row(symbol), "no": _text(step["no"]), "asal": str(index)}


def _row(item: Any) -> Row:
    if isinstance(item, str):
        return {"nama": item}
    row = {key: _text(value) for key, value in item.items() if key not in ("cabang", "simpul", "pelaksana")}
    actors = _texts(item.get("pelaksana"))
    row["pelaksana"], row["bersama"] = "".join(actors[:1]), "; ".join(actors[1:])
    row["lanjut"] = "; ".join(_texts(item.get("lanjut")))
    row["cabang"] = "\n".join(f"{_text(exit['label'])}: {_text(exit['tujuan'])}" for exit in item.get("cabang") or ())
    measured = _MEASURED.fullmatch(row.get("waktu", ""))
    if measured:
        row["waktu"], row["satuan"] = measured.groups()
    return row


def _texts(value: Any) -> list[str]:
    return [_text(item) for item in (value if isinstance(value, list) else [value]) if item is not None]


def _text(value: Any) -> str:
    return "" if value is None else str(value)
