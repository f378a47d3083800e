"""The ways a link may go: one to five segments between any two ports, priced alone, the cheapest kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sopan.layout.routing.grid import Grid, Port
from sopan.layout.routing.problem import Link, Role, Side, Stop

BEND = 10.0
JOIN_BEND = 60.0  # a joining line should be straight
PER_POINT = 0.02
AGAINST_FLOW = 6.0  # leaving at the top, entering at the bottom
UNUSUAL_SIDE = 1.5  # Tidak straight on, Ya aside
SIDE_ENTRY = 1.0  # signed SOPs let arrows enter at the top
FOREIGN_CENTRE = 0.75  # along the middle of another actor's column
EXTRA_PORT = 4.0
KEEP, KEEP_WIDE = 28, 250
KEEP_PER_KIND, KEEP_PER_KIND_WIDE = 6, 24

Point = tuple[int, int]
Run = tuple[int, int, int, int]  # a segment: its number in the way, its line, and the lines it runs between
_VERTICAL = (Side.TOP, Side.BOTTOM)
_STEP = {Side.TOP: -1, Side.LEFT: -1, Side.BOTTOM: 1, Side.RIGHT: 1}


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A way with its own cost and the bit sets by which it meets others (see ``cost``)."""

    cost: float
    points: tuple[Point, ...]
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


def find_candidates(grid: Grid, link: Link, *, wide: bool = False) -> list[Candidate]:
    """The cheapest unblocked ways of ``link``, cheapest first; ``wide`` looks farther (more lines, five segments)."""
    source, target = grid.problem.stops[link.source], grid.problem.stops[link.target]
    priced = []
    for start in grid.ports[link.source]:
        for end in grid.ports[link.target]:
            if link.role is Role.JOIN and not (start.y == end.y and start.side in (Side.LEFT, Side.RIGHT)):
                continue
            taste = _taste(link, source, target, start, end)
            bend = JOIN_BEND if link.role is Role.JOIN else BEND
            for points in _shapes(grid, start, end, wide):
                priced.append((_price(grid, points, taste, bend), len(points), points, start, end))
    priced.sort(key=lambda item: item[:3])
    return _keep(grid, link, priced, *((KEEP_WIDE, KEEP_PER_KIND_WIDE) if wide else (KEEP, KEEP_PER_KIND)))


def _keep(
    grid: Grid, link: Link, priced: list[tuple[float, int, tuple[Point, ...], Port, Port]], limit: int, per_kind: int
) -> list[Candidate]:
    kept: list[Candidate] = []
    kinds: dict[tuple[int, int, int], int] = {}
    for cost, length, points, start, end in priced:
        kind = (length, start.bit, end.bit)
        if kinds.get(kind, 0) >= per_kind or not _is_free(grid, link, points):
            continue
        candidate = _trace(grid, cost, points, start, end)
        if candidate.through_h & candidate.through_v:
            continue  # it would cross itself
        kinds[kind] = kinds.get(kind, 0) + 1
        kept.append(candidate)
        if len(kept) == limit:
            break
    return kept


def _taste(link: Link, source: Stop, target: Stop, start: Port, end: Port) -> float:
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


def _price(grid: Grid, points: tuple[Point, ...], taste: float, bend: float) -> float:
    px, py = grid.x.place, grid.y.place
    length = 0.0
    cost = taste + bend * (len(points) - 2)
    inner = len(points) - 2
    for number, ((ax, ay), (bx, by)) in enumerate(pairwise(points)):
        length += abs(px[ax] - px[bx]) + abs(py[ay] - py[by])
        if 0 < number < inner and (grid.x.pinned[ax] if ax == bx else grid.y.pinned[ay]):
            cost += FOREIGN_CENTRE
    return cost + PER_POINT * length


