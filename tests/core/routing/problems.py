"""Random routing problems for property tests, and the geometry of their ways by which the grid's sums are judged."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise, permutations, product

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from sopan.layout.routing import Bundle, Link, Problem, Role, Stop
from sopan.layout.routing.candidates import Candidate
from sopan.layout.routing.grid import Grid

Key = tuple[int, int]  # which way, which segment of it
Segment = tuple[float, float, float, float]


@st.composite
def problems(draw: DrawFn, links: int = 3, size: int = 4) -> Problem:
    """Up to ``size`` x ``size`` cells, symbols in some of them, and ``links`` links between different symbols."""
    columns, bands = draw(st.integers(2, size)), draw(st.integers(2, size))
    cells = [(column, band) for band in range(bands) for column in range(columns)]
    taken = draw(st.lists(st.sampled_from(cells), min_size=3, max_size=min(len(cells), 8), unique=True))
    stops = tuple(
        Stop(column, band, band, draw(st.booleans())) for column, band in sorted(taken, key=lambda c: c[::-1])
    )
    ends = st.lists(st.integers(0, len(stops) - 1), min_size=2, max_size=2, unique=True)
    pairs = draw(st.lists(ends, min_size=links, max_size=links))
    roles = st.sampled_from([Role.ON, Role.ASIDE])
    return Problem(columns, bands, stops, tuple(Link(source, target, draw(roles)) for source, target in pairs))


def grid_points(candidate: Candidate) -> set[tuple[int, int]]:
    """Every point of the grid that a way visits."""
    found = set()
    for (ax, ay), (bx, by) in pairwise(candidate.points):
        found |= {(x, y) for x in range(min(ax, bx), max(ax, bx) + 1) for y in range(min(ay, by), max(ay, by) + 1)}
    return found


def in_gutters(grid: Grid, ways: list[Candidate]) -> dict[tuple[bool, int], list[Key]]:
    """The segments that lie in gutters, by gutter (upright or not, line)."""
    found = defaultdict(list)
    for number, way in enumerate(ways):
        for place, (a, b) in enumerate(pairwise(way.points)):
            upright = a[0] == b[0]
            line = a[0] if upright else a[1]
            if not (grid.x if upright else grid.y).pinned[line]:
                found[upright, line].append((number, place))
    return found


def realise(ways: list[Candidate], aside: dict[Key, float]) -> list[list[Segment]]:
    """The ways with grid lines ten apart and each segment named in ``aside`` moved by that much."""
    drawn = []
    for number, way in enumerate(ways):
        fine = [[10.0 * x, 10.0 * y] for x, y in way.points]
        for place, (a, b) in enumerate(pairwise(way.points)):
            axis = 0 if a[0] == b[0] else 1
            for corner in (place, place + 1):
                fine[corner][axis] += aside.get((number, place), 0.0)
        drawn.append([(*p, *q) for p, q in pairwise(fine)])
    return drawn


def count_meetings(first: list[Segment], second: list[Segment]) -> tuple[int, int]:
    """How often two drawn ways lie on each other, and how often they cross."""
    overlaps = crossings = 0
    for one, other in product(first, second):
        wide, high = _common(one, other, 0), _common(one, other, 1)
        parallel = (one[0] == one[2]) == (other[0] == other[2])
        if parallel:
            overlaps += max(wide, high) > 0 and min(wide, high) == 0
        else:
            crossings += _inside(one, other) and _inside(other, one)
    return overlaps, crossings


def _common(one: Segment, other: Segment, axis: int) -> float:
    low = max(min(one[axis], one[axis + 2]), min(other[axis], other[axis + 2]))
    return min(max(one[axis], one[axis + 2]), max(other[axis], other[axis + 2])) - low


def _inside(one: Segment, other: Segment) -> bool:
    """True when ``other`` meets ``one`` strictly between its ends."""
    axis = 0 if one[1] == one[3] else 1
    return min(one[axis], one[axis + 2]) < other[axis] < max(one[axis], one[axis + 2])


def fewest_meetings(grid: Grid, a: Candidate, b: Candidate) -> tuple[int, int]:
    """The fewest overlaps, then crossings, over all orders of all segments in all gutters."""
    return min(count_meetings(*realise([a, b], aside)) for aside in _orders(in_gutters(grid, [a, b])))


def _orders(gutters: dict[tuple[bool, int], list[Key]]) -> Iterator[dict[Key, float]]:
    for picked in product(*(permutations(keys) for keys in gutters.values())):
        yield {key: rank - (len(keys) - 1) / 2 for keys in picked for rank, key in enumerate(keys)}


def tracked_places(bundles: tuple[Bundle, ...]) -> dict[Key, float]:
    """How far aside every segment stands on its track."""
    return {key: track * 0.5 for bundle in bundles for key, track in bundle.track_of.items()}
