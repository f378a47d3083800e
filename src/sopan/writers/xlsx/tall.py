"""Rows taller than Excel's tallest, as several rows that their cells span."""

from collections.abc import Iterator
from itertools import pairwise
from math import ceil

from sopan.drawing.model import Table

TALLEST = 408.0
"""Points; Excel goes up to 409.5, and whole pixels may add one."""


def divide_tall(table: Table) -> Table:
    """``table`` with no row above ``TALLEST``: all that stands in it keeps its place."""
    ys = [table.ys[0]]
    starts = [0]
    for row in pairwise(table.ys):
        ys += _parts(*row)
        starts.append(len(ys) - 1)
    cells = (
        cell._replace(row=starts[cell.row], rowspan=starts[cell.row + cell.rowspan] - starts[cell.row])
        for cell in table.cells
    )
    return table._replace(ys=tuple(ys), cells=tuple(cells), origin=())


def _parts(top: float, bottom: float) -> Iterator[float]:
    count = ceil((bottom - top) / TALLEST)
    yield from (top + (bottom - top) * part / count for part in range(1, count))
    yield bottom
