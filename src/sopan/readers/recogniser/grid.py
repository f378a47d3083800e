"""A found table as a grid: which cell covers a place, and what a row says."""

from collections import defaultdict
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.found import FoundCell, FoundTable

_MOST_PLACES = 400_000


class Spot(NamedTuple):
    """A table of the document: index of its page and of the table on it."""

    page: int
    table: int


class Grid:
    """A table whose cells can be asked for by row and column. Rows and columns count from 0."""

    def __init__(self, table: FoundTable, spot: Spot) -> None:
        self.spot = spot
        self.xs, self.ys = table.xs, table.ys
        self.open_rows = table.open_rows
        self.rows, self.columns = max(len(table.ys) - 1, 0), max(len(table.xs) - 1, 0)
        self.starting: dict[int, list[FoundCell]] = defaultdict(list)
        self._covering: dict[tuple[int, int], FoundCell] = {}
        room = _MOST_PLACES
        for cell in table.cells:
            if not (0 <= cell.row < self.rows and 0 <= cell.column < self.columns):
                continue
            self.starting[cell.row].append(cell)
            down = min(cell.rowspan, self.rows - cell.row)
            across = min(cell.colspan, self.columns - cell.column)
            room -= down * across
            if room < 0:
                down = across = 1
            for row in range(cell.row, cell.row + down):
                for column in range(cell.column, cell.column + across):
                    self._covering.setdefault((row, column), cell)
        for cells in self.starting.values():
            cells.sort(key=lambda cell: cell.column)

    def at(self, row: int, column: int) -> FoundCell | None:
        """The cell that covers a place."""
        return self._covering.get((row, column))

    def filled(self, row: int) -> list[FoundCell]:
        """The cells with a text that begin in ``row``, left to right."""
        return [cell for cell in self.starting.get(row, ()) if cell.text.strip()]

    def box(self, first: int, last: int) -> Rect:
        """The room of rows ``first`` to ``last`` (exclusive), as wide as the table."""
        return Rect(self.xs[0], self.ys[first], self.xs[-1] - self.xs[0], self.ys[last] - self.ys[first])
