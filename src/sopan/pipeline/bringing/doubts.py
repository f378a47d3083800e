"""The places of a reading that a person should hold against the original, in words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from sopan.document import Sop
from sopan.readers.reading import BARE, UNCLEAR, Notice, Place, Reading

SURE = 0.8
"""From here on a guess is right in all but rare cases; it is told, but need not be looked at first."""

CLEAR = 0.95
"""Letters of a picture that are read so surely: on 19 real scans three cells of four, 97 of 100 of them right; three
errors of four stand in the cells below it."""

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
        sure = f"keyakinan {self.confidence:.0%}".replace("%", " %") if self.confidence else "tidak terbaca"
        return f"{where}{self.message}" + (f" ({sure})" if self.confidence < 1 else "")


def doubts_of(reading: Reading) -> tuple[Doubt, ...]:
    """Every notice in words, the least sure first, those of one confidence in the document's order."""
    gathered = gather_notices(reading.sop, reading.notices)
    return tuple(Doubt(tell_place(reading.sop, notice.place), notice.message, notice.confidence) for notice in gathered)


def gather_notices(sop: Sop, notices: Iterable[Notice]) -> list[Notice]:
    """The least sure first. What one look settles is one notice: the unclear cells of a step, all that was read
    clearly in a picture, and that no step at all has a symbol.
    """
    told, bare, clear, unclear = [], list[Notice](), list[Notice](), defaultdict[int, list[Notice]](list)
    for notice in notices:
        if notice.id == BARE:
            bare.append(notice)
        elif notice.id == UNCLEAR and notice.confidence >= CLEAR:
            clear.append(notice)
        elif notice.id == UNCLEAR and len(notice.place) == _A_CELL and isinstance(notice.place[1], int):
            unclear[notice.place[1]].append(notice)
        else:
            told.append(notice)
    told += [_of_step(sop, row, cells) for row, cells in unclear.items()]
    told += [_of_all(bare)] if len(bare) == len(sop.kegiatan) > 1 else bare
    told += [_of_clear(clear)] if len(clear) > 1 else clear
    return sorted(told, key=lambda notice: notice.confidence)


def _of_step(sop: Sop, row: int, cells: list[Notice]) -> Notice:
    least = min(cells, key=lambda notice: notice.confidence)
    names = ", ".join(tell_place(sop, notice.place).rpartition(", ")[2] for notice in cells)
    message = f"kurang jelas terbaca: {names}; periksa ejaannya."
    return least if len(cells) == 1 else replace(least, message=message, place=("kegiatan", row))


def _of_all(bare: list[Notice]) -> Notice:
    message = "tidak satu simbol pun terbaca; isi pelaksana, bentuk, dan panah tiap langkah menurut aslinya."
    return replace(bare[0], message=message, place=("kegiatan",))


def _of_clear(clear: list[Notice]) -> Notice:
    least = min(notice.confidence for notice in clear)
    message = f"{len(clear)} isian lain dari gambar terbaca dengan keyakinan sedikitnya {least:.0%}; bacalah sekilas."
    return Notice(UNCLEAR, message.replace("%;", " %;"), confidence=least)


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
