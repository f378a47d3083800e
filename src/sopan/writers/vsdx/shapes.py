"""Closed shapes: table cells, the symbols with their connection points, loose texts, the code, and the logo."""

from collections.abc import Sequence

from sopan.drawing.model import Cell, Point, Rect, Shape, Stamp, Symbol, Text
from sopan.drawing.outline import corners_of, runs_of
from sopan.writers.vsdx.cells import Frame, cell, cells, inches, row
from sopan.writers.vsdx.text import block, runs, sections
from sopan.writers.xml_text import quoted

_UNIT = Rect(0.0, 0.0, 1.0, 1.0)
_BLACK, _WHITE = "#000000", "#FFFFFF"


def shape(id: int, name: str, inside: str, kind: str = "Shape") -> str:
    """A shape of the page; ``id`` is its number, by which connectors name it."""
    return (
        f'<Shape ID="{id}" NameU={quoted(name)} Name={quoted(name)} Type="{kind}" LineStyle="0" FillStyle="0" '
        f'TextStyle="0">{inside}</Shape>'
    )


def pen(width: float) -> str:
    """A black line of so many points."""
    return cells(LineWeight=inches(width), LineColor=_BLACK, LinePattern=1, Rounding=0)


NO_PEN = cells(LinePattern=0)
_FILLED = cells(FillForegnd=_WHITE, FillPattern=1)
_EMPTY = cells(FillPattern=0)


def cell_shape(id: int, each: Cell, height: float, stroke: float, face: str) -> str:
    """A table cell with its text; more texts than one become shapes of their own."""
    text = each.texts[0] if len(each.texts) == 1 else None
    look = Frame(each.box, height).place + pen(stroke) + _EMPTY
    name = f"Sel {each.row + 1}.{each.column + 1}"
    return shape(id, name, look + _worded(text, each.box, face, _outline(Shape.BOX)))


def text_shape(id: int, name: str, text: Text, height: float, face: str) -> str:
    """A text that stands on the page by itself."""
    look = Frame(text.box, height).place + NO_PEN + _EMPTY
    return shape(id, name, look + _worded(text, text.box, face, _outline(Shape.BOX)))


def symbol_shape(id: int, symbol: Symbol, ends: Sequence[Point], height: float, stroke: float, face: str) -> str:
    """A symbol; ``ends`` are the places where lines are glued, in the order of its connection points."""
    frame = Frame(symbol.box, height)
    look = frame.place + pen(stroke) + _FILLED + cells(ObjType=1)
    parts = _facts(symbol) + _connections(ends, frame) + _outline(symbol.shape, frame)
    return shape(id, f"Simbol {symbol.id}", look + _worded(symbol.text, symbol.box, face, parts))


def stamp_shape(id: int, stamp: Stamp, height: float) -> str:
    """The dark modules of the code as one shape."""
    frame = Frame(stamp.box, height)
    rows, index = [], 1
    for run in runs_of(stamp):
        corners = [frame.inside(point) for point in corners_of(Shape.BOX, run)]
        for number, (x, y) in enumerate([*corners, corners[0]]):
            rows.append(row("RelLineTo" if number else "RelMoveTo", index, X=x, Y=y))
            index += 1
    look = frame.place + NO_PEN + cells(FillForegnd=_BLACK, FillPattern=1, Comment=stamp.alt)
    return shape(id, "Kode QR", f'{look}<Section N="Geometry" IX="0">{"".join(rows)}</Section>')


def picture_shape(id: int, box: Rect, height: float, relation: str, kind: str) -> str:
    """A picture of the package."""
    frame = Frame(box, height)
    place = cell("ImgOffsetX", 0) + cell("ImgOffsetY", 0)
    size = cell("ImgWidth", inches(box.w), "Width") + cell("ImgHeight", inches(box.h), "Height")
    data = f'<ForeignData ForeignType="Bitmap" CompressionType="{kind}"><Rel r:id="{relation}"/></ForeignData>'
    return shape(id, "Logo", frame.place + NO_PEN + _EMPTY + place + size + data, "Foreign")


def _worded(text: Text | None, box: Rect, face: str, parts: str) -> str:
    """The end of a shape: cells of its text, sections, words."""
    if text is None:
        return parts
    return block(text, box) + sections(text, face) + parts + runs(text)


def _facts(symbol: Symbol) -> str:
    """Shape data that people see in Visio's panel: which step it is, and whose."""
    facts = [(name, value) for name, value in (("Langkah", symbol.row), ("Pelaksana", symbol.column)) if value]
    rows = "".join(
        f'<Row N="{name}">{cell("Label", name)}<Cell N="Value" V={quoted(value)} U="STR"/>{cells(Type=0)}</Row>'
        for name, value in facts
    )
    return f'<Section N="Property">{rows}</Section>' if rows else ""


def _connections(ends: Sequence[Point], frame: Frame) -> str:
    rows = []
    for number, end in enumerate(ends):
        (across, up), width, height = frame.inside(end), inches(frame.box.w), inches(frame.box.h)
        place = {
            "X": (across * width, f"Width*{across:.6f}"),
            "Y": (up * height, f"Height*{up:.6f}"),
        }
        rows.append(row("Connection", number, **place, DirX=0, DirY=0, Type=0, AutoGen=0))
    return f'<Section N="Connection">{"".join(rows)}</Section>' if rows else ""


def _outline(outline: Shape, frame: Frame | None = None) -> str:
    rows = _capsule(frame) if frame and outline is Shape.CAPSULE else _straight(outline)
    return f'<Section N="Geometry" IX="0">{"".join(rows)}</Section>'


def _straight(outline: Shape) -> list[str]:
    corners = [(x, 1 - y) for x, y in corners_of(outline, _UNIT)]
    return [
        row("RelLineTo" if number else "RelMoveTo", number + 1, X=x, Y=y)
        for number, (x, y) in enumerate([*corners, corners[0]])
    ]


def _capsule(frame: Frame) -> list[str]:
    """Two straight sides and two half circles, by formulas, so that it stays a capsule when it is drawn out."""
    width, height = inches(frame.box.w), inches(frame.box.h)
    left, right = (height / 2, "Height*0.5"), (width - height / 2, "Width-Height*0.5")
    top, middle = (height, "Height*1"), (height / 2, "Height*0.5")
    return [
        row("MoveTo", 1, X=left, Y=0),
        row("LineTo", 2, X=right, Y=0),
        row("EllipticalArcTo", 3, X=right, Y=top, A=(width, "Width*1"), B=middle, C=0, D=1),
        row("LineTo", 4, X=left, Y=top),
        row("EllipticalArcTo", 5, X=left, Y=0, A=0, B=middle, C=0, D=1),
    ]
