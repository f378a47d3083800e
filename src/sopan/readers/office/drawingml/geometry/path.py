"""A geometry that somebody drew, as the points that it runs through; curves become short straight pieces."""

from collections.abc import Iterator, Mapping
from itertools import islice, pairwise
from math import cos, hypot, radians, sin
from typing import NamedTuple

from sopan.drawing import Point
from sopan.readers.office.drawingml.geometry.guides import read_guides, value_of
from sopan.readers.safely import Element, name_of, number_of

_PIECES = 8
_ANGLE = 60_000
_EMU = 12_700
_MOST = 2_000  # points of a stroke; a scribble has hundreds
_MOST_STROKES = 1_000
_NEARLY = 0.05  # of the box; people seldom meet the point where they began


class Stroke(NamedTuple):
    """One movement of the pen, in the frame's own points."""

    points: tuple[Point, ...]
    closed: bool


def read_strokes(geometry: Element, width: float, height: float) -> tuple[Stroke, ...]:
    """The strokes of a drawn geometry in a frame of ``width`` x ``height`` points."""
    values = read_guides(geometry, width * _EMU, height * _EMU)
    paths = geometry.iterfind("{*}pathLst/{*}path")
    return tuple(islice((stroke for path in paths for stroke in _path(path, values, width, height)), _MOST_STROKES))


def _path(path: Element, values: Mapping[str, float], width: float, height: float) -> Iterator[Stroke]:
    """A path has a size of its own, which its frame stretches; without one its places are in EMU."""
    own_w, own_h = number_of(path.get("w")), number_of(path.get("h"))
    across = width / own_w if own_w else 1 / _EMU
    down = height / own_h if own_h else 1 / _EMU
    for points, closed in _strokes(path, values):
        stroke = tuple((x * across, y * down) for x, y in points)
        if len(stroke) > 1:
            yield Stroke(stroke, closed or _meets(stroke))


def _strokes(path: Element, values: Mapping[str, float]) -> Iterator[tuple[list[Point], bool]]:
    points: list[Point] = []
    for step in path:
        name = name_of(step)
        if name == "moveTo":
            yield points, False
            points = []
        if name == "close":
            yield points, True
            points = points[:1]
        elif len(points) < _MOST:
            points += _step(name, step, points, values)
    yield points, False


def _step(name: str, step: Element, points: list[Point], values: Mapping[str, float]) -> list[Point]:
    if name == "arcTo":
        return _arc(step, points[-1], values) if points else []
    places = [(value_of(at.get("x"), values), value_of(at.get("y"), values)) for at in step.iterfind("{*}pt")]
    if name in ("cubicBezTo", "quadBezTo") and points and places:
        return bezier([points[-1], *places])
    return places[:1]


def bezier(points: list[Point]) -> list[Point]:
    """The curve that ``points`` give, from behind the first to the last."""
    return [_between(points, part / _PIECES) for part in range(1, _PIECES + 1)]


def _between(points: list[Point], along: float) -> Point:
    while len(points) > 1:
        points = [(x + (next_x - x) * along, y + (next_y - y) * along) for (x, y), (next_x, next_y) in pairwise(points)]
    return points[0]


def _arc(step: Element, start: Point, values: Mapping[str, float]) -> list[Point]:
    wide, high = value_of(step.get("wR"), values), value_of(step.get("hR"), values)
    begins, sweeps = (radians(value_of(step.get(name), values) / _ANGLE) for name in ("stAng", "swAng"))
    middle = (start[0] - wide * cos(begins), start[1] - high * sin(begins))
    angles = [begins + sweeps * part / _PIECES for part in range(1, _PIECES + 1)]
    return [(middle[0] + wide * cos(angle), middle[1] + high * sin(angle)) for angle in angles]


def _meets(points: tuple[Point, ...]) -> bool:
    """Whether a stroke of at least three sides ends nearly where it began."""
    if len(points) < 4:
        return False
    (x, y), (end_x, end_y) = points[0], points[-1]
    size = max(max(p[axis] for p in points) - min(p[axis] for p in points) for axis in (0, 1))
    return hypot(end_x - x, end_y - y) <= _NEARLY * size
