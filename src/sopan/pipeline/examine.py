"""Checks an SOP file and tells where in the file each finding stands, and how long the procedure takes."""

import re
from dataclasses import dataclass
from pathlib import Path

from sopan.document import JamKerja
from sopan.flow import build_flow
from sopan.flow.times import Times, measure_times
from sopan.lint import Finding, Place, Profile, Suppression, default_profile, examine
from sopan.readers.reading import Reading
from sopan.readers.sop_file import read_sop


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding with its line and column in the SOP file (from 1; 0 where the file does not say)."""

    finding: Finding
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Examination:
    """A checked file: its reading and times, the findings, and those that the region accepts, with its reason."""

    reading: Reading
    findings: tuple[Placed, ...]
    suppressed: tuple[tuple[Finding, Suppression], ...]
    times: Times
    jam_kerja: JamKerja


def examine_file(path: Path, profile: Profile | None = None) -> Examination:
    """Reads and checks one SOP file. Raises UnreadableError."""
    reading = read_sop(path)
    profile = profile or default_profile()
    verdict = examine(reading.sop, profile)
    times = measure_times(reading.sop, build_flow(reading.sop), profile.jam_kerja)
    placed = tuple(Placed(finding, *reading.mark(_address(finding.place))) for finding in verdict.findings)
    return Examination(reading, placed, verdict.suppressed, times, profile.jam_kerja)


def _address(place: Place) -> tuple[str | int, ...]:
    """The finding's place as the reader names places: ("kegiatan", 2, "waktu"), ("dasar_hukum", 0)."""
    words: list[str | int] = [int(word) if word.isdigit() else word for word in re.findall(r"\w+", place.field)]
    if place.row is None:
        return tuple(words)
    return ("kegiatan", place.row, *(word for word in words if word != "mutu_baku"))
