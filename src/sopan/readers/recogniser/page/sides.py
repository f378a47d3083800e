"""Parts a sheet on which the identity stands beside the flow table, so that each is read as if it stood alone."""

from collections.abc import Iterator

from sopan.readers.found import FoundTable
from sopan.readers.recogniser.grid import Grid, Spot
from sopan.readers.recogniser.identity.collect import collect_cells
from sopan.readers.recogniser.page.heading import find_headings


def part_sides(table: FoundTable) -> Iterator[FoundTable]:
    """``table`` as it is, or what stands at the sides of its flow table and then the flow table.

    A side is parted only where it is an identity, and no cell reaches over.
    """
    columns = [column for heading in find_headings(Grid(table, Spot(0, 0))) for column in heading.columns]
    last = len(table.xs) - 1
    start = min((column.first for column in columns), default=0)
    end = max((column.last for column in columns), default=last)
    first, beyond = 0, last
    if _is_identity(table, 0, start):
        first = start
        yield _cut(table, 0, start)
    if _is_identity(table, end, last):
        beyond = end
        yield _cut(table, end, last)
    yield table if (first, beyond) == (0, last) else _cut(table, first, beyond)


def _is_identity(table: FoundTable, first: int, last: int) -> bool:
    if first >= last:
        return False
    reaching = any(_reaches(cell.column, cell.colspan, first, last) for cell in table.cells if cell.text.strip())
    side = _cut(table, first, last)
    return not reaching and collect_cells(Grid(side, Spot(0, 0)), 0, len(side.ys) - 1).convincing


def _reaches(column: int, colspan: int, first: int, last: int) -> bool:
    """Whether a cell stands on both sides of one of the two borders."""
    return column < last < column + colspan or column < first < column + colspan


def _cut(table: FoundTable, first: int, last: int) -> FoundTable:
    """The columns ``first`` to ``last`` (exclusive) alone."""
    cells = tuple(
        cell._replace(column=cell.column - first, colspan=min(cell.colspan, last - cell.column))
        for cell in table.cells
        if first <= cell.column < last
    )
    return table._replace(xs=table.xs[first : last + 1], cells=cells)
