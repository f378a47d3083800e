"""Finds the characters that a document shows as empty boxes, for no font that comes with the program has them."""

from collections.abc import Iterator
from typing import NamedTuple

from sopan.document import Sop
from sopan.document.record import Record, record_of
from sopan.writers.glyphs import find_missing

_UNPRINTED = {"versi_format", "logo", "sumber", "catatan"}
_CELLS = ("uraian", "kelengkapan", "waktu", "output", "keterangan", "cabang", "simpul")


class Box(NamedTuple):
    """One character and where it stands first: "langkah 3, output", "judul"."""

    sign: str
    where: str

    def __str__(self) -> str:
        return f"{self.sign} (U+{ord(self.sign):04X}) di {self.where}"


def find_boxes(sop: Sop) -> tuple[Box, ...]:
    """Every character that becomes a box, once for each field or row it stands in, in the order of the document."""
    found = (Box(sign, where) for where, text in _printed(record_of(sop)) for sign in find_missing(text))
    return tuple(dict.fromkeys(found))


def _printed(record: Record) -> Iterator[tuple[str, str]]:
    for key, value in record.items():
        if key not in _UNPRINTED and key != "kegiatan":
            yield from ((key.replace("_", " "), text) for text in _texts(value))
    for row in record["kegiatan"]:
        for key in _CELLS:
            yield from ((f"langkah {row['no']}, {key}", text) for text in _texts(row.get(key)))


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for part in value.values():
                yield from _texts(part)
        case list():
            for part in value:
                yield from _texts(part)
