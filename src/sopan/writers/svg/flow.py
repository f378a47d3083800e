"""The flow as SVG: lines, arrowheads, symbols, and the words that stand beside and in them."""

from collections.abc import Mapping

from sopan.drawing import Drawing, Line, LineKind, Page, Shape, Symbol
from sopan.drawing.outline import corners_of, head_of, radius_of
from sopan.writers.svg.markup import Attribute, element, group, path_data
from sopan.writers.svg.text import write_label, write_text


def write_flow(page: Page, drawing: Drawing, *, live: bool = False) -> str:
    """Everything that stands over the table, lines first. Symbols carry the row and the actor they belong to.

    ``live``: they carry them as numbers from 0, and arrows the rows at both their ends.
    """
    places = {symbol.id: symbol.place for symbol in page.symbols if symbol.place} if live else {}
    pen: dict[str, Attribute] = {"stroke": "#000", "stroke_width": drawing.stroke}
    labels = [line.label for line in page.lines if line.label and line.label.text]
    grounds = [element("rect", x=it.box.x, y=it.box.y, width=it.box.w, height=it.box.h) for it in labels]
    inner = [write_text(symbol.text) for symbol in page.symbols if symbol.text]
    return (
        group([_line(line, drawing.arrowhead, places) for line in page.lines], class_="alur", fill="none", **pen)
        + group([_head(line, drawing.arrowhead) for line in page.lines if line.kind is LineKind.FLOW], class_="panah")
        + group([_symbol(symbol, live=live) for symbol in page.symbols], class_="simbol", fill="#fff", **pen)
        + group(grounds, fill="#fff")
        + group([*inner, *map(write_label, labels)], class_="label")
    )


def _line(line: Line, arrowhead: float, places: Mapping[str, tuple[int, int]]) -> str:
    points = line.points
    if line.kind is LineKind.FLOW:
        points = (*points[:-1], head_of(points[-2], points[-1], arrowhead)[3])
    return element("path", d=path_data(points), data_dari=line.source, data_ke=line.target, **_ends(line, places))


def _ends(line: Line, places: Mapping[str, tuple[int, int]]) -> dict[str, Attribute]:
    ends = (("data_kegiatan_dari", line.source), ("data_kegiatan_ke", line.target))
    return {key: places[id][0] for key, id in ends if id in places}


def _head(line: Line, arrowhead: float) -> str:
    tip, left, right, _ = head_of(line.points[-2], line.points[-1], arrowhead)
    return element("path", d=path_data((tip, left, right), closed=True))


def _symbol(symbol: Symbol, *, live: bool) -> str:
    box, radius = symbol.box, radius_of(symbol.shape, symbol.box)
    row, column = (symbol.place or (None, None)) if live else (symbol.row or None, symbol.column or None)
    facts: dict[str, Attribute] = {
        "data_simpul": symbol.id,
        "data_kegiatan": row,
        "data_pelaksana": column,
        "data_huruf": symbol.letter or None,
    }
    if symbol.shape in (Shape.BOX, Shape.CAPSULE):
        size: dict[str, Attribute] = {"x": box.x, "y": box.y, "width": box.w, "height": box.h, "rx": radius or None}
        return element("rect", **size, **facts)
    return element("path", d=path_data(corners_of(symbol.shape, box), closed=True), **facts)
