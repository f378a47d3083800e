"""The ways a link may go: one to five segments between any two ports, priced alone, the cheapest kept."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

from sopan.drawing import Side
from sopan.layout.routing.grid import Grid, Port
from sopan.layout.routing.problem import Link, Role
from sopan.layout.routing.sheaves import Point, Sheaf, Way, find_sheaves

BEND = 10.0
JOIN_BEND = 60.0  # a joining line should be straight
PER_POINT = 0.02
AGAINST_FLOW = 6.0  # leaving at the top, entering at the bottom
UNUSUAL_SIDE = 1.5  # Tidak straight on, Ya aside
SIDE_ENTRY = 1.0  # signed SOPs let arrows enter at the top
FOREIGN_CENTRE = 0.75  # along the middle of another actor's column
EXTRA_PORT = 4.0
KEEP, KEEP_WIDE = 28, 120
KEEP_PER_KIND, KEEP_PER_KIND_WIDE = 6, 24

_ROUNDING = 1e-6

Kind = tuple[int, int, int]  # bends, and the bits of the ports at both ends
Run = tuple[int, int, int, int]  # a segment: its number in the way, its line, and the lines it runs between


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A way with its own cost and the bit sets by which it meets others (see ``cost``)."""

    cost: float
    points: Way
    source: Port
    target: Port
    ports: int
    through_h: int  # passed straight on, horizontally
    through_v: int
    edges_h: int  # unit edges on pinned rows, named by their left point
    edges_v: int  # unit edges on pinned columns, named by their upper point
    corners: int  # bends on points where both lines are pinned
    pinned: int  # all such points
    gutter_h: int  # points of segments in horizontal gutters
    gutter_v: int
    everything: int  # all points, for a first quick look
    uprights: tuple[Run, ...]
    levels: tuple[Run, ...]


class _Offer(NamedTuple):
    """A sheaf with what all of its ways share: their kind, the price of their bends and ends, and a bound.

    ``least`` is a price that none of them undercuts.
    """

    least: float
    kind: Kind
    base: float
    sheaf: Sheaf


def find_candidates(grid: Grid, link: Link, *, wide: bool = False) -> list[Candidate]:
    """The cheapest unblocked ways of ``link``, cheapest first; ``wide`` looks farther (more lines, five segments)."""
    limit, per_kind = (KEEP_WIDE, KEEP_PER_KIND_WIDE) if wide else (KEEP, KEEP_PER_KIND)
    kept: list[Candidate] = []
    kinds: Counter[Kind] = Counter()
    offers = sorted(_offers(grid, link, wide), key=lambda offer: offer.least)
    for cost, points, offer in _cheapest_first(grid, offers, lambda kind: kinds[kind] == per_kind):
        if not _is_free(grid, link, points):
            continue
        candidate = _trace(grid, cost, points, offer.sheaf.start, offer.sheaf.end)
        if candidate.through_h & candidate.through_v:
            continue  # it would cross itself
        kinds[offer.kind] += 1
        kept.append(candidate)
        if len(kept) == limit:
            break
    return kept


def _offers(grid: Grid, link: Link, wide: bool) -> Iterator[_Offer]:
    px, py = grid.x.place, grid.y.place
    bend = JOIN_BEND if link.role is Role.JOIN else BEND
    for start in grid.ports[link.source]:
        for end in grid.ports[link.target]:
            if link.role is Role.JOIN and not (start.y == end.y and start.side in (Side.LEFT, Side.RIGHT)):
                continue
            taste = _taste(grid, link, start, end)
            across = abs(px[start.x] - px[end.x])
            for sheaf in find_sheaves(grid, start, end, wide=wide):
                length = across + abs(py[start.y] - py[sheaf.level]) + abs(py[sheaf.level] - py[end.y])
                base = taste + bend * sheaf.bends
                kind = (sheaf.bends, start.bit, end.bit)
                yield _Offer(base + PER_POINT * length - _ROUNDING, kind, base, sheaf)


