"""Every way offered is lawful alone: orthogonal, from port to port, through no symbol, cheapest first."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from sopan.drawing import Side
from sopan.layout.routing import Link, Problem, Role, Stop
from sopan.layout.routing.candidates import BEND, Candidate, find_candidates
from sopan.layout.routing.grid import Grid
from tests.core.routing.problems import grid_points, problems


def _ways(problem: Problem, link: int = 0, *, wide: bool = False) -> list[Candidate]:
    return find_candidates(Grid(problem), problem.links[link], wide=wide)


def _bits(grid: Grid, points: set[tuple[int, int]]) -> int:
    return sum(1 << (y * grid.width + x) for x, y in points)


@given(problems(), st.booleans())
def test_ways_are_offered_cheapest_first_and_each_once(problem: Problem, wide: bool) -> None:
    ways = _ways(problem, wide=wide)
    assert ways
    assert [way.cost for way in ways] == sorted(way.cost for way in ways)
    assert len({(way.points, way.source.side, way.target.side) for way in ways}) == len(ways)


@given(problems(), st.booleans())
def test_no_way_goes_through_a_symbol(problem: Problem, wide: bool) -> None:
    grid = Grid(problem)
    link = problem.links[0]
    centres = {(grid.x.centre[stop.column], grid.y.centre[stop.band]) for stop in problem.stops}
    ends = {
        (grid.x.centre[stop.column], grid.y.centre[stop.band])
        for stop in (problem.stops[link.source], problem.stops[link.target])
    }
    for way in find_candidates(grid, link, wide=wide):
        assert grid_points(way) & centres == ends
        assert {way.points[0], way.points[-1]} == ends


@given(problems(), st.booleans())
def test_a_way_turns_at_every_corner_and_leaves_by_its_port(problem: Problem, wide: bool) -> None:
    for way in _ways(problem, wide=wide):
        upright = [a[0] == b[0] for a, b in pairwise(way.points)]
        assert all(a != b for a, b in pairwise(upright))
        (ax, ay), (bx, by) = way.points[:2]
        leaves = {Side.TOP: by < ay, Side.BOTTOM: by > ay, Side.LEFT: bx < ax, Side.RIGHT: bx > ax}
        assert leaves[way.source.side]
        assert upright[0] == (way.source.side in (Side.TOP, Side.BOTTOM))


@given(problems())
def test_the_bit_sets_tell_the_points(problem: Problem) -> None:
    grid = Grid(problem)
    for way in find_candidates(grid, problem.links[0]):
        points = grid_points(way)
        assert way.everything == _bits(grid, points)
        pinned = {(x, y) for x, y in points if grid.x.pinned[x] and grid.y.pinned[y]}
        assert way.pinned == _bits(grid, pinned) & ~grid.blocked


def test_straight_down_is_best() -> None:
    best = _ways(Problem(1, 2, (Stop(0, 0, 0), Stop(0, 1, 1)), (Link(0, 1),)))[0]
    assert (best.source.side, best.target.side, len(best.points)) == (Side.BOTTOM, Side.TOP, 2)


@pytest.mark.parametrize("column", [0, 2])
def test_to_another_actor_the_way_goes_over_then_down_into_the_top(column: int) -> None:
    best = _ways(Problem(3, 2, (Stop(1, 0, 0), Stop(column, 1, 1)), (Link(0, 1),)))[0]
    assert best.target.side is Side.TOP
    assert len(best.points) == 3


def test_a_symbol_between_costs_bends() -> None:
    free = Problem(2, 3, (Stop(0, 0, 0), Stop(0, 2, 2)), (Link(0, 1),))
    barred = Problem(2, 3, (Stop(0, 0, 0), Stop(0, 2, 2), Stop(0, 1, 1)), (Link(0, 1),))
    assert _ways(barred)[0].cost >= _ways(free)[0].cost + BEND


def test_a_joining_line_runs_straight_from_side_to_side() -> None:
    problem = Problem(3, 1, (Stop(0, 0, 0), Stop(2, 0, 0)), (Link(0, 1, Role.JOIN),))
    best = _ways(problem)[0]
    assert (best.source.side, best.target.side, len(best.points)) == (Side.RIGHT, Side.LEFT, 2)


def test_a_symbol_may_lead_to_itself() -> None:
    best = _ways(Problem(2, 2, (Stop(0, 0, 0, True), Stop(1, 1, 1)), (Link(0, 0),)))[0]
    assert best.source.side is not best.target.side