def _shapes(grid: Grid, start: Port, end: Port, wide: bool) -> Iterator[tuple[Point, ...]]:
    upright, entering = start.side in _VERTICAL, end.side in _VERTICAL
    if upright and entering:
        yield from _vertical_both(grid, start, end, wide)
    elif upright:
        yield from _vertical_first(grid, start, end, wide)
    elif entering:
        yield from _vertical_last(grid, start, end, wide)
    else:
        yield from _horizontal_both(grid, start, end, wide)


def _away(side: Side, origin: int, line: int) -> bool:
    """True when going from ``origin`` to ``line`` leaves (or, seen from the end, comes in) through ``side``."""
    return (line - origin) * _STEP[side] > 0


def _vertical_both(grid: Grid, a: Port, b: Port, wide: bool) -> Iterator[tuple[Point, ...]]:
    if a.x == b.x and _away(a.side, a.y, b.y) and _away(b.side, b.y, a.y):
        yield ((a.x, a.y), (b.x, b.y))
    if a.x != b.x:
        for y in range(len(grid.y)):
            if _away(a.side, a.y, y) and _away(b.side, b.y, y):
                yield ((a.x, a.y), (a.x, y), (b.x, y), (b.x, b.y))
    if wide or a.x == b.x:
        for first in _near(grid.y.pinned, a.y):
            for last in _near(grid.y.pinned, b.y):
                if first != last and _away(a.side, a.y, first) and _away(b.side, b.y, last):
                    for x in range(grid.width):
                        if x not in (a.x, b.x):
                            yield ((a.x, a.y), (a.x, first), (x, first), (x, last), (b.x, last), (b.x, b.y))


def _horizontal_both(grid: Grid, a: Port, b: Port, wide: bool) -> Iterator[tuple[Point, ...]]:
    if a.y == b.y and _away(a.side, a.x, b.x) and _away(b.side, b.x, a.x):
        yield ((a.x, a.y), (b.x, b.y))
    if a.y != b.y:
        for x in range(grid.width):
            if _away(a.side, a.x, x) and _away(b.side, b.x, x):
                yield ((a.x, a.y), (x, a.y), (x, b.y), (b.x, b.y))
    if wide or a.y == b.y:
        for first in _near(grid.x.pinned, a.x):
            for last in _near(grid.x.pinned, b.x):
                if first != last and _away(a.side, a.x, first) and _away(b.side, b.x, last):
                    for y in _levels(grid, a.y, b.y, wide):
                        yield ((a.x, a.y), (first, a.y), (first, y), (last, y), (last, b.y), (b.x, b.y))


def _vertical_first(grid: Grid, a: Port, b: Port, wide: bool) -> Iterator[tuple[Point, ...]]:
    if a.x != b.x and _away(a.side, a.y, b.y) and _away(b.side, b.x, a.x):
        yield ((a.x, a.y), (a.x, b.y), (b.x, b.y))
    for y in _levels(grid, a.y, b.y, wide):
        if y != b.y and _away(a.side, a.y, y):
            for x in _turns(grid, a.x, b.x, wide):
                if _away(b.side, b.x, x):
                    yield ((a.x, a.y), (a.x, y), (x, y), (x, b.y), (b.x, b.y))


def _vertical_last(grid: Grid, a: Port, b: Port, wide: bool) -> Iterator[tuple[Point, ...]]:
    if a.y != b.y and _away(a.side, a.x, b.x) and _away(b.side, b.y, a.y):
        yield ((a.x, a.y), (b.x, a.y), (b.x, b.y))
    for y in _levels(grid, a.y, b.y, wide):
        if y != a.y and _away(b.side, b.y, y):
            for x in _turns(grid, a.x, b.x, wide):
                if _away(a.side, a.x, x):
                    yield ((a.x, a.y), (x, a.y), (x, y), (b.x, y), (b.x, b.y))


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


def _is_free(grid: Grid, link: Link, points: tuple[Point, ...]) -> bool:
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


def _trace(grid: Grid, cost: float, points: tuple[Point, ...], start: Port, end: Port) -> Candidate:
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
