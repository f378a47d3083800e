"""The places of a reading that a person should hold against the original, in words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from sopan.document import Sop
from sopan.readers.reading import UNCLEAR, Notice, Place, Reading

SURE = 0.8
"""From here on a guess is right in all but rare cases; it is told, but need not be looked at first."""

_A_CELL = 3
"""How long a place in the table is: the table, the row, the cell."""

_WORDS = {
    "disahkan_oleh": "pengesahan", "kualifikasi_pelaksana": "kualifikasi pelaksana", "mutu_baku": "mutu baku",
    "no": "nomor",
}  # fmt: skip


class Sureness(StrEnum):
    """How well a whole reading can be relied on, in the words that people see."""

    SURE = "yakin"
    LOOK = "perlu dilihat"
    DOUBTFUL = "meragukan"


class Doubt(NamedTuple):
    """A notice in words: the place ("langkah 7, tidak"), what is odd, and how sure the value is, from 0 to 1."""

    where: str
    message: str
    confidence: float

    def __str__(self) -> str:
        where = f"{self.where}: " if self.where else ""
        sure = f" (keyakinan {self.confidence:.0%})".replace("%", " %") if self.confidence < 1 else ""
        return f"{where}{self.message}{sure}"


def doubts_of(reading: Reading) -> tuple[Doubt, ...]:
    """Every notice in words, the least sure first, those of one confidence in the document's order."""
    gathered = gather_notices(reading.sop, reading.notices)
    return tuple(Doubt(tell_place(reading.sop, notice.place), notice.message, notice.confidence) for notice in gathered)


def gather_notices(sop: Sop, notices: Iterable[Notice]) -> list[Notice]:
    """The least sure first; all cells of a step that a scan shows unclearly are one notice: one look settles them."""
    told, unclear = [], defaultdict[int, list[Notice]](list)
    for notice in notices:
        if notice.id == UNCLEAR and len(notice.place) == _A_CELL and isinstance(notice.place[1], int):
            unclear[notice.place[1]].append(notice)
        else:
            told.append(notice)
    told += [_together(sop, row, cells) for row, cells in unclear.items()]
    return sorted(told, key=lambda notice: notice.confidence)


def _together(sop: Sop, row: int, cells: list[Notice]) -> Notice:
    least = min(cells, key=lambda notice: notice.confidence)
    names = ", ".join(tell_place(sop, notice.place).rpartition(", ")[2] for notice in cells)
    message = f"kurang jelas terbaca: {names}; periksa ejaannya."
    return least if len(cells) == 1 else replace(least, message=message, place=("kegiatan", row))


def sureness(notices: tuple[Notice, ...]) -> Sureness:
    """Of the reading that has these notices."""
    least = min((notice.confidence for notice in notices), default=1.0)
    wrong = any(notice.id.startswith("formulir-") for notice in notices)  # surely read, and not what can be meant
    if least >= SURE and not wrong:
        return Sureness.SURE
    return Sureness.LOOK if least > 0 else Sureness.DOUBTFUL


def tell_place(sop: Sop, place: Place) -> str:
    """The place as people name it; the row by its printed number."""
    if not place:
        return ""
    first, *rest = place
    words = [_WORDS.get(str(word), str(word).replace("_", " ")) for word in rest if isinstance(word, str)]
    if first == "kegiatan" and rest and isinstance(rest[0], int) and rest[0] < len(sop.kegiatan):
        return ", ".join([f"langkah {sop.kegiatan[rest[0]].no}", *words])
    numbered = [f"butir {word + 1}" for word in rest if isinstance(word, int)]
    return ", ".join([_WORDS.get(str(first), str(first).replace("_", " ")), *words, *numbered])
