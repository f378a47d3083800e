"""What two ways cost each other, decided on the grid before any coordinate exists.

Two segments on one pinned line lie on each other; two in one gutter run side by side, and whoever is on which side
decides whether they cross. Where ways share a gutter, both orders are tried in each and the cheapest taken.
"""

from dataclasses import dataclass
from itertools import pairwise, product

from sopan.layout.routing.candidates import Candidate
from sopan.layout.routing.grid import Grid

CROSSING = 45.0
FORBIDDEN = 2000.0
MERGE = 30.0
_SIDESTEP = 0.4
_MOST_SHARED = 4

FinePoint = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Order:
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
            known = self._slow[key] = self.best_orders(a, b)[0]
        return known

    def best_orders(self, a: Candidate, b: Candidate) -> tuple[float, list[Order]]:
        """The least cost over all ways of lying side by side, and those sides, each weighted by what a swap costs."""
        shared = self._shared_gutters(a, b)
        movable = sorted({second for _, second in shared})[:_MOST_SHARED]
        merges = a.target.bit == b.target.bit
        results = {
            sides: self._price(a, b, dict(zip(movable, sides, strict=True)), merges)
            for sides in product((_SIDESTEP, -_SIDESTEP), repeat=len(movable))
        }
        best = min(results, key=lambda sides: results[sides])
        orders = []
        for first, second in shared:
            if second in movable:
                place = movable.index(second)
                swapped = (*best[:place], -best[place], *best[place + 1 :])
                orders.append(Order(first, second, best[place] > 0, results[swapped] - results[best]))
        return results[best], orders

    def _shared_gutters(self, a: Candidate, b: Candidate) -> list[tuple[int, int]]:
        shared = []
        for i, (p, q) in enumerate(zip(a.points, a.points[1:], strict=False)):
            for j, (r, s) in enumerate(zip(b.points, b.points[1:], strict=False)):
                if p[0] == q[0] == r[0] == s[0] and not self._grid.x.pinned[p[0]]:
                    if max(min(p[1], q[1]), min(r[1], s[1])) <= min(max(p[1], q[1]), max(r[1], s[1])):
                        shared.append((i, j))
                elif (
                    p[1] == q[1] == r[1] == s[1]
                    and not self._grid.y.pinned[p[1]]
                    and max(min(p[0], q[0]), min(r[0], s[0])) <= min(max(p[0], q[0]), max(r[0], s[0]))
                ):
                    shared.append((i, j))
        return shared

    def _price(self, a: Candidate, b: Candidate, steps: dict[int, float], merges: bool) -> float:
        first = [(float(x), float(y)) for x, y in a.points]
        second = sidestep(b.points, steps)
        last = (len(first) - 2, len(second) - 2)
        cost = 0.0
        for i, (p, q) in enumerate(pairwise(first)):
            for j, (r, s) in enumerate(pairwise(second)):
                if merges and (i, j) == last:
                    continue
                cost += _segments(p, q, r, s)
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


def _segments(p: FinePoint, q: FinePoint, r: FinePoint, s: FinePoint) -> float:
    upright, other_upright = p[0] == q[0], r[0] == s[0]
    if upright != other_upright:
        if not upright:
            p, q, r, s = r, s, p, q
        # now p-q is vertical, r-s horizontal
        x, y = p[0], r[1]
        if min(r[0], s[0]) < x < max(r[0], s[0]) and min(p[1], q[1]) < y < max(p[1], q[1]):
            return CROSSING
        return 0.0
    axis = 1 if upright else 0
    if p[1 - axis] != r[1 - axis]:
        return 0.0
    overlap = min(max(p[axis], q[axis]), max(r[axis], s[axis])) - max(min(p[axis], q[axis]), min(r[axis], s[axis]))
    return FORBIDDEN if overlap > 0 else 0.0
