"""Which outline a closed polygon shows."""

from itertools import pairwise
from math import hypot

from sopan.drawing import Point, Rect
from sopan.readers.found import Outline
from sopan.readers.outlines.round import area_of, classify_round

_MOST = 100  # points that are looked at for corners; of a scribble every second or third
_FLAT = 0.04, 0.08  # of the longer and the shorter side: a corner that stands out less is none
_NEAR = 0.15  # of a side: so far may a hand-drawn corner be from its place
_LOST = 0.05  # of the box: a polygon that encloses so much less or more than its corners alone has round sides
_WHOLE = 0.985  # of the box


def classify(points: tuple[Point, ...], *, curved: bool = False) -> tuple[Outline, float]:
    """The outline of the polygon through ``points``, and how surely; ``curved``: they are known to follow a curve."""
    box = Rect.around(points)
    if not box.w or not box.h:
        return Outline.OTHER, 1.0
    if curved:
        return classify_round(points, box), 0.7
    corners = corners_of(points, min(_FLAT[0] * max(box.w, box.h), _FLAT[1] * min(box.w, box.h)))
    enclosed = area_of(points)
    if len(corners) > 6 or abs(enclosed - area_of(corners)) > _LOST * box.w * box.h:
        return classify_round(points, box), 0.7
    if len(corners) == 4:
        return _four(corners, box), 0.9
    if len(corners) == 5 and any(_is_near_side(*_share(corner, box), _NEAR) for corner in corners):
        return Outline.PENTAGON, 0.8
    return (Outline.BOX, 0.7) if enclosed > _WHOLE * box.w * box.h else (Outline.OTHER, 1.0)


def corners_of(points: tuple[Point, ...], flat: float) -> tuple[Point, ...]:
    """The polygon without the points that lie closer than ``flat`` to the line of their neighbours."""
    corners = [point for index, point in enumerate(points) if hypot(*_step(points[index - 1], point)) > 1e-6]
    corners = corners[:: len(corners) // _MOST + 1]
    offs = [_off_at(corners, index) for index in range(len(corners))]
    while len(corners) > 3 and min(offs) < flat:
        least = offs.index(min(offs))
        del corners[least], offs[least]
        for index in (least - 1, least % len(corners)):
            offs[index] = _off_at(corners, index)
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
    shares = [_share(corner, box) for corner in corners]
    if all(min(across, 1 - across) < _NEAR and min(down, 1 - down) < _NEAR for across, down in shares):
        return Outline.BOX
    return Outline.DIAMOND if all(_is_near_side(*share, 2 * _NEAR) for share in shares) else Outline.OTHER


def _share(corner: Point, box: Rect) -> Point:
    return (corner[0] - box.x) / box.w, (corner[1] - box.y) / box.h


def _is_near_side(across: float, down: float, reach: float) -> bool:
    """Whether a place in shares of the frame lies within ``reach`` of the middle of one of its sides."""
    return min(abs(across - 0.5) + min(down, 1 - down), abs(down - 0.5) + min(across, 1 - across)) < reach


def _step(start: Point, end: Point) -> Point:
    return end[0] - start[0], end[1] - start[1]


def _off_at(corners: list[Point], index: int) -> float:
    return _off(corners[index - 1], corners[index], corners[(index + 1) % len(corners)])


def _off(before: Point, here: Point, beyond: Point) -> float:
    """How far ``here`` lies from the line between its neighbours; all of the way when the line turns back."""
    (along_x, along_y), (x, y) = _step(before, beyond), _step(before, here)
    length = hypot(along_x, along_y)
    if not length or not 0 <= along_x * x + along_y * y <= length * length:
        return hypot(x, y)
    return abs(along_x * y - along_y * x) / length
