"""From what a reader found to what is kept: the SOP in the core's file format, and the doubtful places in words."""

import json
from dataclasses import asdict, replace
from typing import Any

from sopan import Brought, Notice, Reading, Sop, gather_notices, sureness, tell_place, write_sop_text
from sopan_web.documents.actions.drafting import title_of
from sopan_web.intake.models import FoundSop, SourceFile
from sopan_web.intake.queries.doubts import Doubt, worth_telling


def found_sop(source: SourceFile, number: int, reading: Reading, brought: Brought) -> FoundSop:
    """The row of one SOP, not saved yet. SopanError where its content can't be written."""
    sop = replace(reading.sop, logo="", sumber=reading.sop.sumber or ("" if brought.is_form else source.name))
    notices = worth_telling(reading.notices)
    doubts = [_doubt(sop, notice) for notice in gather_notices(sop, notices)]
    return FoundSop(
        source=source, number=number, judul=title_of(sop.judul), steps=len(sop.kegiatan),
        sure=sureness(tuple(notices)), content=content_of(sop), doubts=[asdict(doubt) for doubt in doubts],
    )  # fmt: skip


def content_of(sop: Sop) -> Any:
    """The core's file format as JSON values. SopanError."""
    return json.loads(write_sop_text(sop, "json"))


def _doubt(sop: Sop, notice: Notice) -> Doubt:
    place = notice.place
    row = place[1] if len(place) > 1 and place[0] == "kegiatan" and isinstance(place[1], int) else None
    key = str(place[0]) if place and place[0] not in ("kegiatan", "pelaksana") else ""
    in_table = row is not None and row < len(sop.kegiatan)
    return Doubt(tell_place(sop, place), notice.message, round(notice.confidence, 3), row if in_table else None, key)
