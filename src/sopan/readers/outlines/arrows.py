"""Arrows that are drawn as thick as a shape, told from their corners."""

from math import hypot

from sopan.drawing import Point

ARROW_CORNERS = 7
_SQUARE = 0.2  # how far from a right angle, as a cosine
_ALIKE = 0.25
_BARBS = 1.2  # times as wide as the shaft


def thick_arrow(corners: tuple[Point, ...]) -> tuple[Point, ...]:
    """The middle line of a straight arrow with seven corners from its tail to its tip; () for any other outline."""
    if len(corners) != ARROW_CORNERS:
        return ()
    courses = [_course(corners[place:] + corners[:place]) for place in range(ARROW_CORNERS)]
    return next((course for course in courses if course), ())


def _course(corners: tuple[Point, ...]) -> tuple[Point, ...]:
    """The middle line when the first corner is the tip: barb, neck, and tail follow on either side."""
    tip, barb, neck, tail, other_tail, other_neck, other_barb = corners
    foot, head = _middle(tail, other_tail), _middle(barb, other_barb)
    length, shaft, wide = _far(foot, tip), _far(tail, other_tail), _far(barb, other_barb)
    if not shaft or length <= _far(head, tip) or wide < _BARBS * shaft:
        return ()
    level = abs(_far(neck, other_neck) - shaft) <= _ALIKE * shaft and _is_square(tip, foot, tail, other_tail)
    even = abs(_far(tip, barb) - _far(tip, other_barb)) <= _ALIKE * wide and _is_square(tip, foot, barb, other_barb)
    return (foot, tip) if level and even else ()


def _is_square(start: Point, end: Point, one: Point, other: Point) -> bool:
    (ax, ay), (bx, by) = (end[0] - start[0], end[1] - start[1]), (other[0] - one[0], other[1] - one[1])
    return abs(ax * bx + ay * by) <= _SQUARE * hypot(ax, ay) * hypot(bx, by)


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _far(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])
