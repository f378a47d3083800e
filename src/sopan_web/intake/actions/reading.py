"""From what a reader found to what is kept: the SOP in the core's file format, and the doubtful places in words."""

import json
from collections import Counter
from dataclasses import asdict, replace
from typing import Any

from sopan import Brought, Notice, Profile, Reading, Sop, examine, gather_notices, sureness, tell_place, write_sop_text
from sopan_web.documents.actions.drafting import title_of
from sopan_web.intake.models import FoundSop, SourceFile
from sopan_web.intake.queries.doubts import Doubt, worth_telling


def found_sop(source: SourceFile, number: int, reading: Reading, brought: Brought, profile: Profile) -> FoundSop:
    """The row of one SOP, checked by the rules of ``profile``, not saved yet. SopanError where it can't be written."""
    sop = replace(reading.sop, logo="", sumber=reading.sop.sumber or ("" if brought.is_form else source.name))
    notices = worth_telling(reading.notices)
    doubts = [_doubt(sop, notice) for notice in gather_notices(sop, notices)]
    verdict = examine(sop, profile)
    return FoundSop(
        source=source, number=number, judul=title_of(sop.judul), steps=len(sop.kegiatan),
        sure=sureness(tuple(notices)), content=content_of(sop), doubts=[asdict(doubt) for doubt in doubts],
        findings=Counter(finding.severity.value for finding in verdict.findings),
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
