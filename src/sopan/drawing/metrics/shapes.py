"""Plane geometry of the self-check: tidy polylines, convex outlines as half-planes, lengths inside, distances."""

from math import dist, hypot
from typing import NamedTuple

from sopan.drawing.model import Point, Rect, Shape, Symbol

TOLERANCE = 0.5
_NOTHING = 1e-9


class HalfPlane(NamedTuple):
    """The points with ``nx * x + ny * y <= c``; the normal has length 1."""

    nx: float
    ny: float
    c: float


Outline = tuple[HalfPlane, ...]
Piece = tuple[Point, Point]


def tidy(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The polyline without twin points and without points on the straight between their neighbours."""
    kept: list[Point] = []
    for point in points:
        if kept and dist(kept[-1], point) <= 1e-6:
            continue
        if len(kept) > 1 and _goes_on(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _goes_on(a: Point, b: Point, c: Point) -> bool:
    ux, uy, vx, vy = b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]
    ahead = ux * vx + uy * vy
    return ahead > 0 and abs(ux * vy - uy * vx) <= 1e-3 * hypot(ux, uy) * hypot(vx, vy)


def outline_of(symbol: Symbol, inset: float = 0.0) -> Outline:
    """The symbol's outline shrunk by ``inset`` on every side of its box; all but the diamond count as their box."""
    box = shrink(symbol.box, inset)
    return diamond_outline(box) if symbol.shape is Shape.DIAMOND else box_outline(box)


def shrink(box: Rect, inset: float) -> Rect:
    """``box`` without a border of ``inset``; never less than nothing."""
    w, h = max(0.0, box.w - 2 * inset), max(0.0, box.h - 2 * inset)
    return Rect(box.x + (box.w - w) / 2, box.y + (box.h - h) / 2, w, h)


def box_outline(box: Rect) -> Outline:
    """The four sides of a box."""
    return (
        HalfPlane(-1.0, 0.0, -box.x),
        HalfPlane(1.0, 0.0, box.x + box.w),
        HalfPlane(0.0, -1.0, -box.y),
        HalfPlane(0.0, 1.0, box.y + box.h),
    )


def diamond_outline(box: Rect) -> Outline:
    """The four sides of the diamond whose corners are the middles of the box's sides."""
    reach = hypot(box.w, box.h)
    if reach == 0:
        return box_outline(box)
    nx, ny, rim = box.h / reach, box.w / reach, box.w * box.h / 2 / reach
    cx, cy = box.middle
    return tuple(
        HalfPlane(sx * nx, sy * ny, rim + sx * nx * cx + sy * ny * cy)
        for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    )


def sides_of(symbol: Symbol) -> tuple[Piece, ...]:
    """The four straight sides by which the symbol is judged, as pairs of corners."""
    x, y, w, h = symbol.box.x, symbol.box.y, symbol.box.w, symbol.box.h
    if symbol.shape is Shape.DIAMOND:
        return _ring((x + w / 2, y), (x + w, y + h / 2), (x + w / 2, y + h), (x, y + h / 2))
    return box_sides(symbol.box)


def box_sides(box: Rect) -> tuple[Piece, ...]:
    """The four sides of a box as pairs of corners."""
    right, foot = box.x + box.w, box.y + box.h
    return _ring((box.x, box.y), (right, box.y), (right, foot), (box.x, foot))


def _ring(a: Point, b: Point, c: Point, d: Point) -> tuple[Piece, ...]:
    return ((a, b), (b, c), (c, d), (d, a))


def length_inside(a: Point, b: Point, outline: Outline) -> float:
    """How much of the segment a-b lies inside the convex outline, in points."""
    start, stop = 0.0, 1.0
    for nx, ny, c in outline:
        depth_a, depth_b = c - nx * a[0] - ny * a[1], c - nx * b[0] - ny * b[1]
        if depth_a <= _NOTHING and depth_b <= _NOTHING:
            return 0.0
        if depth_a < 0:
            start = max(start, depth_a / (depth_a - depth_b))
        elif depth_b < 0:
            stop = min(stop, depth_a / (depth_a - depth_b))
        if start >= stop:
            return 0.0
    return (stop - start) * dist(a, b)


def distance(point: Point, a: Point, b: Point) -> float:
    """From a point to the nearest point of the segment a-b."""
    dx, dy, px, py = b[0] - a[0], b[1] - a[1], point[0] - a[0], point[1] - a[1]
    square = dx * dx + dy * dy
    along = min(1.0, max(0.0, (px * dx + py * dy) / square)) if square else 0.0
    return hypot(px - along * dx, py - along * dy)


def parallel_meeting(a: Point, b: Point, c: Point, d: Point) -> tuple[float, float] | None:
    """For parallel segments a-b and c-d: the length they run side by side (negative = gap) and how far apart."""
    ux, uy, vx, vy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    length, other = hypot(ux, uy), hypot(vx, vy)
    if length < _NOTHING or other < _NOTHING or abs(ux * vy - uy * vx) > 1e-2 * length * other:
        return None
    ux, uy = ux / length, uy / length
    from_c = (c[0] - a[0]) * ux + (c[1] - a[1]) * uy
    from_d = (d[0] - a[0]) * ux + (d[1] - a[1]) * uy
    beside = min(length, max(from_c, from_d)) - max(0.0, min(from_c, from_d))
    return beside, abs((c[1] - a[1]) * ux - (c[0] - a[0]) * uy)


def true_crossing(a: Point, b: Point, c: Point, d: Point) -> Point | None:
    """Where a-b and c-d run across each other with more than the tolerance left on all four sides."""
    ux, uy, vx, vy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    turn = ux * vy - uy * vx
    length, other = hypot(ux, uy), hypot(vx, vy)
    if length < _NOTHING or other < _NOTHING or abs(turn) < 1e-2 * length * other:
        return None
    along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / turn
    across = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / turn
    spare, other_spare = TOLERANCE / length, TOLERANCE / other
    if spare < along < 1 - spare and other_spare < across < 1 - other_spare:
        return (a[0] + along * ux, a[1] + along * uy)
    return None


def on_outline(point: Point, symbol: Symbol) -> bool:
    """Whether a line end lies on the symbol's edge (looser where the true edge is rounded or oblique)."""
    slack = max(1.0, corner_depth(symbol))
    return any(distance(point, *side) <= slack for side in sides_of(symbol))


def corner_depth(symbol: Symbol) -> float:
    """How far inside its box the true edge of a rounded or oblique symbol may lie."""
    oblique = symbol.shape in (Shape.CAPSULE, Shape.PENTAGON)
    return 0.35 * min(symbol.box.w, symbol.box.h) if oblique else 0.0


def middle(a: Point, b: Point) -> Point:
    """Half way from a to b."""
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
