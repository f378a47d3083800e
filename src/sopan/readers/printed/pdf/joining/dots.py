"""Dots and dashes painted one by one, joined into the rules and lines that they make in a row."""

from collections.abc import Iterator

from sopan.drawing import Rect
from sopan.readers.printed.pdf.heads import Way

_DOTS, _UNEVEN = 6, 0.3
_LEAST_DASH, _LONGEST_DASH = 2.0, 4.0

_Reach = tuple[float, float, float]
_Dot = tuple[Way, _Reach]


def join_dots(straight: list[Way], stubs: list[Way]) -> tuple[list[Way], list[Way]]:
    """(straight strokes, stubs), rows of dots and dashes that were painted one by one joined to strokes.

    A row of dots has no pen: it may be a rule, or run into an arrowhead, and is no line otherwise.
    """
    for axis in (0, 1):
        dots = [(way, _reach(way, axis)) for way in (*straight, *stubs) if _is_dot(way, axis)]
        rows = [row for row in _rows(sorted(dots, key=lambda dot: dot[1])) if len(row) >= _DOTS]
        gone = {id(way) for row in rows for way, _ in row}
        straight = [way for way in straight if id(way) not in gone] + [_stroke(row, axis) for row in rows]
        stubs = [way for way in stubs if id(way) not in gone]
    return straight, stubs


def _reach(way: Way, axis: int) -> _Reach:
    """Where a dot lies: across ``axis`` its middle, along it its start and end."""
    box = Rect.around(way.points)
    start, length = box[axis], box[2 + axis]
    spread = max(length, way.width)
    middle = start + length / 2
    return box[1 - axis] + box[3 - axis] / 2, middle - spread / 2, middle + spread / 2


def _is_dot(way: Way, axis: int) -> bool:
    box = Rect.around(way.points)
    return max(box.w, box.h) <= _LONGEST_DASH and box[3 - axis] <= max(1.2 * way.width, 0.1)


def _rows(dots: list[_Dot]) -> Iterator[list[_Dot]]:
    """Dots of one height, each near the last one; ``dots`` are sorted by their heights."""
    level: list[_Dot] = []
    for dot in dots:
        if level and dot[1][0] - level[0][1][0] > _UNEVEN:
            yield from _near_each_other(level)
            level = []
        level.append(dot)
    yield from _near_each_other(level)


def _near_each_other(level: list[_Dot]) -> Iterator[list[_Dot]]:
    row: list[_Dot] = []
    for dot in sorted(level, key=lambda dot: dot[1][1]):
        if row and dot[1][1] - row[-1][1][2] > _LONGEST_DASH:
            yield row
            row = []
        row.append(dot)
    yield row


def _stroke(row: list[_Dot], axis: int) -> Way:
    at, start, _ = row[0][1]
    end = max(reach[2] for _, reach in row)
    points = ((start, at), (end, at)) if axis == 0 else ((at, start), (at, end))
    first = row[0][0]
    dotted = max(Rect.around(first.points)[2:]) < _LEAST_DASH
    return Way(points, "" if dotted else first.pen, first.width)
