"""What two ways cost each other equals what geometry finds when every order in every gutter is tried."""

from hypothesis import assume, given, settings, strategies as st

from sopan.layout.routing import Link, Problem, Stop
from sopan.layout.routing.candidates import Candidate, find_candidates
from sopan.layout.routing.cost import CROSSING, FORBIDDEN, PairCost
from sopan.layout.routing.grid import Grid
from tests.core.routing.problems import fewest_meetings, in_gutters, problems

picks = st.integers(0, 200)


def _pair(problem: Problem, first: int, second: int, *, wide: bool) -> tuple[Grid, Candidate, Candidate]:
    grid = Grid(problem)
    ways = [find_candidates(grid, link, wide=wide) for link in problem.links]
    return grid, ways[0][first % len(ways[0])], ways[1][second % len(ways[1])]


@settings(max_examples=400)
@given(problems(links=2), picks, picks, st.booleans())
def test_crossings_are_counted_as_geometry_counts_them(problem: Problem, first: int, second: int, wide: bool) -> None:
    grid, a, b = _pair(problem, first, second, wide=wide)
    assume(not a.ports & b.ports)
    overlaps, crossings = fewest_meetings(grid, a, b)
    cost = PairCost(grid)(a, b)
    if overlaps:
        assert cost >= FORBIDDEN
    elif cost < FORBIDDEN:
        assert cost >= CROSSING * crossings
        if not _comes_again(grid, a, b):
            assert cost == CROSSING * crossings


def _comes_again(grid: Grid, a: Candidate, b: Candidate) -> bool:
    """True when one of the ways visits a gutter twice: then the grid may count too much, never too little."""
    gutters = in_gutters(grid, [a, b]).values()
    return any(len({number for number, _ in keys}) < len(keys) for keys in gutters)


@given(problems(links=2), picks, picks)
def test_the_price_is_the_same_from_both_sides(problem: Problem, first: int, second: int) -> None:
    grid, a, b = _pair(problem, first, second, wide=False)
    assert PairCost(grid)(a, b) == PairCost(grid)(b, a)


def test_two_ways_may_not_share_a_port() -> None:
    problem = Problem(3, 2, (Stop(1, 0, 0), Stop(0, 1, 1), Stop(2, 1, 1)), (Link(0, 1), Link(0, 2)))
    grid = Grid(problem)
    first, second = (find_candidates(grid, link) for link in problem.links)
    a = first[0]
    b = next(way for way in second if way.source == a.source)
    c = next(way for way in second if way.source != a.source and way.target != a.target)
    assert PairCost(grid)(a, b) >= FORBIDDEN
    assert PairCost(grid)(a, c) < FORBIDDEN


def test_ways_to_one_crowded_symbol_may_merge_at_a_price() -> None:
    sources = tuple(Stop(column, 1, 1) for column in range(5))
    crowded = Problem(5, 2, (Stop(2, 0, 0), *sources), tuple(Link(number + 1, 0) for number in range(5)))
    spare = Problem(5, 2, (Stop(2, 0, 0), *sources), crowded.links[:2])
    prices = []
    for problem in (crowded, spare):
        grid = Grid(problem)
        first, second = (find_candidates(grid, link) for link in problem.links[:2])
        prices.append(min(PairCost(grid)(a, b) for a in first for b in second if a.target == b.target))
    assert 0 < prices[0] < FORBIDDEN <= prices[1]
