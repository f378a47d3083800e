"""A drawing as plain numbers: per page the symbols, the lines, the table's rules, and the field. Unit: point."""

import json
from typing import Any

from sopan.drawing import Drawing, Line, Page, Rect, Shape, Symbol

_Json = dict[str, Any]


def write_geometry(drawing: Drawing) -> str:
    """The JSON text: a list with one object a flow page; without paging the one object itself.

    Ends with a newline; keys and rows in a fixed order; lengths rounded to 2 decimals.
    """
    pages = [page_geometry(page, number) for number, page in enumerate(drawing.pages, 1)]
    whole: object = pages if drawing.paged or len(pages) != 1 else pages[0]
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def page_geometry(page: Page, number: int) -> _Json:
    """The ``number``th flow page as a JSON object; ``y`` grows downwards, ``points`` run from ``from`` to ``to``."""
    geometry: _Json = {
        "id": number,
        "halaman": page.number,
        "nodes": [_node(symbol) for symbol in page.symbols],
        "edges": [_edge(line) for line in page.lines],
    }
    if page.table:
        geometry["grid"] = {"xs": [_round(x) for x in page.table.xs], "ys": [_round(y) for y in page.table.ys]}
    if page.field:
        geometry["bidang"] = _box(page.field)
    return geometry


def _node(symbol: Symbol) -> _Json:
    x, y, w, h = _box(symbol.box)
    node: _Json = {"id": symbol.id, "x": x, "y": y, "w": w, "h": h, "shape": symbol.shape.value}
    if symbol.shape is Shape.PENTAGON:
        return node | {"huruf": symbol.letter, "arah": symbol.direction, "halaman": list(symbol.pages)}
    kegiatan: int | str = int(symbol.row) if symbol.row.isascii() and symbol.row.isdigit() else symbol.row
    return node | {"kegiatan": kegiatan, "pelaksana": symbol.column}


def _edge(line: Line) -> _Json:
    points = [[_round(x), _round(y)] for x, y in line.points]
    edge: _Json = {"id": line.id, "from": line.source, "to": line.target, "points": points, "jenis": line.kind.value}
    if line.label and line.label.text:
        edge |= {"label": line.label.text, "label_box": _box(line.label.box)}
    return edge


def _box(box: Rect) -> list[float]:
    return [_round(box.x), _round(box.y), _round(box.w), _round(box.h)]


def _round(length: float) -> float:
    """Two decimals; never minus zero, and whole numbers without a tail."""
    rounded = round(length, 2)
    return int(rounded) if rounded == int(rounded) else rounded
