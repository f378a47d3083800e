"""Straight pieces of all lines of a page, sorted by place so that neighbours are found without trying all pairs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from sopan.drawing.metrics.shapes import TOLERANCE, tidy
from sopan.drawing.model import Line, LineKind, Point, Rect

_EXACT = 1e-6
_REACH = 2.0


class Segment(NamedTuple):
    """A straight piece: index of its line on the page, its place in the line, its ends, and its bounding box."""

    line: int
    place: int
    a: Point
    b: Point
    left: float
    top: float
    right: float
    foot: float

    @property
    def upright(self) -> bool:
        """Within the tolerance vertical."""
        return self.right - self.left <= TOLERANCE

    @property
    def level(self) -> bool:
        """Within the tolerance horizontal."""
        return self.foot - self.top <= TOLERANCE


class Track(NamedTuple):
    """A line as it is judged: without twin points and points on the straight, cut into segments."""

    line: Line
    points: tuple[Point, ...]
    segments: tuple[Segment, ...]

    @property
    def is_arrow(self) -> bool:
        """Whether it has an arrowhead."""
        return self.line.kind is LineKind.FLOW


def make_track(index: int, line: Line) -> Track:
    """The judged form of the page's line number ``index``."""
    points = tidy(line.points)
    return Track(line, points, tuple(_segment(index, place, a, b) for place, (a, b) in enumerate(pairwise(points))))


def _segment(line: int, place: int, a: Point, b: Point) -> Segment:
    left, right = (a[0], b[0]) if a[0] <= b[0] else (b[0], a[0])
    top, foot = (a[1], b[1]) if a[1] <= b[1] else (b[1], a[1])
    return Segment(line, place, a, b, left, top, right, foot)


@dataclass(frozen=True)
class Segments:
    """All segments of a page: level ones sorted by height, upright ones from the left, and the (rare) slanted rest."""

    level: tuple[Segment, ...]
    upright: tuple[Segment, ...]
    slanted: tuple[Segment, ...]

    @cached_property
    def _heights(self) -> list[float]:
        return [segment.top for segment in self.level]

    @cached_property
    def _places(self) -> list[float]:
        return [segment.left for segment in self.upright]

    def near(self, box: Rect) -> Iterator[Segment]:
        """The segments whose bounding boxes come within the judged distance (2 pt) of ``box``."""
        left, right, top, foot = box.x - _REACH, box.x + box.w + _REACH, box.y - _REACH, box.y + box.h + _REACH
        for segment in self.level[bisect_left(self._heights, top) : bisect_right(self._heights, foot)]:
            if segment.left <= right and segment.right >= left:
                yield segment
        for segment in self.upright[bisect_left(self._places, left) : bisect_right(self._places, right)]:
            if segment.top <= foot and segment.foot >= top:
                yield segment
        for segment in self.slanted:
            if segment.left <= right and segment.right >= left and segment.top <= foot and segment.foot >= top:
                yield segment

    def meetings(self) -> Iterator[tuple[Segment, Segment]]:
        """All pairs of segments that may cross, touch, or run side by side."""
        for number, segment in enumerate(self.level):
            for other in self.level[number + 1 : bisect_right(self._heights, segment.top + _REACH)]:
                if other.left < segment.right and other.right > segment.left:
                    yield segment, other
            yield from self._upright_at(segment)
        for number, segment in enumerate(self.upright):
            for other in self.upright[number + 1 : bisect_right(self._places, segment.left + _REACH)]:
                if other.top < segment.foot and other.foot > segment.top:
                    yield segment, other
        for number, segment in enumerate(self.slanted):
            done = self.slanted[: number + 1]
            box = Rect(segment.left, segment.top, segment.right - segment.left, segment.foot - segment.top)
            yield from ((segment, other) for other in self.near(box) if other not in done)

    def _upright_at(self, segment: Segment) -> Iterator[tuple[Segment, Segment]]:
        """The level ``segment`` with every upright one that reaches it."""
        low, high = segment.top - TOLERANCE, segment.top + TOLERANCE
        start = bisect_left(self._places, segment.left - TOLERANCE)
        for other in self.upright[start : bisect_right(self._places, segment.right + TOLERANCE)]:
            if other.top <= high and other.foot >= low:
                yield segment, other


def sort_segments(tracks: tuple[Track, ...]) -> Segments:
    """Sorts the segments of all tracks."""
    level, upright, slanted = [], [], []
    for track in tracks:
        for segment in track.segments:
            if segment.foot - segment.top <= _EXACT:
                level.append(segment)
            elif segment.right - segment.left <= _EXACT:
                upright.append(segment)
            else:
                slanted.append(segment)
    level.sort(key=lambda segment: segment.top)
    upright.sort(key=lambda segment: segment.left)
    return Segments(tuple(level), tuple(upright), tuple(slanted))
