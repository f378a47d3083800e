"""Which of the closed outlines that people draw a run of points is."""

from sopan.drawing import Point, Rect
from sopan.readers.found import Outline

_LEAST = 5.0
_MANY = 12
_ROUND = (0.74, 0.8)
_QUARTER_CIRCLE = 0.8584  # what four rounded corners of radius 1 lack of their square: 4 - pi


def corners_of(points: tuple[Point, ...], closed: bool = True) -> list[Point]:
    """``points`` without those that repeat their neighbour or lie on the way between two others."""
    kept = [point for point, last in zip(points, (None, *points), strict=False) if last is None or _apart(point, last)]
    if closed and len(kept) > 1 and not _apart(kept[0], kept[-1]):
        kept.pop()
    return [
        point
        for index, point in enumerate(kept)
        if (not closed and index in (0, len(kept) - 1)) or _turns(kept[index - 1], point, kept[(index + 1) % len(kept)])
    ]


def outline_of(points: tuple[Point, ...], curved: bool) -> Outline | None:
    """The outline that the closed run ``points`` draws; None when it is too small to be one."""
    box = Rect.around(points)
    if min(box.w, box.h) < _LEAST:
        return None
    corners = corners_of(points)
    if curved or len(corners) > _MANY:
        return _rounded(points, box)
    if len(corners) == 4:
        return _four(corners, box)
    return Outline.PENTAGON if len(corners) == 5 else Outline.OTHER


def _four(corners: list[Point], box: Rect) -> Outline:
    xs, ys = (box.x, box.x + box.w / 2, box.x + box.w), (box.y, box.y + box.h / 2, box.y + box.h)
    near = 0.12 * box.w, 0.12 * box.h
    if all(min(x - xs[0], xs[2] - x) < near[0] and min(y - ys[0], ys[2] - y) < near[1] for x, y in corners):
        return Outline.BOX
    middles = all(abs(x - xs[1]) < near[0] or abs(y - ys[1]) < near[1] for x, y in corners)
    return Outline.DIAMOND if middles else Outline.OTHER


def _rounded(points: tuple[Point, ...], box: Rect) -> Outline:
    filled = _area(points) / (box.w * box.h)
    if _ROUND[0] < filled < _ROUND[1]:
        return Outline.CIRCLE
    if filled <= _ROUND[0] or not _four_alike(points, box):
        return Outline.OTHER
    radius = (max(0.0, 1 - filled) * box.w * box.h / _QUARTER_CIRCLE) ** 0.5
    return Outline.CAPSULE if radius > 0.1 * min(box.w, box.h) else Outline.BOX


def _four_alike(points: tuple[Point, ...], box: Rect) -> bool:
    """Whether the outline keeps the same distance from all four corners of its box."""
    corners = [(box.x + i * box.w, box.y + j * box.h) for i in (0, 1) for j in (0, 1)]
    distances = [min(abs(x - cx) + abs(y - cy) for x, y in points) for cx, cy in corners]
    return max(distances) < 2 * min(distances) + 0.1 * min(box.w, box.h)


def _area(points: tuple[Point, ...]) -> float:
    pairs = zip(points, (*points[1:], points[0]), strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def _apart(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) + abs(one[1] - other[1]) > 0.15


def _turns(before: Point, point: Point, after: Point) -> bool:
    """Whether the way bends at ``point`` by more than some 3 degrees."""
    ax, ay, bx, by = point[0] - before[0], point[1] - before[1], after[0] - point[0], after[1] - point[1]
    lengths = (ax * ax + ay * ay) ** 0.5 * (bx * bx + by * by) ** 0.5
    return abs(ax * by - ay * bx) > 0.05 * lengths or ax * bx + ay * by < 0
