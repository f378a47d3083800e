"""The shapes a way between two ports can have, in sheaves: ways alike that differ only in a gutter they run through."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from sopan.drawing import Side
from sopan.layout.routing.grid import Grid, Port

Point = tuple[int, int]
Way = tuple[Point, ...]
_RUN = 6  # lines that are looked at together
_VERTICAL = (Side.TOP, Side.BOTTOM)
_STEP = {Side.TOP: -1, Side.LEFT: -1, Side.BOTTOM: 1, Side.RIGHT: 1}


class Sheaf(NamedTuple):
    """Ways of one number of bends from ``start`` to ``end``; each passes row line ``level``. ``ways`` makes them.

    Known before any of its ways is made: none is shorter than going straight to that line and straight on from it.
    """

    start: Port
    end: Port
    bends: int
    level: int
    ways: Callable[[], Iterable[Way]]


def find_sheaves(grid: Grid, start: Port, end: Port, *, wide: bool) -> Iterator[Sheaf]:
    """Every way of one to five segments that leaves and enters outwards; ``wide`` looks through more lines."""
    upright, entering = start.side in _VERTICAL, end.side in _VERTICAL
    if upright and entering:
        return _vertical_both(grid, start, end, wide)
    if upright:
        return _vertical_first(grid, start, end, wide)
    if entering:
        return _vertical_last(grid, start, end, wide)
    return _horizontal_both(grid, start, end, wide)


def _vertical_both(grid: Grid, a: Port, b: Port, wide: bool) -> Iterator[Sheaf]:
    if a.x == b.x and _away(a.side, a.y, b.y) and _away(b.side, b.y, a.y):
        yield Sheaf(a, b, 0, a.y, lambda: [((a.x, a.y), (b.x, b.y))])
    if a.x != b.x:
        for level, lines in _by_distance(_beyond(a, b, len(grid.y)), a.y, b.y):
            yield Sheaf(a, b, 2, level, partial(_over_levels, a, b, lines))
    if wide or a.x == b.x:
        yield Sheaf(a, b, 4, a.y, partial(_round_columns, grid, a, b))


def _horizontal_both(grid: Grid, a: Port, b: Port, wide: bool) -> Iterator[Sheaf]:
    if a.y == b.y and _away(a.side, a.x, b.x) and _away(b.side, b.x, a.x):
        yield Sheaf(a, b, 0, a.y, lambda: [((a.x, a.y), (b.x, b.y))])
    if a.y != b.y:
        yield Sheaf(a, b, 2, a.y, partial(_through_columns, a, b, range(grid.width)))
    if wide or a.y == b.y:
        for level in _levels(grid, a.y, b.y, wide):
            yield Sheaf(a, b, 4, level, partial(_round_level, grid, a, b, level))


def _vertical_first(grid: Grid, a: Port, b: Port, wide: bool) -> Iterator[Sheaf]:
    if a.x != b.x and _away(a.side, a.y, b.y) and _away(b.side, b.x, a.x):
        yield Sheaf(a, b, 1, a.y, lambda: [((a.x, a.y), (a.x, b.y), (b.x, b.y))])
    turns = [x for x in _turns(grid, a.x, b.x, wide) if _away(b.side, b.x, x)]
    for level in _levels(grid, a.y, b.y, wide):
        if level != b.y and _away(a.side, a.y, level):
            yield Sheaf(a, b, 3, level, partial(_level_first, a, b, level, turns))


def _vertical_last(grid: Grid, a: Port, b: Port, wide: bool) -> Iterator[Sheaf]:
    if a.y != b.y and _away(a.side, a.x, b.x) and _away(b.side, b.y, a.y):
        yield Sheaf(a, b, 1, a.y, lambda: [((a.x, a.y), (b.x, a.y), (b.x, b.y))])
    turns = [x for x in _turns(grid, a.x, b.x, wide) if _away(a.side, a.x, x)]
    for level in _levels(grid, a.y, b.y, wide):
        if level != a.y and _away(b.side, b.y, level):
            yield Sheaf(a, b, 3, level, partial(_level_last, a, b, level, turns))


def _beyond(a: Port, b: Port, count: int) -> range:
    """The row lines, of ``count``, that lie outwards of both upright ports."""
    first = max((port.y + 1 for port in (a, b) if port.side is Side.BOTTOM), default=0)
    return range(first, min((port.y for port in (a, b) if port.side is Side.TOP), default=count))


def _by_distance(lines: range, a: int, b: int) -> Iterator[tuple[int, range]]:
    """``lines`` in runs, those between ``a`` and ``b`` first, each with its line nearest to them.

    Far lines are seldom worth a look on a long sheet.
    """
    low, high = min(a, b), max(a, b)
    inside = range(max(lines.start, low), min(lines.stop, high + 1))
    if inside:
        yield a, inside
    for start in range(max(lines.start, high + 1), lines.stop, _RUN):
        yield start, range(start, min(start + _RUN, lines.stop))
    for stop in range(min(lines.stop, low), lines.start, -_RUN):
        yield stop - 1, range(max(stop - _RUN, lines.start), stop)


def _over_levels(a: Port, b: Port, levels: Iterable[int]) -> Iterator[Way]:
    for y in levels:
        yield ((a.x, a.y), (a.x, y), (b.x, y), (b.x, b.y))


def _through_columns(a: Port, b: Port, columns: Iterable[int]) -> Iterator[Way]:
    for x in columns:
        if _away(a.side, a.x, x) and _away(b.side, b.x, x):
            yield ((a.x, a.y), (x, a.y), (x, b.y), (b.x, b.y))


def _round_columns(grid: Grid, a: Port, b: Port) -> Iterator[Way]:
    for first in _near(grid.y.pinned, a.y):
        for last in _near(grid.y.pinned, b.y):
            if first != last and _away(a.side, a.y, first) and _away(b.side, b.y, last):
                for x in range(grid.width):
                    if x not in (a.x, b.x):
                        yield ((a.x, a.y), (a.x, first), (x, first), (x, last), (b.x, last), (b.x, b.y))


def _round_level(grid: Grid, a: Port, b: Port, y: int) -> Iterator[Way]:
    for first in _near(grid.x.pinned, a.x):
        for last in _near(grid.x.pinned, b.x):
            if first != last and _away(a.side, a.x, first) and _away(b.side, b.x, last):
                yield ((a.x, a.y), (first, a.y), (first, y), (last, y), (last, b.y), (b.x, b.y))


def _level_first(a: Port, b: Port, y: int, turns: Iterable[int]) -> Iterator[Way]:
    for x in turns:
        yield ((a.x, a.y), (a.x, y), (x, y), (x, b.y), (b.x, b.y))


def _level_last(a: Port, b: Port, y: int, turns: Iterable[int]) -> Iterator[Way]:
    for x in turns:
        yield ((a.x, a.y), (x, a.y), (x, y), (b.x, y), (b.x, b.y))


def _away(side: Side, origin: int, line: int) -> bool:
    """True when going from ``origin`` to ``line`` leaves (or, seen from the end, comes in) through ``side``."""
    return (line - origin) * _STEP[side] > 0


def _levels(grid: Grid, a: int, b: int, wide: bool) -> Iterable[int]:
    if wide:
        return [y for y in range(len(grid.y)) if not grid.y.pinned[y]]
    return sorted({*_near(grid.y.pinned, a), *_near(grid.y.pinned, b)})


def _turns(grid: Grid, a: int, b: int, wide: bool) -> Iterable[int]:
    lines = range(grid.width) if wide else {*_near(grid.x.pinned, a), *_near(grid.x.pinned, b), 0, grid.width - 1}
    return sorted(x for x in lines if x not in (a, b))


def _near(pinned: list[bool], line: int) -> tuple[int, ...]:
    """The gutters just before and after a pinned line."""
    before, after = line, line
    while pinned[before]:
        before -= 1
    while pinned[after]:
        after += 1
    return (before, after)
