"""Tables out of rules: which rules belong together, and which cells they enclose, spans included."""

from itertools import pairwise, product
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.printed.paper.borders import close_sides
from sopan.readers.printed.paper.rules import Rule, cluster

_TOUCH = 3.0
_COVERED = 0.5


class Span(NamedTuple):
    """A cell from ``row``, ``column`` over ``rowspan`` x ``colspan``."""

    row: int
    column: int
    rowspan: int
    colspan: int


class Grid(NamedTuple):
    """The places of a table's rules, and its cells in reading order."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    spans: tuple[Span, ...]

    def box(self, span: Span) -> Rect:
        """Where a cell stands."""
        x, y = self.xs[span.column], self.ys[span.row]
        return Rect(x, y, self.xs[span.column + span.colspan] - x, self.ys[span.row + span.rowspan] - y)

    @property
    def frame(self) -> Rect:
        """The box around the whole table."""
        return Rect(self.xs[0], self.ys[0], self.xs[-1] - self.xs[0], self.ys[-1] - self.ys[0])


class _Edges(NamedTuple):
    """Where rules run: ``beside`` each column's place, row by row, and ``above`` each row's place, column by column."""

    beside: list[list[bool]]
    above: list[list[bool]]

    @property
    def rows(self) -> int:
        return len(self.above) - 1

    @property
    def columns(self) -> int:
        return len(self.beside) - 1


def find_grids(
    horizontal: list[Rule], vertical: list[Rule], touch: float = _TOUCH, *, faint: bool = False
) -> list[Grid]:
    """The tables that merged rules draw, from top to bottom; rules that meet within ``touch`` belong together.

    ``faint``: rules may be missing, so that cells count which are open at a side.
    """
    grids = [_grid(*close_sides(*group, touch), touch, faint) for group in _groups(horizontal, vertical, touch)]
    return sorted((grid for grid in grids if len(grid.spans) > 1), key=lambda grid: (grid.ys[0], grid.xs[0]))


def _groups(horizontal: list[Rule], vertical: list[Rule], touch: float) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules parted into those that touch each other, directly or through others."""
    waiting_h, waiting_v = list(horizontal), list(vertical)
    groups = []
    while waiting_h:
        across: list[Rule] = [waiting_h.pop()]
        down: list[Rule] = []
        fresh_h, fresh_v = list(across), list(down)
        while fresh_h or fresh_v:
            met_v = [v for v in waiting_v if any(_meet(h, v, touch) for h in fresh_h)]
            met_h = [h for h in waiting_h if any(_meet(h, v, touch) for v in [*fresh_v, *met_v])]
            waiting_v = [v for v in waiting_v if v not in met_v]
            waiting_h = [h for h in waiting_h if h not in met_h]
            across, down = across + met_h, down + met_v
            fresh_h, fresh_v = met_h, met_v
        if len(across) > 1 and down:
            groups.append((across, down))
    return groups


def _meet(horizontal: Rule, vertical: Rule, touch: float) -> bool:
    return (
        horizontal.start - touch <= vertical.at <= horizontal.end + touch
        and vertical.start - touch <= horizontal.at <= vertical.end + touch
    )


def _grid(horizontal: list[Rule], vertical: list[Rule], touch: float, faint: bool) -> Grid:
    xs, ys = cluster([v.at for v in vertical], touch), cluster([h.at for h in horizontal], touch)
    edges = _Edges(_runs(vertical, xs, ys, touch), _runs(horizontal, ys, xs, touch))
    return Grid(tuple(xs), tuple(ys), tuple(span for span in _spans(edges) if faint or _closed(span, edges)))


def _runs(rules: list[Rule], places: list[float], crossings: list[float], touch: float) -> list[list[bool]]:
    """For each place and each stretch between two crossings: whether a rule runs there."""
    return [
        [
            sum(_overlap(rule, start, end) for rule in beside) > _COVERED * (end - start)
            for start, end in pairwise(crossings)
        ]
        for beside in ([rule for rule in rules if abs(rule.at - place) <= touch] for place in places)
    ]


def _overlap(rule: Rule, start: float, end: float) -> float:
    return max(0.0, min(rule.end, end) - max(rule.start, start))


def _spans(edges: _Edges) -> list[Span]:
    taken: set[tuple[int, int]] = set()
    spans = []
    for row, column in product(range(edges.rows), range(edges.columns)):
        if (row, column) not in taken:
            span = _grow(row, column, edges, taken)
            taken.update(product(range(row, row + span.rowspan), range(column, column + span.colspan)))
            spans.append(span)
    return spans


def _grow(row: int, column: int, edges: _Edges, taken: set[tuple[int, int]]) -> Span:
    """The largest rectangle from its top left corner that no rule parts: first to the right, then down."""
    beside, above = edges
    right = column + 1
    while right < edges.columns and not beside[right][row] and (row, right) not in taken:
        right += 1
    bottom = row + 1
    while bottom < edges.rows and not any(above[bottom][c] for c in range(column, right)):
        if any(beside[c][bottom] for c in range(column + 1, right)):
            break
        bottom += 1
    return Span(row, column, bottom - row, right - column)


def _closed(span: Span, edges: _Edges) -> bool:
    """Whether rules run along all four sides, at least for the most part."""
    beside, above = edges
    rows, columns = range(span.row, span.row + span.rowspan), range(span.column, span.column + span.colspan)
    sides = [
        [beside[span.column][row] for row in rows],
        [beside[span.column + span.colspan][row] for row in rows],
        [above[span.row][column] for column in columns],
        [above[span.row + span.rowspan][column] for column in columns],
    ]
    return all(2 * sum(side) >= len(side) for side in sides)
