"""Which outline a closed polygon shows."""

from itertools import pairwise
from math import hypot, pi

from sopan.drawing import Point, Rect
from sopan.readers.found import Outline

_MOST = 100  # points that are looked at for corners; of a scribble every second or third
_FLAT = 0.04  # of the longer side: a corner that stands out less is none
_NEAR = 0.15  # of a side: so far may a hand-drawn corner be from its place
_ALIKE = 0.035  # of the area of the box


def classify(points: tuple[Point, ...]) -> tuple[Outline, float]:
    """The outline of the polygon through ``points``, and how surely."""
    box = Rect.around(points)
    if not box.w or not box.h:
        return Outline.OTHER, 1.0
    corners = corners_of(points, _FLAT * max(box.w, box.h))
    if len(corners) == 4:
        return _four(corners, box), 0.9
    if len(corners) == 5:
        return Outline.PENTAGON, 0.8
    if len(corners) > 6:
        return _round(points, box), 0.7
    return Outline.OTHER, 1.0


def corners_of(points: tuple[Point, ...], flat: float) -> tuple[Point, ...]:
    """The polygon without the points that lie closer than ``flat`` to the line of their neighbours."""
    corners = [point for index, point in enumerate(points) if hypot(*_step(points[index - 1], point)) > 1e-6]
    corners = corners[:: len(corners) // _MOST + 1]
    changed = True
    while changed and len(corners) > 3:
        offs = [
            _off(corners[index - 1], corner, corners[(index + 1) % len(corners)])
            for index, corner in enumerate(corners)
        ]
        least = min(range(len(corners)), key=offs.__getitem__)
        changed = offs[least] < flat
        if changed:
            del corners[least]
    return tuple(corners)


def tidy(points: tuple[Point, ...], flat: float = 0.05) -> tuple[Point, ...]:
    """An open line without the points that add nothing to its course."""
    kept = [points[0]]
    for here, beyond in pairwise(points[1:]):
        if hypot(*_step(kept[-1], here)) > flat and _off(kept[-1], here, beyond) > flat:
            kept.append(here)
    return (*kept, points[-1])


def _four(corners: tuple[Point, ...], box: Rect) -> Outline:
    """A box has its corners in those of the frame, a diamond in the middles of its sides."""
    near_corner = near_side = 0
    for x, y in corners:
        across, down = (x - box.x) / box.w, (y - box.y) / box.h
        near_corner += min(across, 1 - across) < _NEAR and min(down, 1 - down) < _NEAR
        near_side += min(abs(across - 0.5) + min(down, 1 - down), abs(down - 0.5) + min(across, 1 - across)) < 2 * _NEAR
    if near_corner == 4:
        return Outline.BOX
    return Outline.DIAMOND if near_side == 4 else Outline.OTHER


def _round(points: tuple[Point, ...], box: Rect) -> Outline:
    """By how much of its frame it fills; a capsule lacks the corners of two half circles."""
    filled = _area(points) / (box.w * box.h)
    shorter = min(box.w, box.h)
    capsule = 1 - (1 - pi / 4) * shorter * shorter / (box.w * box.h)
    if filled > 1 - _ALIKE / 2:
        return Outline.BOX
    if abs(filled - pi / 4) < _ALIKE and max(box.w, box.h) < 3 * shorter:
        return Outline.CIRCLE
    return Outline.CAPSULE if capsule - 2 * _ALIKE < filled else Outline.OTHER


def _area(points: tuple[Point, ...]) -> float:
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairs)) / 2


def _step(start: Point, end: Point) -> Point:
    return end[0] - start[0], end[1] - start[1]


def _off(before: Point, here: Point, beyond: Point) -> float:
    """How far ``here`` lies from the line between its neighbours; all of the way when the line turns back."""
    (along_x, along_y), (x, y) = _step(before, beyond), _step(before, here)
    length = hypot(along_x, along_y)
    if not length or not 0 <= along_x * x + along_y * y <= length * length:
        return hypot(x, y)
    return abs(along_x * y - along_y * x) / length