def _cheapest_first(
    grid: Grid, offers: list[_Offer], is_full: Callable[[Kind], bool]
) -> Iterator[tuple[float, Way, _Offer]]:
    """The ways in order of price, then of bends and points, without those of kinds that are full by then.

    A sheaf is opened only when one of its ways may be next.
    """
    waiting: list[tuple[float, int, Way, int]] = []
    for number, offer in enumerate([*offers, None]):
        while waiting and (offer is None or waiting[0][0] < offer.least):
            cost, _, points, at = heappop(waiting)
            if not is_full(offers[at].kind):
                yield cost, points, offers[at]
        if offer and not is_full(offer.kind):
            for points in offer.sheaf.ways():
                heappush(waiting, (_price(grid, points, offer.base), offer.sheaf.bends, points, number))


def _taste(grid: Grid, link: Link, start: Port, end: Port) -> float:
    source, target = grid.problem.stops[link.source], grid.problem.stops[link.target]
    same_row = source.row == target.row >= 0
    taste = 0.0
    if start.side is Side.TOP:
        taste += 1.0 if same_row or source.row < 0 else AGAINST_FLOW
    if end.side is Side.BOTTOM:
        taste += 2.0 if same_row or target.row < 0 else AGAINST_FLOW
    if end.side in (Side.LEFT, Side.RIGHT) and not same_row:
        taste += SIDE_ENTRY
    if source.decision and link.role is Role.ASIDE and start.side is Side.BOTTOM:
        taste += UNUSUAL_SIDE
    return taste + EXTRA_PORT * (start.extra + end.extra)


def _price(grid: Grid, points: Way, base: float) -> float:
    px, py = grid.x.place, grid.y.place
    pinned_x, pinned_y = grid.x.pinned, grid.y.pinned
    cost, length = base, 0.0
    for (ax, ay), (bx, by) in pairwise(points):
        length += abs(py[ay] - py[by]) if ax == bx else abs(px[ax] - px[bx])
    for (ax, ay), (bx, _) in pairwise(points[1:-1]):
        if pinned_x[ax] if ax == bx else pinned_y[ay]:
            cost += FOREIGN_CENTRE
    return cost + PER_POINT * length


def _is_free(grid: Grid, link: Link, points: Way) -> bool:
    blocked, last = grid.blocked, len(points) - 2
    if last and (_holds(grid, link.source, points[1]) or _holds(grid, link.target, points[-2])):
        return False
    for number, ((ax, ay), (bx, by)) in enumerate(pairwise(points)):
        run = grid.run_v(ax, min(ay, by), max(ay, by)) if ax == bx else grid.run_h(ay, min(ax, bx), max(ax, bx))
        run &= blocked
        if number == 0:
            run &= ~grid.cells[link.source]
        if number == last:
            run &= ~grid.cells[link.target]
        if run:
            return False
    return True


def _holds(grid: Grid, stop: int, point: Point) -> bool:
    return bool(grid.cells[stop] >> (point[1] * grid.width + point[0]) & 1)


def _trace(grid: Grid, cost: float, points: Way, start: Port, end: Port) -> Candidate:
    through_h = through_v = edges_h = edges_v = gutter_h = gutter_v = everything = corners = 0
    uprights, levels = [], []
    for number, ((ax, ay), (bx, by)) in enumerate(pairwise(points)):
        if ax == bx:
            low, high = (ay, by) if ay < by else (by, ay)
            uprights.append((number, ax, low, high))
            run = grid.run_v(ax, low, high)
            if high - low > 1:
                through_v |= grid.run_v(ax, low + 1, high - 1)
            if grid.x.pinned[ax]:
                edges_v |= grid.run_v(ax, low, high - 1)
            else:
                gutter_v |= run
        else:
            low, high = (ax, bx) if ax < bx else (bx, ax)
            levels.append((number, ay, low, high))
            run = grid.run_h(ay, low, high)
            if high - low > 1:
                through_h |= grid.run_h(ay, low + 1, high - 1)
            if grid.y.pinned[ay]:
                edges_h |= grid.run_h(ay, low, high - 1)
            else:
                gutter_h |= run
        everything |= run
    for x, y in points[1:-1]:
        corners |= 1 << (y * grid.width + x)
    return Candidate(
        cost, points, start, end, start.bit | end.bit, through_h, through_v, edges_h, edges_v,
        corners & grid.pinned_points, everything & grid.pinned_points & ~grid.blocked, gutter_h, gutter_v, everything,
        tuple(uprights), tuple(levels),
    )  # fmt: skip
