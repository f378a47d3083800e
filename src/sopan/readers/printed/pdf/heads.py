"""Arrowheads: small triangles and open angles, set upon the ends of the lines that they belong to."""

from collections.abc import Iterator
from math import hypot
from typing import NamedTuple

from sopan.drawing import Point, Rect
from sopan.readers.printed.pdf.corners import corners_of, course_of
from sopan.readers.printed.pdfium import Trace

_LARGEST = 18.0
_LEAST = 1.2
_STRAIGHT = 0.88
_REACH = 2.5
_AT_BASE = 0.6


class Head(NamedTuple):
    """An arrowhead by its possible tips, each with the middle of the side that lies opposite."""

    tips: tuple[tuple[Point, Point], ...]


class Way(NamedTuple):
    """A line on its way to become a connector: where it runs, in which colour, and at which ends it has heads."""

    points: tuple[Point, ...]
    pen: str
    width: float
    arrow_start: bool = False
    arrow_end: bool = False

    @property
    def has_head(self) -> bool:
        """Whether it is an arrow by its own word."""
        return self.arrow_start or self.arrow_end

    def reversed(self) -> "Way":
        """The same line, told from its other end."""
        return Way(self.points[::-1], self.pen, self.width, self.arrow_end, self.arrow_start)


def head_of(trace: Trace) -> Head | None:
    """The arrowhead that ``trace`` draws; None when it draws something else."""
    box = Rect.around(trace.points)
    if not _LEAST < max(box.w, box.h) <= _LARGEST:
        return None
    corners = corners_of(trace.points, closed=bool(trace.fill) or trace.closed)
    if trace.fill or trace.closed:
        return _filled(corners)
    return Head(((corners[1], _middle(corners[0], corners[2])),)) if _is_angle(corners) else None


def _filled(corners: list[Point]) -> Head | None:
    if len(corners) == 3:
        return Head(tuple((corners[i], _middle(corners[i - 1], corners[i - 2])) for i in range(3)))
    course = list(course_of(corners))
    if _is_angle(course):
        return Head(((course[1], _middle(course[0], course[2])),))
    notch = _notch(corners) if len(corners) == 4 else None
    if notch is None:
        return None
    return Head(((corners[notch - 2], corners[notch]),))  # swept back, as Office's "stealth"


def _notch(corners: list[Point]) -> int | None:
    """The corner that bends inwards, of four."""
    ways = [_way(corners[i - 1], corners[i]) for i in range(4)]
    bends = [ways[i][0] * ways[(i + 1) % 4][1] - ways[i][1] * ways[(i + 1) % 4][0] for i in range(4)]
    for sign in (1, -1):
        inwards = [i for i in range(4) if sign * bends[i] < 0]
        if len(inwards) == 1:
            return inwards[0]
    return None


def _is_angle(corners: list[Point]) -> bool:
    """Two strokes of one length that meet at less than a right angle."""
    if len(corners) != 3:
        return False
    (ax, ay), (bx, by) = _way(corners[1], corners[0]), _way(corners[1], corners[2])
    one, other = hypot(ax, ay), hypot(bx, by)
    return abs(one - other) < 0.15 * max(one, other) and ax * bx + ay * by > 0.15 * one * other


def attach_heads(ways: list[Way], heads: list[Head]) -> tuple[list[Way], list[Head]]:
    """The lines with their heads on, each line drawn out to the tip; and the heads that no line ends in."""
    ways, unused = list(ways), []
    fits = [[fit for index, way in enumerate(ways) for fit in _fits_of(head, way, index)] for head in heads]
    for number in sorted(range(len(heads)), key=lambda number: len(fits[number])):
        if not fits[number]:
            unused.append(heads[number])
            continue
        near = min(fit.rank for fit in fits[number])
        free = [fit for fit in fits[number] if fit.rank == near and not _is_headed(ways[fit.line], at_end=fit.at_end)]
        if not free:  # fill and pen of one head are often painted apart
            continue
        best = min(free, key=lambda fit: ways[fit.line].has_head)
        way = ways[best.line] if best.at_end else ways[best.line].reversed()
        way = way._replace(points=(*way.points[: len(way.points) - best.straight], best.tip), arrow_end=True)
        ways[best.line] = way if best.at_end else way.reversed()
    return ways, unused


class _Fit(NamedTuple):
    """How a head may sit on ``line``: ``straight`` on its course, or as its last bend.

    ``rank`` is lower the nearer the line's end is to the head, and then to the middle of its base, in whole points.
    """

    rank: tuple[int, int]
    line: int
    tip: Point
    at_end: bool
    straight: bool


def _is_headed(way: Way, *, at_end: bool) -> bool:
    return way.arrow_end if at_end else way.arrow_start


def _fits_of(head: Head, way: Way, index: int) -> Iterator[_Fit]:
    for at_end in (True, False):
        for tip, base, straight in _fits(head, way if at_end else way.reversed()):
            end = way.points[-1] if at_end else way.points[0]
            rank = round(_distance(end, base, tip)), round(hypot(*_way(end, base)))
            yield _Fit(rank, index, tip, at_end, straight)


def _fits(head: Head, way: Way) -> Iterator[tuple[Point, Point, bool]]:
    """The tips that prolong the line beyond its last point, or turn off right there, each with its base."""
    before, end = way.points[-2], way.points[-1]
    for tip, base in head.tips:
        if max(abs(tip[0] - end[0]), abs(tip[1] - end[1])) > _LARGEST + way.width:
            continue
        axis, last = _way(base, tip), _way(before, end)
        if _dot(axis, last) > _STRAIGHT and _distance(end, base, tip) < _REACH + way.width:
            yield tip, base, True
        elif abs(_dot(axis, last)) < 1 - _STRAIGHT and hypot(*_way(end, base)) < _AT_BASE + way.width:
            yield tip, base, False


def _distance(point: Point, start: Point, end: Point) -> float:
    (dx, dy), (px, py) = _way(start, end), _way(start, point)
    square = dx * dx + dy * dy
    along = max(0.0, min(1.0, (px * dx + py * dy) / square)) if square else 0.0
    return hypot(px - along * dx, py - along * dy)


def _dot(one: Point, other: Point) -> float:
    lengths = hypot(*one) * hypot(*other)
    return (one[0] * other[0] + one[1] * other[1]) / lengths if lengths else 0.0


def _way(start: Point, end: Point) -> Point:
    return end[0] - start[0], end[1] - start[1]


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
