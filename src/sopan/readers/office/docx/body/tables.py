"""Reads a table of Word: its grid, its rows, and its cells with what was merged across and down."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from sopan.readers.office.docx.blocks import Block, Held, Row, Sides, Spot, Table
from sopan.readers.office.docx.names import TWIP, W, find, find_all, points, switched, value
from sopan.readers.office.docx.words.runs import is_gone, is_invitation
from sopan.readers.office.docx.words.scribe import Scribe
from sopan.readers.safely import Element, name_of, number_of

Content = Callable[[Element, str], tuple[Block, ...]]

_AIR = Sides(0.0, 5.4, 0.0, 5.4)
_TURNED = {"btLr", "tbRl", "btLrV", "tbRlV", "tbLrV"}
_MOST_COLUMNS = 1000
_INNER = {"sdt", "sdtContent", "customXml", "ins", "moveTo"}


class _Cell(NamedTuple):
    """A w:tc where it stands in its row, before merges down are joined: ``merge`` is "restart", "continue", or ""."""

    element: Element
    properties: Element | None
    column: int
    colspan: int
    merge: str


def read_table(element: Element, scribe: Scribe, content: Content) -> Table:
    """The table at a w:tbl; ``content`` reads what a cell holds."""
    properties = find(element, "w:tblPr")
    style = value(properties, "w:tblStyle")
    rows = [row for row in _inside(element, "tr") if not is_gone(find(row, "w:trPr"))]
    laid = [_lay(row) for row in rows]
    margins = _margins(properties, scribe.styles.table_margins(style))
    held = [
        tuple(_held(cell, laid[index:], margins, style, content) for cell in cells if cell.merge != "continue")
        for index, cells in enumerate(laid)
    ]
    return Table(
        _widths(element, laid),
        tuple(_row(row, cells) for row, cells in zip(rows, held, strict=True)),
        points(find(properties, "w:tblInd"), "w"),
        margins.left,
        value(properties, "w:jc") or "left",
        _spot(find(properties, "w:tblpPr")),
    )


def _inside(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those wrapped in content controls."""
    for child in element:
        if name_of(child) == name:
            yield child
        elif name_of(child) in _INNER and not (name_of(child) == "sdt" and is_invitation(child)):
            yield from _inside(child, name)


def _lay(row: Element) -> list[_Cell]:
    """The cells of a row with their columns; cells merged across in the old way are one."""
    column = _count(value(row, "w:trPr/w:gridBefore"), 0)
    cells: list[_Cell] = []
    for element in _inside(row, "tc"):
        properties = find(element, "w:tcPr")
        if is_gone(properties):
            continue
        span = _count(value(properties, "w:gridSpan"), 1)
        if _merge(properties, "w:hMerge") == "continue" and cells:
            cells[-1] = cells[-1]._replace(colspan=cells[-1].colspan + span)
        else:
            cells.append(_Cell(element, properties, column, span, _merge(properties, "w:vMerge")))
        column += span
    return cells


def _count(written: str, default: int) -> int:
    return min(max(int(number_of(written, default)), default), _MOST_COLUMNS)


def _merge(properties: Element | None, path: str) -> str:
    found = find(properties, path)
    return "" if found is None else found.get(W + "val", "continue")


def _held(cell: _Cell, rows: list[list[_Cell]], margins: Sides, style: str, content: Content) -> Held:
    """The cell with what it holds; ``rows`` begin with its own."""
    fill = value(cell.properties, "w:shd", "fill")
    return Held(
        cell.column,
        cell.colspan,
        content(cell.element, style),
        _sides(find(cell.properties, "w:tcMar"), margins),
        _rowspan(cell, rows[1:]) if cell.merge else 1,
        value(cell.properties, "w:textDirection") in _TURNED,
        value(cell.properties, "w:vAlign") or "top",
        "" if fill == "auto" else fill.upper(),
    )


def _rowspan(cell: _Cell, below: list[list[_Cell]]) -> int:
    """Rows that the cell covers: each that goes on with the merge at the same grid line."""
    span = 1
    for row in below:
        if not any(it.column == cell.column and it.merge == "continue" for it in row):
            break
        span += 1
    return span


def _row(element: Element, cells: tuple[Held, ...]) -> Row:
    properties = find(element, "w:trPr")
    return Row(
        cells,
        points(find(properties, "w:trHeight"), "val"),
        value(properties, "w:trHeight", "hRule") == "exact",
        bool(switched(properties, "w:tblHeader")),
        bool(switched(properties, "w:cantSplit")),
    )


def _widths(element: Element, rows: list[list[_Cell]]) -> tuple[float, ...]:
    """The grid's columns; where the file leaves some out, from the cells that are one column wide."""
    given = [points(column, "w") for column in find_all(element, "w:tblGrid/w:gridCol")][:_MOST_COLUMNS]
    count = max((cell.column + cell.colspan for row in rows for cell in row), default=len(given))
    widths = [*given, *[0.0] * count][: max(count, len(given))]
    for cell in (cell for row in rows for cell in row):
        if widths[cell.column] <= 0 and cell.colspan == 1:
            widths[cell.column] = points(find(cell.properties, "w:tcW"), "w")
    least = max(widths, default=0.0) / 10 or TWIP
    return tuple(width if width > 0 else least for width in widths)


def _margins(properties: Element | None, of_styles: list[Element]) -> Sides:
    margins = _AIR
    for layer in [*of_styles, find(properties, "w:tblCellMar")]:
        margins = _sides(layer, margins)
    return margins


def _sides(layer: Element | None, default: Sides) -> Sides:
    def side(name: str, other: str, given: float) -> float:
        found = find(layer, f"w:{name}")
        return points(found if found is not None else find(layer, f"w:{other}"), "w", given)

    return Sides(
        side("top", "top", default.top),
        side("left", "start", default.left),
        side("bottom", "bottom", default.bottom),
        side("right", "end", default.right),
    )


def _spot(floating: Element | None) -> Spot | None:
    if floating is None:
        return None
    return Spot(
        points(floating, "tblpX"),
        points(floating, "tblpY"),
        floating.get(W + "horzAnchor", "text"),
        floating.get(W + "vertAnchor", "margin"),
        floating.get(W + "tblpXSpec", ""),
    )
