"""What two ways cost each other, decided on the grid before any coordinate exists.

Two segments on one pinned line lie on each other; two in one gutter run side by side, and whoever is on which side
decides whether they cross. Where ways share a gutter, both orders are tried in each and the cheapest taken.
"""

from itertools import pairwise, product
from typing import NamedTuple

from sopan.layout.routing.candidates import Candidate
from sopan.layout.routing.grid import Grid

CROSSING = 45.0
FORBIDDEN = 2000.0
MERGE = 30.0
_SIDESTEP = 0.4
_MOST_SHARED = 4

FinePoint = tuple[float, float]


class Order(NamedTuple):
    """Two segments of one gutter, (first route's segment, second route's), and which belongs on the lower side."""

    first_segment: int
    second_segment: int
    first_is_lower: bool
    weight: float


class PairCost:
    """Prices pairs of candidates; remembers the pairs that needed the slow look."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._slow: dict[tuple[int, int], float] = {}

    def __call__(self, a: Candidate, b: Candidate) -> float:
        """Cost of ``a`` and ``b`` together, symmetric."""
        cost = 0.0
        merges = False
        if a.ports & b.ports:
            merges = self.may_merge(a, b)
            if not merges:
                return FORBIDDEN
            cost = MERGE
        if not a.everything & b.everything:
            return cost
        if merges:
            return cost + self._look(a, b)
        if a.edges_h & b.edges_h or a.edges_v & b.edges_v or a.corners & b.pinned or a.pinned & b.corners:
            return FORBIDDEN
        if a.gutter_h & b.gutter_h or a.gutter_v & b.gutter_v:
            return cost + self._look(a, b)
        crossings = (a.through_h & b.through_v).bit_count() + (a.through_v & b.through_h).bit_count()
        return cost + CROSSING * crossings

    def may_merge(self, a: Candidate, b: Candidate) -> bool:
        """Lines to one target may share its port, but only when it has more lines than ports."""
        return a.target.bit == b.target.bit and a.source.bit != b.source.bit and self._is_crowded(a.target.bit)

    def _is_crowded(self, bit: int) -> bool:
        return (bit.bit_length() - 1) // 12 in self._grid.crowded

    def _look(self, a: Candidate, b: Candidate) -> float:
        key = (id(a), id(b)) if id(a) < id(b) else (id(b), id(a))
        known = self._slow.get(key)
        if known is None:
            known = self._slow[key] = self._least(a, b)
        return known

    def _least(self, a: Candidate, b: Candidate) -> float:
        """The least cost over all ways of lying side by side."""
        movable = self._movable(self._shared_gutters(a, b))
        least = FORBIDDEN * FORBIDDEN
        for sides in product((_SIDESTEP, -_SIDESTEP), repeat=len(movable)):
            cost = _price(a, b, dict(zip(movable, sides, strict=True)))
            if cost < least:
                least = cost
                if not least:
                    break
        return least

    @staticmethod
    def _movable(shared: list[tuple[int, int]]) -> list[int]:
        return sorted({second for _, second in shared})[:_MOST_SHARED]

    def best_orders(self, a: Candidate, b: Candidate) -> list[Order]:
        """On which side each shared segment belongs, each weighted by what a swap costs."""
        shared = self._shared_gutters(a, b)
        movable = self._movable(shared)
        results = {
            sides: _price(a, b, dict(zip(movable, sides, strict=True)))
            for sides in product((_SIDESTEP, -_SIDESTEP), repeat=len(movable))
        }
        best = min(results, key=lambda sides: results[sides])
        orders = []
        for first, second in shared:
            if second in movable:
                place = movable.index(second)
                swapped = (*best[:place], -best[place], *best[place + 1 :])
                orders.append(Order(first, second, best[place] > 0, results[swapped] - results[best]))
        return orders

    def _shared_gutters(self, a: Candidate, b: Candidate) -> list[tuple[int, int]]:
        """Which segments of ``a`` and ``b`` lie in one gutter and touch there."""
        shared = []
        for mine, theirs, pinned in (
            (a.uprights, b.uprights, self._grid.x.pinned),
            (a.levels, b.levels, self._grid.y.pinned),
        ):
            for i, line, low, high in mine:
                if pinned[line]:
                    continue
                shared += [(i, j) for j, other, start, end in theirs if other == line and start <= high and low <= end]
        return shared


def _price(a: Candidate, b: Candidate, steps: dict[int, float]) -> float:
    """Crossings and overlaps when the segments of ``b`` named in ``steps`` stand aside by that much."""
    fine = sidestep(b.points, steps)
    last = (len(a.points) - 2, len(fine) - 2) if a.target.bit == b.target.bit else None
    cost = 0.0
    for number, ((px, py), (qx, qy)) in enumerate(pairwise(fine)):
        if px == qx:
            low, high = (py, qy) if py < qy else (qy, py)
            for _, y, start, end in a.levels:
                if low < y < high and start < px < end:
                    cost += CROSSING
            for i, x, start, end in a.uprights:
                if x == px and start < high and low < end and (i, number) != last:
                    cost += FORBIDDEN
        else:
            low, high = (px, qx) if px < qx else (qx, px)
            for _, x, start, end in a.uprights:
                if low < x < high and start < py < end:
                    cost += CROSSING
            for i, y, start, end in a.levels:
                if y == py and start < high and low < end and (i, number) != last:
                    cost += FORBIDDEN
    return cost


def sidestep(points: tuple[tuple[int, int], ...], steps: dict[int, float]) -> list[FinePoint]:
    """The corner points with each segment named in ``steps`` moved aside by that much."""
    fine = [(float(x), float(y)) for x, y in points]
    for segment, step in steps.items():
        (ax, ay), (bx, by) = fine[segment], fine[segment + 1]
        if points[segment][0] == points[segment + 1][0]:
            fine[segment], fine[segment + 1] = (ax + step, ay), (bx + step, by)
        else:
            fine[segment], fine[segment + 1] = (ax, ay + step), (bx, by + step)
    return fine
