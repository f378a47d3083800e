"""Strokes drawn one by one, joined into the lines that they make together."""

from sopan.drawing import Point
from sopan.readers.pdf.heads import Way

_NEAR = 1.2
_TWIN = 2.5


def join_ways(ways: list[Way]) -> list[Way]:
    """The lines, those joined that meet end to end in one colour where no other line and no head is."""
    ways = list(ways)
    index = 0
    while index < len(ways):
        partner = _partner(ways[index], ways)
        if partner is None:
            index += 1
            continue
        other, joined = partner
        ways[index] = joined
        ways.remove(other)
        index = 0
    return ways


def _partner(way: Way, ways: list[Way]) -> tuple[Way, Way] | None:
    """The line that continues ``way``, and both as one."""
    for one in (way, way.reversed()):
        if one.arrow_end:
            continue
        near = [other for other in ways if other is not way and _meets(one, other)]
        if len(near) == 1 and near[0].pen == way.pen:
            other = near[0] if _near(one.points[-1], near[0].points[0]) else near[0].reversed()
            if not other.arrow_start and not (one.arrow_start and other.arrow_end):
                points = one.points + other.points[1:]
                return near[0], one._replace(points=points, arrow_end=other.arrow_end)
    return None


def _meets(way: Way, other: Way) -> bool:
    end = way.points[-1]
    return _near(end, other.points[0]) or _near(end, other.points[-1])


def _near(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) <= _NEAR and abs(one[1] - other[1]) <= _NEAR


def each_once(ways: list[Way]) -> list[Way]:
    """The lines, each once that is drawn twice at the same place."""
    kept: list[Way] = []
    for way in ways:
        if not any(_is_twin(way, other) for other in kept):
            kept.append(way)
    return kept


def _is_twin(one: Way, other: Way) -> bool:
    return len(one.points) == len(other.points) and all(
        abs(x0 - x1) < _TWIN and abs(y0 - y1) < _TWIN
        for (x0, y0), (x1, y1) in zip(one.points, other.points, strict=True)
    )
