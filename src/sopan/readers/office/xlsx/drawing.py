"""The shapes over a sheet, placed by the cells that they are anchored to."""

from collections.abc import Iterator
from typing import NamedTuple

from sopan.drawing import Point, Rect
from sopan.readers.office.drawingml import Drawn, Gallery, children_of, emu, read_drawing, upright
from sopan.readers.office.vml import read_vml
from sopan.readers.office.xlsx.axis import Axis
from sopan.readers.office.xlsx.sheet import Sheet
from sopan.readers.safely import Element, Package, name_of, number_of

_EMBEDDED = ("oleObject", "package", "control")
_NOTES = ("Note", "Drop", "List", "Spin", "Scroll")
_PIXEL = 0.75


class Over(NamedTuple):
    """What lies over a sheet; ``strange`` counts charts, diagrams, and what other programs put there."""

    drawn: list[Drawn]
    strange: int


def read_over(package: Package, part: str, sheet: Sheet) -> Over:
    """What is drawn over the sheet in ``part``, in the order in which it lies."""
    over = Over([], sum(relation.kind in _EMBEDDED for relation in package.relations(part).values()))
    for name in package.related(part, "vmlDrawing"):
        over.drawn.extend(_old(package.xml(name, lenient=True), sheet, Gallery(package, name)))
    for name in package.related(part, "drawing"):
        root = package.xml(name)
        over.drawn.extend(_anchored(root, sheet, Gallery(package, name)))
        over = over._replace(strange=over.strange + sum(1 for _ in root.iter("{*}graphicFrame")))
    return over


def _anchored(root: Element, sheet: Sheet, gallery: Gallery) -> Iterator[Drawn]:
    for anchor in children_of(root):
        box = _box(anchor, sheet)
        if box is None:
            continue
        for shape in children_of(anchor):
            if name_of(shape) in ("sp", "cxnSp", "pic", "grpSp"):
                yield _seen(read_drawing(shape, upright(box, shape), gallery=gallery))


def _box(anchor: Element, sheet: Sheet) -> Rect | None:
    """The cells that a shape covers, in points from the sheet's corner."""
    parts = {name_of(child): child for child in anchor}
    size, place = parts.get("ext"), parts.get("pos")
    w, h = (0.0, 0.0) if size is None else (emu(size.get("cx")), emu(size.get("cy")))
    match name_of(anchor):
        case "twoCellAnchor" if "from" in parts and "to" in parts:
            (x, y), (right, bottom) = _corner(parts["from"], sheet), _corner(parts["to"], sheet)
            return Rect(min(x, right), min(y, bottom), abs(right - x), abs(bottom - y))
        case "oneCellAnchor" if "from" in parts:
            return Rect(*_corner(parts["from"], sheet), w, h)
        case "absoluteAnchor" if place is not None:
            return Rect(emu(place.get("x")), emu(place.get("y")), w, h)
    return None


def _corner(marker: Element, sheet: Sheet) -> Point:
    told = {name_of(child): child.text for child in marker}
    column, row = int(number_of(told.get("col"))), int(number_of(told.get("row")))
    return _place(sheet.columns, column, emu(told.get("colOff"))), _place(sheet.rows, row, emu(told.get("rowOff")))


def _place(axis: Axis, index: int, into: float) -> float:
    """A distance into a cell never leads out of it: the cell may have shrunk."""
    return axis.at(index) + min(max(into, 0.0), axis.size(index))


def _seen(drawn: Drawn) -> Drawn:
    """Without the shapes whose rows or columns are hidden."""
    shapes = tuple(shape for shape in drawn.shapes if shape.box.w > 0 and shape.box.h > 0)
    return drawn._replace(shapes=shapes)


def _old(root: Element, sheet: Sheet, gallery: Gallery) -> Iterator[Drawn]:
    """Shapes that are kept in VML, but for comments and the moving parts of forms.

    They are found by their anchors: Excel leaves tags open, and what follows may seem to lie inside.
    """
    for client in root.iter("{*}ClientData"):
        shape, told = client.getparent(), client.find("{*}Anchor")
        if shape is None or told is None or client.get("ObjectType") in _NOTES:
            continue
        numbers = [number_of(part) for part in (told.text or "").split(",")]
        if len(numbers) == 8:
            yield _seen(read_vml(shape, _old_box(numbers, sheet), gallery))


def _old_box(numbers: list[float], sheet: Sheet) -> Rect:
    """Column, pixels into it, row, pixels into it; first of the upper left corner, then of the lower right one."""
    corners = [
        (_place(sheet.columns, int(col), across * _PIXEL), _place(sheet.rows, int(row), down * _PIXEL))
        for col, across, row, down in (numbers[:4], numbers[4:])
    ]
    (x, y), (right, bottom) = corners
    return Rect(min(x, right), min(y, bottom), abs(right - x), abs(bottom - y))
