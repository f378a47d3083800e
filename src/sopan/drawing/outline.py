"""The exact outlines of the symbols, of the arrowhead, and of a code, so that every writer draws the same figure."""

from collections.abc import Iterator
from itertools import groupby

from sopan.drawing.model import Point, Rect, Shape, Stamp

SHOULDER = 0.62
"""Where the upright sides of the pentagon end and its tip begins, as a share of its height."""

HEAD_WIDTH = 0.72
"""Width of an arrowhead as a share of its length."""


def corners_of(shape: Shape, box: Rect) -> tuple[Point, ...]:
    """The corners clockwise from the top (left); of a capsule those of its box, to be rounded by ``radius_of``."""
    left, top, right, foot = box.x, box.y, box.x + box.w, box.y + box.h
    across, down = box.middle
    if shape is Shape.DIAMOND:
        return ((across, top), (right, down), (across, foot), (left, down))
    if shape is Shape.PENTAGON:
        shoulder = top + SHOULDER * box.h
        return ((left, top), (right, top), (right, shoulder), (across, foot), (left, shoulder))
    return ((left, top), (right, top), (right, foot), (left, foot))


def radius_of(shape: Shape, box: Rect) -> float:
    """The radius of the corners: half the lesser side for a capsule, else 0."""
    return min(box.w, box.h) / 2 if shape is Shape.CAPSULE else 0.0


def runs_of(stamp: Stamp) -> Iterator[Rect]:
    """The dark modules of a code, those side by side as one box."""
    module = stamp.box.w / len(stamp.modules)
    for row, modules in enumerate(stamp.modules):
        for dark, run in groupby(enumerate(modules), key=lambda pair: pair[1]):
            if dark:
                columns = [column for column, _ in run]
                x, y = stamp.box.x + columns[0] * module, stamp.box.y + row * module
                yield Rect(x, y, len(columns) * module, module)


def head_of(before: Point, tip: Point, length: float) -> tuple[Point, Point, Point, Point]:
    """The arrowhead at ``tip`` of a line that comes from ``before``: tip, corner, corner, and middle of its base.

    The line itself ends at the base. Level and upright lines only, as the contract of a drawing demands.
    """
    (x, y), half = tip, length * HEAD_WIDTH / 2
    if abs(before[0] - x) < abs(before[1] - y):
        base = y - length if y > before[1] else y + length
        return tip, (x - half, base), (x + half, base), (x, base)
    base = x - length if x > before[0] else x + length
    return tip, (base, y - half), (base, y + half), (base, y)
