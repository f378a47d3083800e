"""Lays the identity form on its page: the largest type that fits, the spare room shared out, or a second page."""

from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from sopan.document import Sop
from sopan.drawing.model import Cell, Page, Table
from sopan.errors import LayoutError
from sopan.layout.identity.boxes import Pair, Row, draw_row, part, set_row
from sopan.layout.identity.content import Paragraph, list_boxes
from sopan.layout.identity.face import Face
from sopan.layout.identity.grid import PAD_X, PAD_Y, Grid, inset, rule_grid
from sopan.layout.identity.head import Head, draw_head, set_head, stretch_head
from sopan.layout.identity.stamp import place_stamp, stamp_height
from sopan.layout.settings import LayoutSettings
from sopan.layout.state import STEP, round_up

_LARGER = 1.5  # the form is read at arm's length: its type starts above the flow table's
_SMALLEST = 7.5  # below this a second page reads better
_SIZE_STEP = 0.5
_MOST_ROOM_TO_SIGN = 15.0
_LEAST_LINES = 6


class _Form(NamedTuple):
    """The form of one SOP at one type size."""

    sop: Sop
    settings: LayoutSettings
    face: Face
    grid: Grid

    @property
    def first_height(self) -> float:
        """The most a table may take on the first page, whose foot may carry a verification mark."""
        return self.grid.height - stamp_height(self.settings)


def lay_out_identity(sop: Sop, settings: LayoutSettings) -> tuple[Page, ...]:
    """The identity pages, numbered from 1; more than one only when the lists fill a sheet at the smallest good size.

    LayoutError when the upper half alone leaves no room on the sheet.
    """
    for size in _sizes(settings):
        form = _form(sop, settings, size)
        head = set_head(sop, form.grid, form.face)
        rows = tuple(set_row(pair, form.grid, form.face) for pair in list_boxes(sop))
        if head.height + sum(row.height for row in rows) <= form.first_height:
            return (_first_page(form, head, rows),)
    return _several_pages(_form(sop, settings, max(settings.size_floor, min(settings.size, _SMALLEST + 1))))


def _sizes(settings: LayoutSettings) -> Iterator[float]:
    size = settings.size + _LARGER
    while size >= max(settings.size_floor, _SMALLEST):
        yield size
        size -= _SIZE_STEP


def _form(sop: Sop, settings: LayoutSettings, size: float) -> _Form:
    face = Face(settings.typeface, size)
    return _Form(sop, settings, face, rule_grid(settings, face))


def _several_pages(form: _Form) -> tuple[Page, ...]:
    head = set_head(form.sop, form.grid, form.face)
    later = form.grid.height - _heading_height(form)
    first = form.first_height - head.height
    if min(first, later) < _LEAST_LINES * form.face.leading:
        raise LayoutError(
            "Bagian identitas tidak muat di satu halaman: judul, nama unit, atau pengesahannya terlalu panjang. "
            "Persingkat, atau pilih kertas yang lebih besar."
        )
    rows, *others = _share_out(form, first, later)
    return (_first_page(form, head, rows), *(_next_page(form, rows, number) for number, rows in enumerate(others, 2)))


def _share_out(form: _Form, first: float, later: float) -> list[tuple[Row, ...]]:
    """The rows by page: a row moves on whole when a fresh page holds it, else it is parted."""
    pages: list[list[Row]] = [[]]
    free = first
    waiting: list[Pair] = list(list_boxes(form.sop))
    while waiting:
        pair = waiting.pop(0)
        row = set_row(pair, form.grid, form.face)
        if free < row.height <= later:
            pages.append([])
            free = later
        if row.height > free:
            fitting, rest = part(pair, free, form.grid, form.face)
            pages += [[]]
            pages[-2].append(set_row(fitting, form.grid, form.face))
            waiting.insert(0, rest)
            free = later
        else:
            pages[-1].append(row)
            free -= row.height
    return [tuple(page) for page in pages]


def _first_page(form: _Form, head: Head, rows: tuple[Row, ...]) -> Page:
    spare = max(0.0, form.first_height - head.height - sum(row.height for row in rows))
    to_sign = min(_MOST_ROOM_TO_SIGN, spare // 4 // STEP * STEP)
    share = (spare - to_sign) / max(1, len(rows)) // STEP * STEP
    ys = list(accumulate(stretch_head(head, to_sign), initial=form.grid.top))
    cells = draw_head(head, form.grid, form.face, to_sign)
    page = _page(form, 1, _Upper(cells, ys), [(row, row.height + share) for row in rows])
    return page._replace(stamp=place_stamp(form.settings))


def _next_page(form: _Form, rows: tuple[Row, ...], number: int) -> Page:
    height = _heading_height(form)
    upper = _Upper(_heading(form, height), [form.grid.top, form.grid.top + height])
    return _page(form, number, upper, [(row, row.height) for row in rows])


class _Upper(NamedTuple):
    """What stands above the boxes: its cells and the places of its level rules."""

    cells: tuple[Cell, ...]
    ys: list[float]


def _page(form: _Form, number: int, upper: _Upper, rows: list[tuple[Row, float]]) -> Page:
    cells, ys = list(upper.cells), list(upper.ys)
    for row, height in rows:
        cells += draw_row(row, len(ys) - 1, ys[-1], height, form.grid, form.face)
        ys.append(ys[-1] + height)
    width, sheet_height = form.settings.sheet
    return Page(number, width, sheet_height, table=Table(form.grid.xs, tuple(ys), tuple(cells)))


def _heading_items(sop: Sop) -> tuple[Paragraph, ...]:
    return (Paragraph(sop.judul, bold=True), Paragraph("Nomor SOP"), Paragraph(sop.nomor))


def _heading_height(form: _Form) -> float:
    widths = [right - left - 2 * PAD_X for left, right in pairwise(form.grid.xs)]
    items = zip(_heading_items(form.sop), widths, strict=True)
    return round_up(max(form.face.height(form.face.set((item,), width)) for item, width in items) + 2 * PAD_Y)


def _heading(form: _Form, height: float) -> tuple[Cell, ...]:
    cells = []
    for column, item in enumerate(_heading_items(form.sop)):
        box = form.grid.box(column, 1, form.grid.top, height)
        inner = inset(box)
        text = form.face.block(form.face.set((item,), inner.w), inner, valign="middle")
        cells.append(Cell(0, column, box, (text,)))
    return tuple(cells)
