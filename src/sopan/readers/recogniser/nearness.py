"""Distances between points, boxes, and polylines, and an index that finds what is near among thousands."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import Generic, TypeVar

from sopan.drawing import Point, Rect

T = TypeVar("T")
_SIDE = 48.0
_MOST_PLACES = 400


def to_box(point: Point, box: Rect) -> float:
    """From a point to the nearest side of ``box``; 0 inside."""
    x, y = point
    return hypot(max(box.x - x, 0.0, x - box.x - box.w), max(box.y - y, 0.0, y - box.y - box.h))


def to_line(point: Point, points: Sequence[Point]) -> tuple[float, float]:
    """Distance from a point to a polyline, and how far along it the nearest place lies."""
    best, gone = (float("inf"), 0.0), 0.0
    if len(points) == 1:
        return hypot(point[0] - points[0][0], point[1] - points[0][1]), 0.0
    for (ax, ay), (bx, by) in pairwise(points):
        dx, dy = bx - ax, by - ay
        length = hypot(dx, dy)
        share = ((point[0] - ax) * dx + (point[1] - ay) * dy) / (length * length) if length else 0.0
        share = min(max(share, 0.0), 1.0)
        distance = hypot(point[0] - ax - share * dx, point[1] - ay - share * dy)
        if distance < best[0]:
            best = (distance, gone + share * length)
        gone += length
    return best


def box_to_line(box: Rect, points: Sequence[Point]) -> tuple[float, float]:
    """Distance from a box to a polyline of level, upright, or slanted pieces, and how far along it that is."""
    best, gone = (float("inf"), 0.0), 0.0
    for (ax, ay), (bx, by) in pairwise(points):
        length = hypot(bx - ax, by - ay)
        _, along = to_line(box.middle, ((ax, ay), (bx, by)))
        share = along / length if length else 0.0
        places = {share, 0.0, 1.0}
        distance, place = min((to_box((ax + each * (bx - ax), ay + each * (by - ay)), box), each) for each in places)
        if distance < best[0] - 1e-9:
            best = (distance, gone + place * length)
        gone += length
    return best


def length_of(points: Sequence[Point]) -> float:
    """The length of a polyline."""
    return sum(hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(points))


class Nearby(Generic[T]):
    """Things with boxes, asked for by place. What is too large for the index is always among the answers."""

    def __init__(self) -> None:
        self._tiles: dict[tuple[int, int], list[T]] = defaultdict(list)
        self._large: list[T] = []

    def add(self, box: Rect, thing: T) -> None:
        """Remember ``thing`` at ``box``."""
        left, right = int(box.x // _SIDE), int((box.x + box.w) // _SIDE)
        top, bottom = int(box.y // _SIDE), int((box.y + box.h) // _SIDE)
        if (right - left + 1) * (bottom - top + 1) > _MOST_PLACES:
            self._large.append(thing)
            return
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                self._tiles[column, row].append(thing)

    def around(self, point: Point, reach: float) -> Iterator[T]:
        """All things whose tiles ``reach`` touches; some may come twice."""
        yield from self._large
        left, right = int((point[0] - reach) // _SIDE), int((point[0] + reach) // _SIDE)
        top, bottom = int((point[1] - reach) // _SIDE), int((point[1] + reach) // _SIDE)
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                yield from self._tiles.get((column, row), ())
