"""The corners of a run of points as a program draws it: exact, however small they are."""

from math import dist

from sopan.drawing import Point

_MOST_BENDS = 8
_WIDEST = 3.5


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


def course_of(corners: list[Point]) -> tuple[Point, ...]:
    """The course of a thin stroke whose outline was painted instead of it, as its bends; () of any other outline."""
    half = len(corners) // 2
    if len(corners) % 2 or not 2 <= half <= _MOST_BENDS:
        return ()
    for start in range(half):
        turned = corners[start:] + corners[:start]
        pairs = list(zip(turned[:half], reversed(turned[half:]), strict=True))
        if all(dist(one, other) <= _WIDEST for one, other in pairs):
            return tuple(((one[0] + other[0]) / 2, (one[1] + other[1]) / 2) for one, other in pairs)
    return ()


def _apart(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) + abs(one[1] - other[1]) > 0.15


def _turns(before: Point, point: Point, after: Point) -> bool:
    """Whether the way bends at ``point`` by more than some 3 degrees."""
    ax, ay, bx, by = point[0] - before[0], point[1] - before[1], after[0] - point[0], after[1] - point[1]
    lengths = (ax * ax + ay * ay) ** 0.5 * (bx * bx + by * by) ** 0.5
    return abs(ax * by - ay * bx) > 0.05 * lengths or ax * bx + ay * by < 0
