"""Lines against lines: crossings, lines lying on each other, lawful merges, touches, and lines too close."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import dist
from typing import NamedTuple

from sopan.drawing.metrics.defect import Defect, DefectKind
from sopan.drawing.metrics.merge import is_lawful_merge
from sopan.drawing.metrics.segments import Segment, Segments, Track
from sopan.drawing.metrics.shapes import TOLERANCE, distance, parallel_meeting, true_crossing
from sopan.drawing.model import Point

_PORTS = 4


@dataclass(slots=True)
class Encounter:
    """What two lines (or one line with itself) have in common; places in points."""

    crossings: list[Point] = field(default_factory=list)
    touches: list[Point] = field(default_factory=list)
    overlap: Point | None = None
    near: Point | None = None

    def add(self, a: Segment, b: Segment) -> None:
        """Adds what the segments ``a`` and ``b`` have in common."""
        parallel = parallel_meeting(a.a, a.b, b.a, b.b)
        if parallel is not None:
            beside, apart = parallel
            if beside > TOLERANCE and apart <= TOLERANCE:
                self.overlap = self.overlap or a.a
            elif beside > 4 and apart < 2:
                self.near = self.near or a.a
            return
        crossing = true_crossing(a.a, a.b, b.a, b.b)
        if crossing:
            self.crossings.append(crossing)
            return
        self.touches += [point for point in (a.a, a.b) if distance(point, b.a, b.b) <= TOLERANCE]
        self.touches += [point for point in (b.a, b.b) if distance(point, a.a, a.b) <= TOLERANCE]


class MeetingReport(NamedTuple):
    """All that was found between the lines of a page."""

    crossings: int
    merges: int
    defects: tuple[Defect, ...]


def find_meetings(tracks: tuple[Track, ...], segments: Segments) -> MeetingReport:
    """Judges every pair of lines that come near each other, and every line against itself."""
    crossings = merges = 0
    defects: list[Defect] = []
    degree = _count_ends(tracks)
    for (later, earlier), encounter in sorted(_encounters(segments).items()):
        first, second = tracks[earlier], tracks[later]
        if first is second:
            defects += _judge_itself(first, encounter)
            continue
        crossings += len(encounter.crossings)
        merged = _share_end(first, second) and is_lawful_merge(first.points, second.points)
        if merged and (encounter.overlap or encounter.touches):
            merges += encounter.overlap is not None
            if degree[first.line.target] <= _PORTS:
                defects.append(_between(DefectKind.NEEDLESS_MERGE, first, second, first.points[-1]))
        defects += _judge_pair(first, second, encounter, merged)
    return MeetingReport(crossings, merges, tuple(defects))


def _encounters(segments: Segments) -> dict[tuple[int, int], Encounter]:
    pairs = defaultdict(list)
    for a, b in segments.meetings():
        if (b.line, b.place) > (a.line, a.place):
            a, b = b, a
        pairs[a.line, b.line].append((a, b))
    found: dict[tuple[int, int], Encounter] = {}
    for lines, meetings in pairs.items():
        encounter = found[lines] = Encounter()
        for a, b in sorted(meetings):
            if a.line != b.line or abs(a.place - b.place) > 1 or parallel_meeting(a.a, a.b, b.a, b.b):
                encounter.add(a, b)
    return found


def _judge_itself(track: Track, encounter: Encounter) -> Iterator[Defect]:
    places = [*encounter.crossings, *encounter.touches, *filter(None, [encounter.overlap])]
    if places:
        yield Defect(DefectKind.SELF_CROSSING, (track.line.id,), places[0])


def _judge_pair(first: Track, second: Track, encounter: Encounter, merged: bool) -> Iterator[Defect]:
    if encounter.overlap:
        if not merged:
            yield _between(DefectKind.OVERLAP, first, second, encounter.overlap)
        return
    if encounter.near:
        yield _between(DefectKind.NEAR_PARALLEL, first, second, encounter.near)
    if not merged:
        for place in _separate(encounter.touches, first, second):
            yield _between(DefectKind.TOUCH, first, second, place)


def _separate(touches: list[Point], first: Track, second: Track) -> list[Point]:
    """The touches, each place once, without the corner of a symbol that both lines leave from."""
    same_source = first.line.source == second.line.source and dist(first.points[0], second.points[0]) <= TOLERANCE
    kept: list[Point] = []
    for point in touches:
        at_source = same_source and dist(point, second.points[0]) <= 2 * TOLERANCE
        if not at_source and all(dist(point, other) > 2 * TOLERANCE for other in kept):
            kept.append(point)
    return kept


def _share_end(first: Track, second: Track) -> bool:
    return first.line.target == second.line.target and dist(first.points[-1], second.points[-1]) <= TOLERANCE


def _count_ends(tracks: tuple[Track, ...]) -> dict[str, int]:
    ends: dict[str, int] = defaultdict(int)
    for track in tracks:
        ends[track.line.source] += 1
        ends[track.line.target] += 1
    return ends


def _between(kind: DefectKind, first: Track, second: Track, place: Point) -> Defect:
    return Defect(kind, (first.line.id, second.line.id), place)
