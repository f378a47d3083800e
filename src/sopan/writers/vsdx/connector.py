"""Connectors: one-dimensional shapes glued at both ends, bent as drawn, with their word on them."""

from typing import NamedTuple

from sopan.drawing.metrics.shapes import tidy
from sopan.drawing.model import Line, LineKind, Point, Rect, Text, TextItem
from sopan.writers.vsdx.cells import Frame, cell, cells, inches, row
from sopan.writers.vsdx.shapes import pen, shape
from sopan.writers.vsdx.text import runs, sections

_LEADING = 1.2
_NEVER = 2  # Visio leaves the bends as they are when a shape is moved
_ROUTABLE, _TRIANGLE, _SMALLEST = 2, 4, 0


class Glue(NamedTuple):
    """An end of a connector: the shape's number and its connection point, from 0."""

    shape: int
    point: int


def connector_shape(id: int, line: Line, glue: tuple[Glue, Glue], height: float, stroke: float, face: str) -> str:
    """The connector of ``line`` between its two glued ends."""
    points = tidy(line.points)
    frame = Frame(Rect(*points[0], 0.0, 0.0), height)
    (begin_x, begin_y), (end_x, end_y) = frame.at(points[0]), frame.at(points[-1])
    width, tall = end_x - begin_x, end_y - begin_y
    look = (
        cell("PinX", (begin_x + end_x) / 2, "GUARD((BeginX+EndX)/2)")
        + cell("PinY", (begin_y + end_y) / 2, "GUARD((BeginY+EndY)/2)")
        + cell("Width", width, "GUARD(EndX-BeginX)")
        + cell("Height", tall, "GUARD(EndY-BeginY)")
        + cell("LocPinX", width / 2, "GUARD(Width*0.5)")
        + cell("LocPinY", tall / 2, "GUARD(Height*0.5)")
        + cell("Angle", 0, "GUARD(0DA)")
        + _glued("Begin", (begin_x, begin_y), glue[0])
        + _glued("End", (end_x, end_y), glue[1])
        + cells(ObjType=_ROUTABLE, ShapeRouteStyle=1, ConFixedCode=_NEVER, FillPattern=0)
        + pen(stroke)
        + cells(EndArrow=_TRIANGLE if line.kind is LineKind.FLOW else 0, EndArrowSize=_SMALLEST, Comment=line.sentence)
    )
    corners = [(x - begin_x, y - begin_y) for x, y in map(frame.at, points)]
    bends = "".join(
        row("LineTo" if number else "MoveTo", number + 1, X=x, Y=y) for number, (x, y) in enumerate(corners)
    )
    geometry = f'<Section N="Geometry" IX="0"><Cell N="NoFill" V="1"/>{bends}</Section>'
    name = f"{'Panah' if line.kind is LineKind.FLOW else 'Gabung'} {line.id}"
    return shape(id, name, _labelled(line, (begin_x, begin_y), frame, face, look, geometry))


def connects(id: int, glue: tuple[Glue, Glue]) -> str:
    """The page's record of both ends."""
    return "".join(
        f'<Connect FromSheet="{id}" FromCell="{end}X" FromPart="{part}" ToSheet="{to.shape}" '
        f'ToCell="Connections.X{to.point + 1}" ToPart="{100 + to.point}"/>'
        for end, part, to in zip(("Begin", "End"), (9, 12), glue, strict=True)
    )


def _glued(end: str, place: Point, to: Glue) -> str:
    sheet, point = f"Sheet.{to.shape}!", to.point + 1
    formula = f"PAR(PNT({sheet}Connections.X{point},{sheet}Connections.Y{point}))"
    trigger = cell("BegTrigger" if end == "Begin" else "EndTrigger", 2, f"_XFTRIGGER({sheet}EventXFMod)")
    return cell(f"{end}X", place[0], formula) + cell(f"{end}Y", place[1], formula) + trigger


def _labelled(line: Line, begin: Point, frame: Frame, face: str, look: str, geometry: str) -> str:
    """The word of the line is its own text, in a frame where the drawing has it."""
    if not line.label or not line.label.text:
        return look + geometry
    box, size = line.label.box, line.label.size
    text = Text((TextItem((line.label.text,)),), box, size, size * _LEADING, "center", "middle")
    x, y = frame.at(box.middle)
    width, tall = inches(box.w + 2), inches(box.h)
    place = cells(TxtPinX=x - begin[0], TxtPinY=y - begin[1], TxtWidth=width, TxtHeight=tall) + cells(
        TxtLocPinX=width / 2, TxtLocPinY=tall / 2, TxtAngle=0, VerticalAlign=1,
        LeftMargin=0, RightMargin=0, TopMargin=0, BottomMargin=0,
    )  # fmt: skip
    return look + place + sections(text, face) + geometry + runs(text)
