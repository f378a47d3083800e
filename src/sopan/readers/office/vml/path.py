"""A path of VML as the points that it runs through."""

import re
from collections.abc import Iterator

from sopan.drawing import Point
from sopan.readers.office.drawingml import Stroke, bezier
from sopan.readers.safely import number_of

_STEP = re.compile(r"(n[fs]|a[etlr]|w[ar]|q[xyb]|h[a-i]|[a-z])([^a-z]*)")
_PARTS = re.compile(r"\s*,\s*|\s+")
_LONGEST = 200_000
_MOST = 5_000


def read_path(text: str) -> tuple[Stroke, ...]:
    """The strokes of a path in its own places; arcs are left out, and so is a path of formulas.

    A number that is left out between two commas is 0.
    """
    if "@" in text or len(text) > _LONGEST:
        return ()
    return tuple(Stroke(tuple(points), closed) for points, closed in _strokes(text.lower()) if len(points) > 1)


def _strokes(text: str) -> Iterator[tuple[list[Point], bool]]:
    points: list[Point] = []
    for name, given in _STEP.findall(text):
        places = _places(given)
        if name in ("m", "t"):
            yield points, False
            start = points[-1] if name == "t" and points else (0.0, 0.0)
            points = [_beyond(start, place) for place in places[:1]] or [start]
        elif name == "x":
            yield points, True
            points = []
        elif len(points) < _MOST:
            points += _step(name, places, points[-1] if points else (0.0, 0.0))
    yield points, False


def _step(name: str, places: list[Point], start: Point) -> list[Point]:
    match name:
        case "l" | "qx" | "qy":
            return places
        case "r":
            return list(_onward(start, places))
        case "c" | "v":
            return [point for curve in _curves(name, places, start) for point in curve]
    return []


def _onward(start: Point, steps: list[Point]) -> Iterator[Point]:
    for step in steps:
        start = _beyond(start, step)
        yield start


def _curves(name: str, places: list[Point], start: Point) -> Iterator[list[Point]]:
    """Three places a curve; those of "v" are counted from where the curve begins."""
    for first in range(0, len(places) - 2, 3):
        curve = places[first : first + 3]
        if name == "v":
            curve = [_beyond(start, place) for place in curve]
        yield bezier([start, *curve])
        start = curve[-1]


def _beyond(start: Point, step: Point) -> Point:
    return start[0] + step[0], start[1] + step[1]


def _places(given: str) -> list[Point]:
    if not given.strip():
        return []
    numbers = [number_of(part) for part in _PARTS.split(given.strip())]
    return list(zip(numbers[::2], [*numbers[1::2], 0.0], strict=False))
