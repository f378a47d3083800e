"""The flow of a page as shapes: connectors below, symbols above them, the words beside the lines on top."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from sopan.drawing import name_label, name_line, name_symbol
from sopan.drawing.metrics.shapes import tidy
from sopan.drawing.model import Cell, Label, Line, LineKind, Page, Point, Rect, Symbol, Table, Text
from sopan.writers.docx.anchor import Ids, closed_shape, connector_shape, float_shape
from sopan.writers.docx.text import paragraph, run, top_of, typed
from sopan.writers.drawingml.connector import find_connector
from sopan.writers.drawingml.flow import label_look, set_label, symbol_look, tell_symbol
from sopan.writers.drawingml.shapes import NOTHING, connector_geometry, frame, freeform, pen

Anchored = dict[tuple[int, int], str]


class _Ground(NamedTuple):
    """What the shapes of a page stand on."""

    page: Page
    table: Table
    stroke: float
    ids: Ids

    def shape_id(self, id: str) -> int:
        """The number of a symbol; the same symbol stands on one page only."""
        return self.ids.of(f"{self.page.number}/{id}")

    def float(self, shape: str, box: Rect, place: Point, name: str, description: str = "") -> tuple[Cell, str]:
        """The shape, anchored in the cell that holds ``place``."""
        cell = owner_of(self.table, place)
        return cell, float_shape(shape, box, (cell.box.x, cell.box.y), self.ids, name, description=description)


def anchor_flow(page: Page, table: Table, stroke: float, ids: Ids) -> Anchored:
    """The shapes of ``page`` by the cell (row, column) whose paragraph they are anchored in."""
    ground = _Ground(page, table, stroke, ids)
    anchored: Anchored = {}
    shapes = chain(
        (_line(line, ground) for line in page.lines),
        (_symbol(symbol, ground) for symbol in page.symbols),
        (_label(line.label, line, ground) for line in page.lines if line.label and line.label.text),
    )
    for cell, shape in shapes:
        key = (cell.row, cell.column)
        anchored[key] = anchored.get(key, "") + shape
    return anchored


def owner_of(table: Table, place: Point) -> Cell:
    """The cell that holds a place; one that lies on a rule belongs to the cell right of it or below."""
    column = min(max(bisect_right(table.xs, place[0]) - 1, 0), len(table.xs) - 2)
    row = min(max(bisect_right(table.ys, place[1]) - 1, 0), len(table.ys) - 2)
    return next(
        cell
        for cell in table.cells
        if cell.row <= row < cell.row + cell.rowspan and cell.column <= column < cell.column + cell.colspan
    )


def _line(line: Line, ground: _Ground) -> tuple[Cell, str]:
    points = tidy(line.points)
    connector = find_connector(points)
    box = connector.box if connector else Rect.around(points)
    geometry = connector_geometry(connector) if connector else frame(box) + freeform([points], box, closed=False)
    look = geometry + NOTHING + pen(ground.stroke, arrow=line.kind is LineKind.FLOW)
    source, target = ground.shape_id(line.source), ground.shape_id(line.target)
    name = name_line(line)
    glue = ((source, line.source_site), (target, line.target_site))
    return ground.float(connector_shape(ground.ids.next(), name, look, glue), box, points[0], name, line.sentence)


def _symbol(symbol: Symbol, ground: _Ground) -> tuple[Cell, str]:
    box, name = symbol.box, name_symbol(symbol.id)
    inside = "".join(_inside(symbol.text, box)) if symbol.text else ""
    shape = closed_shape(ground.shape_id(symbol.id), name, symbol_look(symbol, ground.stroke), inside)
    return ground.float(shape, box, box.middle, name, tell_symbol(symbol))


def _label(label: Label, line: Line, ground: _Ground) -> tuple[Cell, str]:
    name, inside = name_label(label, line), "".join(_inside(set_label(label), label.box))
    shape = closed_shape(ground.ids.next(), name, label_look(label), inside, box=True, wrap="none")
    return ground.float(shape, label.box, label.box.middle, name)


def _inside(text: Text, box: Rect) -> Iterator[str]:
    """The paragraphs inside a shape, which has no inner margins."""
    before = max(0.0, top_of(text) - box.y)
    for index, item in enumerate(text.items):
        words = run(typed("\n".join(item.lines)), text.size, bold=item.bold)
        yield paragraph(words, text, before=0.0 if index else before)
