"""From what a reader found to what is kept: the SOP in the core's file format, and the doubtful places in words."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from typing import Any

from sopan import Brought, Notice, Reading, Sop, sureness, tell_place, write_sop_text
from sopan_web.documents.actions.drafting import title_of
from sopan_web.intake.models import FoundSop, SourceFile
from sopan_web.intake.queries.doubts import Doubt, worth_telling

_UNCLEAR = "teks-ragu"
_A_CELL = 3
"""How long a place in the table is: the table, the row, the cell."""


def found_sop(source: SourceFile, number: int, reading: Reading, brought: Brought) -> FoundSop:
    """The row of one SOP, not saved yet. SopanError where its content can't be written."""
    sop = replace(reading.sop, logo="", sumber=reading.sop.sumber or ("" if brought.is_form else source.name))
    notices = worth_telling(reading.notices)
    doubts = sorted(_doubts(sop, notices), key=lambda doubt: doubt.confidence)
    return FoundSop(
        source=source, number=number, judul=title_of(sop.judul), steps=len(sop.kegiatan),
        sure=sureness(tuple(notices)), content=content_of(sop), doubts=[asdict(doubt) for doubt in doubts],
    )  # fmt: skip


def content_of(sop: Sop) -> Any:
    """The core's file format as JSON values. SopanError."""
    return json.loads(write_sop_text(sop, "json"))


def _doubts(sop: Sop, notices: Iterable[Notice]) -> Iterator[Doubt]:
    """One for each notice, but one for all cells of a step that a scan shows unclearly: one look settles them."""
    unclear: dict[int, list[Notice]] = defaultdict(list)
    for notice in notices:
        if notice.id == _UNCLEAR and len(notice.place) == _A_CELL and isinstance(notice.place[1], int):
            unclear[notice.place[1]].append(notice)
        else:
            yield _doubt(sop, notice)
    for row, told in unclear.items():
        least = min(told, key=lambda notice: notice.confidence)
        cells = ", ".join(tell_place(sop, notice.place).rpartition(", ")[2] for notice in told)
        message = f"kurang jelas terbaca: {cells}; periksa ejaannya."
        yield _doubt(sop, least if len(told) == 1 else replace(least, message=message, place=("kegiatan", row)))


def _doubt(sop: Sop, notice: Notice) -> Doubt:
    place = notice.place
    row = place[1] if len(place) > 1 and place[0] == "kegiatan" and isinstance(place[1], int) else None
    key = str(place[0]) if place and place[0] not in ("kegiatan", "pelaksana") else ""
    in_table = row is not None and row < len(sop.kegiatan)
    return Doubt(tell_place(sop, place), notice.message, round(notice.confidence, 3), row if in_table else None, key)
