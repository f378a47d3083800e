"""Lays the identity form on its page: the largest type that fits, the spare room shared out, or a second page."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from sopan.document import Sop
from sopan.drawing.model import Cell, Page, Table
from sopan.layout.identity.boxes import Row, draw_row, is_empty, part_row, row_height, set_boxes
from sopan.layout.identity.content import Paragraph
from sopan.layout.identity.face import STEP, Face, snap
from sopan.layout.identity.grid import PAD_X, PAD_Y, Grid, inset, rule_grid
from sopan.layout.identity.head import draw_head, set_head, stretch_head
from sopan.layout.settings import LayoutSettings

_LARGER = 1.5  # the form is read at arm's length: its type starts above the flow table's
_SMALLEST = 7.5  # below this a second page reads better
_SIZE_STEP = 0.5
_MOST_ROOM_TO_SIGN = 15.0


@dataclass(frozen=True, slots=True)
class _Form:
    """The form of one SOP at one type size."""

    sop: Sop
    settings: LayoutSettings
    face: Face
    grid: Grid


def lay_out_identity(sop: Sop, settings: LayoutSettings) -> tuple[Page, ...]:
    """The identity pages, numbered from 1; more than one only when the lists fill a sheet at the smallest good size."""
    for size in _sizes(settings):
        form = _form(sop, settings, size)
        head, rows = set_head(sop, form.grid, form.face), set_boxes(sop, form.grid, form.face)
        if head.height + sum(row_height(row, form.face) for row in rows) <= form.grid.height:
            return (_first_page(form, rows),)
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
    grid = form.grid
    head = set_head(form.sop, grid, form.face)
    rows = set_boxes(form.sop, grid, form.face)
    first, *others = _share_out(rows, grid.height - head.height, grid.height - _heading_height(form), form.face)
    return (_first_page(form, first), *(_next_page(form, rows, number) for number, rows in enumerate(others, 2)))


def _share_out(rows: tuple[Row, ...], first: float, later: float, face: Face) -> list[tuple[Row, ...]]:
    """The rows by page: a row moves on whole when a fresh page holds it, else it is parted."""
    pages: list[list[Row]] = [[]]
    free = first
    waiting = list(rows)
    while waiting:
        row = waiting.pop(0)
        height = row_height(row, face)
        if height <= free:
            pages[-1].append(row)
            free -= height
        elif height <= later:
            pages.append([row])
            free = later - height
        else:
            fitting, rest = part_row(row, free, face)
            pages[-1].append(fitting)
            pages += [] if is_empty(rest) else [[]]
            waiting[:0] = [] if is_empty(rest) else [rest]
            free = later
    return [tuple(page) for page in pages]


def _first_page(form: _Form, rows: tuple[Row, ...]) -> Page:
    grid = form.grid
    head = set_head(form.sop, grid, form.face)
    heights = [row_height(row, form.face) for row in rows]
    spare = max(0.0, grid.height - head.height - sum(heights))
    to_sign = min(_MOST_ROOM_TO_SIGN, spare // 4 // STEP * STEP)
    share = (spare - to_sign) / max(1, len(rows)) // STEP * STEP
    ys = list(accumulate(stretch_head(head, to_sign), initial=grid.top))
    cells = draw_head(head, grid, form.face, to_sign)
    return _page(form, 1, _Upper(cells, ys), list(zip(rows, [height + share for height in heights], strict=True)))


def _next_page(form: _Form, rows: tuple[Row, ...], number: int) -> Page:
    height = _heading_height(form)
    upper = _Upper(_heading(form, height), [form.grid.top, form.grid.top + height])
    return _page(form, number, upper, [(row, row_height(row, form.face)) for row in rows])


@dataclass(frozen=True, slots=True)
class _Upper:
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
    return snap(max(form.face.height(form.face.set((item,), width)) for item, width in items) + 2 * PAD_Y)


def _heading(form: _Form, height: float) -> tuple[Cell, ...]:
    cells = []
    for column, item in enumerate(_heading_items(form.sop)):
        box = form.grid.box(column, 1, form.grid.top, height)
        inner = inset(box)
        text = form.face.block(form.face.set((item,), inner.w), inner, valign="middle")
        cells.append(Cell(0, column, box, (text,)))
    return tuple(cells)
