"""Lines that meet end to end, joined into one; lines that are drawn twice, once."""

from collections.abc import Iterator

from sopan.drawing import Point
from sopan.readers.printed.pdf.heads import Way

_NEAR = 1.2
_TWIN = 2.5


def join_ways(ways: list[Way]) -> list[Way]:
    """The lines, those joined that meet end to end in one colour where no other line and no head is."""
    left = dict(enumerate(ways))
    ends: dict[tuple[int, int], set[int]] = {}
    for number, way in left.items():
        for point in (way.points[0], way.points[-1]):
            ends.setdefault(_place(point), set()).add(number)
    waiting = list(left)
    while waiting:
        number = waiting.pop()
        if number not in left:
            continue
        for way in (left[number], left[number].reversed()):
            candidates = [other for other in _around(way.points[-1], ends) if other in left and other != number]
            near = [other for other in candidates if _meets(way, left[other])]
            joined = _joined(way, left[near[0]]) if len(near) == 1 else None
            if joined is not None:
                gone = left.pop(near[0])
                for point in (gone.points[0], gone.points[-1]):
                    ends[_place(point)].discard(near[0])
                    ends[_place(point)].add(number)
                left[number] = joined
                waiting.append(number)
                break
    return list(left.values())


def _place(point: Point) -> tuple[int, int]:
    return int(point[0] // _NEAR), int(point[1] // _NEAR)


def _around(point: Point, ends: dict[tuple[int, int], set[int]]) -> Iterator[int]:
    x, y = _place(point)
    yield from set().union(*(ends.get((x + i, y + j), set()) for i in (-1, 0, 1) for j in (-1, 0, 1)))


def _joined(one: Way, other: Way) -> Way | None:
    """Both as one line; None where a head stands between them, or both lead away from where they meet."""
    if not _near(one.points[-1], other.points[0]):
        other = other.reversed()
    if one.pen != other.pen or one.arrow_end or other.arrow_start or (one.arrow_start and other.arrow_end):
        return None
    return one._replace(points=one.points + other.points[1:], arrow_end=other.arrow_end)


def _meets(way: Way, other: Way) -> bool:
    end = way.points[-1]
    return _near(end, other.points[0]) or _near(end, other.points[-1])


def _near(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) <= _NEAR and abs(one[1] - other[1]) <= _NEAR


def each_once(ways: list[Way]) -> list[Way]:
    """The lines, each once that is drawn twice at the same place."""
    kept: dict[int, list[Way]] = {}
    for way in ways:
        alike = kept.setdefault(len(way.points), [])
        if not any(_is_twin(way, other) for other in alike):
            alike.append(way)
    return [way for alike in kept.values() for way in alike]


def _is_twin(one: Way, other: Way) -> bool:
    return all(
        abs(x0 - x1) < _TWIN and abs(y0 - y1) < _TWIN
        for (x0, y0), (x1, y1) in zip(one.points, other.points, strict=True)
    )
