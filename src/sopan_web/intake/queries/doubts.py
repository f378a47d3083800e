"""The doubtful places of what was read, and what was read itself."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sopan import SURE, Notice, Sop, UnreadableError, read_sop_text
from sopan_web.intake.models import FoundSop

OF_THE_OFFICE = ("instansi", "unit", "logo")
"""What the government knows and no sheet holds."""
_UNTOLD = ("nomor-diisi",)
"""A sheet numbers its rows by itself."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place to hold against the original: ``row`` counts from 0, ``key`` is a field of the identity block.

    ``confidence`` goes from 0 to 1; 1 only tells what was done.
    """

    where: str
    message: str
    confidence: float
    row: int | None = None
    key: str = ""

    @property
    def level(self) -> str:
        """How badly it wants to be looked at: "bad", "warn", or "" for a mere remark."""
        return "bad" if self.confidence < SURE else "warn" if self.confidence < 1 else ""

    @property
    def percent(self) -> int:
        """For people."""
        return round(self.confidence * 100)


def worth_telling(notices: Iterable[Notice]) -> list[Notice]:
    """Without those about what no sheet holds."""
    return [
        notice for notice in notices
        if notice.id not in _UNTOLD and not (notice.place and notice.place[0] in OF_THE_OFFICE)
    ]  # fmt: skip


def doubts_of(found: FoundSop) -> list[Doubt]:
    """The least sure first."""
    return [Doubt(**doubt) for doubt in found.doubts]


def sop_of(found: FoundSop) -> Sop:
    """What was read."""
    return read_sop_text(json.dumps(found.content), "bawaan.json").sop


def said(error: UnreadableError) -> str:
    """The fault and its remedy, without the file's name."""
    fault = error.fault[:1].upper() + error.fault[1:]
    return f"{fault} {error.remedy}".strip()
