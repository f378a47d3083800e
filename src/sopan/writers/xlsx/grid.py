"""A worksheet's columns and rows: the pages of one part of the document, one below the other."""

from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from sopan.drawing.model import Page, Rect, Table
from sopan.writers.drawingml.shapes import emu
from sopan.writers.office.document import texts_above
from sopan.writers.xlsx.tall import divide_tall

PIXEL = 0.75


class Block(NamedTuple):
    """A page on the sheet: its first row (from 0), whether a title row leads it, and what to add to its places."""

    page: Page
    table: Table
    row: int
    title: bool
    across: float
    down: float

    @property
    def body(self) -> int:
        """The row where the table begins."""
        return self.row + self.title


class Grid(NamedTuple):
    """Places of all columns and rows of a sheet in points, and the pages that fill it."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    blocks: tuple[Block, ...]

    def anchor(self, box: Rect, block: Block) -> str:
        """The corners of ``box``, a place on the page, as cells and the distances into them."""
        left, top = box.x + block.across, box.y + block.down
        corners = (("from", left, top), ("to", left + box.w, top + box.h))
        return "".join(f"<xdr:{name}>{self._marker(x, y)}</xdr:{name}>" for name, x, y in corners)

    def _marker(self, x: float, y: float) -> str:
        column, into_column = _find(self.xs, x)
        row, into_row = _find(self.ys, y)
        return (
            f"<xdr:col>{column}</xdr:col><xdr:colOff>{emu(into_column)}</xdr:colOff>"
            f"<xdr:row>{row}</xdr:row><xdr:rowOff>{emu(into_row)}</xdr:rowOff>"
        )


def stack(pages: tuple[Page, ...]) -> Grid:
    """The grid of pages whose tables have the same columns, each with a row for its title."""
    ys = [0.0]
    blocks = []
    for page in pages:
        assert page.table, "every page that is laid out has a table"
        titles, table = texts_above(page), divide_tall(page.table)
        row, top = len(ys) - 1, ys[-1]
        if titles:
            top += _pixels(table.ys[0] - titles[0].box.y)
            ys.append(top)
        blocks.append(Block(page, table, row, bool(titles), -table.xs[0], top - table.ys[0]))
        for above, below in pairwise(table.ys):
            ys.append(ys[-1] + _pixels(below - table.ys[0]) - _pixels(above - table.ys[0]))
    xs = tuple(_pixels(x - blocks[0].table.xs[0]) for x in blocks[0].table.xs)
    return Grid(xs, tuple(ys), tuple(blocks))


def _pixels(length: float) -> float:
    """The nearest whole number of pixels, in points: Excel keeps no finer places."""
    return round(length / PIXEL) * PIXEL


def _find(places: tuple[float, ...], place: float) -> tuple[int, float]:
    index = min(max(bisect_right(places, place) - 1, 0), len(places) - 1)
    return index, max(0.0, place - places[index])
