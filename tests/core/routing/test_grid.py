"""The coarse grid: gutters between centre lines, sets of points as bits, and ports around every symbol."""

from hypothesis import given

from sopan.drawing import Side
from sopan.layout.routing import Link, Problem, Stop
from sopan.layout.routing.grid import Grid
from tests.core.routing.problems import problems

TWO = Problem(2, 2, (Stop(0, 0, 0), Stop(1, 1, 1)), (Link(0, 1),))


def _points(grid: Grid, bits: int) -> set[tuple[int, int]]:
    return {(bit % grid.width, bit // grid.width) for bit in range(bits.bit_length()) if bits >> bit & 1}


def _star(lines: int, *, decision: bool = False) -> Problem:
    stops = (Stop(1, 1, 1, decision), *(Stop(column, band, band) for band in (0, 2) for column in range(3)))
    return Problem(3, 3, stops, tuple(Link(number + 1, 0) for number in range(lines)))


def test_gutters_lie_on_both_sides_of_every_centre() -> None:
    grid = Grid(TWO)
    assert grid.x.pinned == grid.y.pinned == [False, True, False, True, False]
    assert grid.x.owner == [0, 0, 1, 1, 2]
    assert grid.x.place == sorted(grid.x.place)


def test_runs_are_sets_of_points() -> None:
    grid = Grid(TWO)
    assert _points(grid, grid.run_h(3, 1, 4)) == {(1, 3), (2, 3), (3, 3), (4, 3)}
    assert _points(grid, grid.run_v(2, 0, 2)) == {(2, 0), (2, 1), (2, 2)}
    assert _points(grid, grid.run_v(2, 1, 1)) == {(2, 1)}


def test_symbols_block_their_own_points() -> None:
    grid = Grid(TWO)
    assert _points(grid, grid.blocked) == {(1, 1), (3, 3)}
    assert [_points(grid, cell) for cell in grid.cells] == [{(1, 1)}, {(3, 3)}]


def test_a_symbol_has_a_port_on_each_side() -> None:
    grid = Grid(TWO)
    assert {(port.side, port.x, port.y) for port in grid.ports[1]} == {(side, 3, 3) for side in Side}


def test_a_symbol_with_more_lines_than_sides_gets_more_ports() -> None:
    assert [len(Grid(_star(lines)).ports[0]) for lines in (4, 5)] == [4, 12]
    grid = Grid(_star(5))
    assert sum(grid.x.pinned) == sum(grid.y.pinned) == 3 + 2
    assert len({(port.side, port.x, port.y) for port in grid.ports[0]}) == 12


def test_only_one_line_uses_a_place_on_a_diamonds_slope() -> None:
    shared = []
    for decision in (True, False):
        grid = Grid(_star(5, decision=decision))
        x, y = grid.x.centre[1], grid.y.centre[1]
        bits = {(port.side, port.x, port.y): port.bit for port in grid.ports[0]}
        shared.append(bits[Side.TOP, x - 1, y] & bits[Side.LEFT, x, y - 1])
        assert not bits[Side.TOP, x - 1, y] & bits[Side.RIGHT, x, y - 1]
    assert shared[0]
    assert not shared[1]


@given(problems(links=6))
def test_no_two_symbols_share_points_or_ports(problem: Problem) -> None:
    grid = Grid(problem)
    used = 0
    for cell in grid.cells:
        assert cell
        assert not used & cell
        used |= cell
    bits = [0] * len(problem.stops)
    for stop, ports in enumerate(grid.ports):
        for port in ports:
            bits[stop] |= port.bit
    assert sum(bits) == bits[0] | sum(bits[1:])
    assert all(not a & b for number, a in enumerate(bits) for b in bits[:number])
