"""The coarse grid: gutters between columns and bands, centre lines through them, and side lines where ports are many.

A line is *pinned* when it runs through symbols: one segment at a place, its coordinate is fixed. The other lines are
gutters: any number of segments may share one, side by side. Sets of grid points are whole numbers used as bit sets
(bit ``y * width + x``), so that two routes are compared with a handful of machine operations.
"""

from collections import Counter
from typing import NamedTuple

from sopan.drawing import Side
from sopan.layout.routing.problem import Problem

_PORTS = 4
_COLUMN_PITCH, _BAND_PITCH = 60.0, 45.0  # usual sizes in points; they only price length


class Port(NamedTuple):
    """A place on a symbol's outline: its side and the grid lines that meet there; ``bit`` names it in port sets."""

    side: Side
    x: int
    y: int
    bit: int
    extra: bool = False


class Axis:
    """The lines across one direction: for each its nominal place, whether it is pinned, and whose centre it is."""

    def __init__(self, count: int, pitch: float, crowded: set[int]) -> None:
        self.place: list[float] = []
        self.pinned: list[bool] = []
        self.offset: list[int] = []
        self.owner: list[int] = []
        self.centre: list[int] = []
        for index in range(count):
            self._add(pitch * (index - 0.5), False, 0, index)
            if index in crowded:
                self._add(pitch * (index - 0.1), True, -1, index)
            self.centre.append(len(self.place))
            self._add(pitch * index, True, 0, index)
            if index in crowded:
                self._add(pitch * (index + 0.1), True, 1, index)
        self._add(pitch * (count - 0.5), False, 0, count)

    def _add(self, place: float, pinned: bool, offset: int, owner: int) -> None:
        self.place.append(place)
        self.pinned.append(pinned)
        self.offset.append(offset)
        self.owner.append(owner)

    def __len__(self) -> int:
        return len(self.place)

    def lines_of(self, index: int) -> range:
        """The pinned lines through column or band ``index``."""
        centre = self.centre[index]
        wide = centre > 0 and self.pinned[centre - 1]
        return range(centre - 1, centre + 2) if wide else range(centre, centre + 1)


class Grid:
    """Bit sets and ports of one problem."""

    def __init__(self, problem: Problem) -> None:
        degree = Counter(stop for link in problem.links for stop in (link.source, link.target))
        self.crowded = {stop for stop, lines in degree.items() if lines > _PORTS}
        self.problem = problem
        self.x = Axis(problem.columns, _COLUMN_PITCH, {problem.stops[stop].column for stop in self.crowded})
        self.y = Axis(problem.bands, _BAND_PITCH, {problem.stops[stop].band for stop in self.crowded})
        self.width = len(self.x)
        self._ladder = [0]
        for _ in range(len(self.y)):
            self._ladder.append((self._ladder[-1] << self.width) | 1)
        self.pinned_rows = sum(self.run_h(y, 0, self.width - 1) for y in range(len(self.y)) if self.y.pinned[y])
        self.pinned_columns = sum(self.run_v(x, 0, len(self.y) - 1) for x in range(self.width) if self.x.pinned[x])
        self.pinned_points = self.pinned_rows & self.pinned_columns
        self.cells = [self._cell(index) for index in range(len(problem.stops))]
        self.blocked = 0
        for cell in self.cells:
            self.blocked |= cell
        self.ports = [self._ports(index) for index in range(len(problem.stops))]

    def run_h(self, y: int, a: int, b: int) -> int:
        """The points of row line ``y`` from column line ``a`` to ``b``, both included (a <= b)."""
        return ((1 << (b - a + 1)) - 1) << (y * self.width + a)

    def run_v(self, x: int, a: int, b: int) -> int:
        """The points of column line ``x`` from row line ``a`` to ``b``, both included (a <= b)."""
        return self._ladder[b - a + 1] << (a * self.width + x)

    def _cell(self, index: int) -> int:
        stop = self.problem.stops[index]
        across = self.x.lines_of(stop.column)
        return sum(self.run_h(y, across[0], across[-1]) for y in self.y.lines_of(stop.band))

    def _ports(self, index: int) -> tuple[Port, ...]:
        stop = self.problem.stops[index]
        x, y = self.x.centre[stop.column], self.y.centre[stop.band]
        base = index * 12
        ports = [Port(side, x, y, 1 << (base + side)) for side in Side]
        if index in self.crowded:
            for number, shift in ((1, -1), (2, 1)):
                bit = base + 4 * number
                ports += [Port(side, x + shift, y, 1 << (bit + side), True) for side in (Side.TOP, Side.BOTTOM)]
                for side in (Side.LEFT, Side.RIGHT):
                    twin = 1 << (base + _twin(side, shift)) if stop.decision else 0
                    ports.append(Port(side, x, y + shift, 1 << (bit + side) | twin, True))
        return tuple(ports)


def _twin(side: Side, shift: int) -> int:
    """The port of a diamond's top or bottom that lies on the same place of its slope, so that only one is used."""
    return (4 if side is Side.LEFT else 8) + (Side.TOP if shift < 0 else Side.BOTTOM)
