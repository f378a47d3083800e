"""Flow tables as offices make them: headings over one, two, or three rows, and cells into which symbols are put."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from sopan.document import Kegiatan, Sop
from sopan.drawing import Rect
from sopan.layout.measure import break_text
from sopan.layout.settings import Typeface
from tests.readers.office.docx.making.word.package import COUNTED
from tests.readers.office.docx.making.word.text import Cell, Row, para, run, table

AIR = 5.4
"""The left and right margin inside Word's cells."""
_LINE = 1.15
_GREY = "D9D9D9"

Marks = Mapping[tuple[int, int], str]
"""Runs that stand in the cell of a step (from 0) and a pelaksana (from 0); its number stands at -2."""


class Grid(NamedTuple):
    """A flow table's measures in points; ``widths`` of No, Kegiatan, the pelaksana, and the four columns after them."""

    sop: Sop
    left: float
    top: float
    widths: tuple[float, ...]
    heads: tuple[float, ...]
    heights: tuple[float, ...]

    @property
    def columns(self) -> list[Rect]:
        """The pelaksana's columns."""
        xs = list(accumulate(self.widths, initial=self.left))
        return [Rect(xs[2 + n], 0, self.widths[2 + n], 0) for n in range(len(self.sop.pelaksana))]

    @property
    def rows(self) -> list[Rect]:
        """The steps' rows."""
        ys = list(accumulate(self.heights, initial=self.top + sum(self.heads)))
        return [Rect(0, y, 0, height) for y, height in zip(ys, self.heights, strict=False)]

    def corner(self, row: int, column: int) -> tuple[float, float]:
        """Where the words begin in the cell of a step and a pelaksana."""
        return self.left + sum(self.widths[: 2 + column]) + AIR, self.rows[row].y


def make_grid(
    sop: Sop,
    room: tuple[float, float, float],
    heads: tuple[float, ...],
    *,
    least: float,
    size: float = 9.0,
    role: float = 0,
) -> Grid:
    """Columns over ``room`` (left, top, width); rows are as high as their words need, and ``least`` points."""
    left, top, width = room
    count = len(sop.pelaksana)
    fixed = (24.0, width * 0.2, *[role or min(width * 0.42 / count, 74.0)] * count)
    rest = width - sum(fixed)
    widths = (*fixed, *(rest * share for share in (0.3, 0.17, 0.31, 0.22)))
    rows = tuple(max(least, _needed(row, widths, size)) for row in sop.kegiatan)
    return Grid(sop, left, top, widths, heads, rows)


def _needed(row: Kegiatan, widths: Sequence[float], size: float) -> float:
    quality = row.mutu_baku
    texts = [
        (1, row.uraian),
        (-4, quality.kelengkapan),
        (-3, quality.waktu.teks),
        (-2, quality.output),
        (-1, row.keterangan),
    ]
    lines = [len(break_text(text, widths[place] - 2 * AIR, size, Typeface.ARIAL)) for place, text in texts]
    return max(lines) * size * _LINE + 1.0


def rows_of(
    grid: Grid,
    marks: Marks,
    *,
    exact: bool = True,
    counted: int = -1,
    words: Mapping[int, str] | None = None,
    whole: bool = False,
) -> list[Row]:
    """The steps, ``exact``: with their heights; ``counted`` is the list that numbers them, ``words`` replace uraian."""
    rows = []
    for index, (kegiatan, height) in enumerate(zip(grid.sop.kegiatan, grid.heights, strict=True)):
        typed = para(run(kegiatan.no) + marks.get((index, -2), ""), align="center")
        number = para(number=COUNTED * 100 + counted) if counted >= 0 else typed
        quality = kegiatan.mutu_baku
        cells = [Cell(number), Cell((words or {}).get(index) or para(run(kegiatan.uraian)))]
        cells += [Cell(para(marks.get((index, n), ""))) for n in range(len(grid.sop.pelaksana))]
        tail = (quality.kelengkapan, quality.waktu.teks, quality.output, kegiatan.keterangan)
        cells += [Cell(para(run(text)) if text else "<w:p/>") for text in tail]
        rows.append(Row(cells, height if exact else 0.0, whole=whole))
    return rows


def ruled(grid: Grid, heads: Sequence[Row], body: Sequence[Row], **facts: str) -> str:
    """The table."""
    return table(grid.widths, [*heads, *body], **facts)


def one_head(grid: Grid, *, header: bool = True) -> list[Row]:
    """All headings in one row, without one over the pelaksana."""
    names = ["No", "Uraian Kegiatan", *(it.nama for it in grid.sop.pelaksana), "Kelengkapan", "Waktu", "Output", "Ket."]
    return [Row([_head(name) for name in names], grid.heads[0], header=header)]


def two_heads(grid: Grid, *, turned: bool = False, header: bool = True) -> list[Row]:
    """Pelaksana and Mutu Baku over their columns."""
    count = len(grid.sop.pelaksana)
    first = [_head("No", "restart"), _head("Kegiatan", "restart"), _head("Pelaksana", span=count),
             _head("Mutu Baku", span=3), _head("Keterangan", "restart")]  # fmt: skip
    second = [*[Cell("<w:p/>", merge="continue")] * 2, *(_role(it.nama, turned=turned) for it in grid.sop.pelaksana),
              *map(_head, ("Kelengkapan", "Waktu", "Output")), Cell("<w:p/>", merge="continue")]  # fmt: skip
    return [Row(first, grid.heads[0], header=header), Row(second, grid.heads[1], header=header)]


def three_heads(grid: Grid, *, header: bool = True) -> list[Row]:
    """As two, with a row that numbers the columns."""
    numbers = Row([_head(str(n)) for n in range(1, len(grid.widths) + 1)], grid.heads[2], header=header)
    return [*two_heads(grid, turned=True, header=header), numbers]


def _head(name: str, merge: str = "", span: int = 1) -> Cell:
    return Cell(para(run(name, bold=True), align="center"), span=span, merge=merge, fill=_GREY, valign="center")


def _role(name: str, *, turned: bool) -> Cell:
    return Cell(para(run(name, bold=True), align="center"), turned=turned, fill=_GREY, valign="center")
