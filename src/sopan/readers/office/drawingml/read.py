"""Reads one element of a drawing, and all that is grouped in it, to places on the page."""

from typing import NamedTuple

from sopan.drawing import Point, Rect
from sopan.readers.found import FoundLine, FoundShape, Outline
from sopan.readers.office.drawingml.alternate import children_of
from sopan.readers.office.drawingml.drawn import Drawn, merge
from sopan.readers.office.drawingml.frame import Frame, is_on, read_frame
from sopan.readers.office.drawingml.gallery import Gallery, show
from sopan.readers.office.drawingml.geometry.guides import read_adjusted
from sopan.readers.office.drawingml.geometry.path import read_strokes
from sopan.readers.office.drawingml.geometry.presets import arrow_of, has_two_heads, line_of, outline_of
from sopan.readers.office.drawingml.geometry.transform import Transform, fitted
from sopan.readers.office.drawingml.ink import Ink, fill_of, heads_of, pen_of
from sopan.readers.office.drawingml.words import words_of
from sopan.readers.outlines import classify, corners_of, thick_arrow, tidy
from sopan.readers.safely import Element, name_of

_GROUPS = ("grpSp", "wgp", "wpc", "lockedCanvas")
_SHAPES = ("sp", "wsp", "cxnSp")
_DEEPEST = 30
_FLAT = 0.5  # points by which a corner stands out at least


def read_drawing(
    element: Element, frame: Rect, *, id: str = "", name: str = "", gallery: Gallery | None = None
) -> Drawn:
    """A shape, connector, picture, or group of DrawingML, of Excel's edition or Word's.

    ``frame`` is where the page has the element's own frame, in points, before the turn and the flips that the element
    tells of itself. ``id`` and ``name`` are those of what the element floats in, where it has none itself. With a
    ``gallery``, a pasted picture of one symbol is read as that symbol.
    """
    return _read(element, _Ground(Transform(), gallery), frame, _Told(id, name))


class _Ground(NamedTuple):
    """What an element stands on: ``outer`` leads from where its frame lies to the page."""

    outer: Transform
    gallery: Gallery | None
    depth: int = 0


class _Told(NamedTuple):
    """What a file calls a thing."""

    id: str
    name: str
    hidden: bool = False


class _Shape(NamedTuple):
    """A shape and what has been learned of it. ``place`` leads from its frame of ``width`` x ``height`` to the page."""

    element: Element
    properties: Element | None
    told: _Told
    place: Transform
    width: float
    height: float
    turn: float
    text: str
    bold: bool

    @property
    def box(self) -> Rect:
        return self.place.box(Rect(0, 0, self.width, self.height))


def _read(element: Element, ground: _Ground, box: Rect | None, told: _Told) -> Drawn:
    """``box`` is the element's frame, if not the one that it tells."""
    name, told = name_of(element), _tell(element, told)
    if told.hidden or ground.depth > _DEEPEST:
        return Drawn()
    properties = _child(element, "grpSpPr" if name in _GROUPS else "spPr")
    frame = read_frame(properties) or Frame(box or Rect(0, 0, 0, 0))
    box = box or frame.box
    place = ground.outer.after(frame.placed(box))
    if name in _GROUPS:
        outer = place.after(fitted(frame.inner or Rect(0, 0, box.w, box.h), box.w, box.h))
        inner = _Ground(outer, ground.gallery, ground.depth + 1)
        return merge(_read(child, inner, None, _Told("", "")) for child in children_of(element))
    if name == "pic":
        frame_box = Rect(0, 0, box.w, box.h)
        picture = FoundShape(told.id, Outline.PICTURE, place.box(frame_box), name=told.name)
        return Drawn((show(picture, element, ground.gallery, place=place, frame=frame_box),))
    if name not in _SHAPES:
        return Drawn()
    text, bold = words_of(_child(element, "txBody", "txbx"))
    return _draw(_Shape(element, properties, told, place, box.w, box.h, frame.turn, text, bold))


def _draw(shape: _Shape) -> Drawn:
    """A line, a thick arrow, an outline, or only words."""
    geometry = None if shape.properties is None else _child(shape.properties, "prstGeom", "custGeom")
    if geometry is not None and name_of(geometry) == "custGeom":
        return _free(shape, geometry)
    preset = "rect" if geometry is None else geometry.get("prst", "rect")
    preset = "line" if geometry is None and name_of(shape.element) == "cxnSp" else preset
    adjusted = {} if geometry is None else read_adjusted(geometry)
    points = line_of(preset, shape.width, shape.height, adjusted)
    if points:
        return _line(shape, points, heads_of(shape.properties))
    thick = arrow_of(preset, shape.width, shape.height)
    if thick:
        return _line(shape, thick, (has_two_heads(preset), True))
    return _closed(shape, *_turned(*outline_of(preset, adjusted), shape.turn))


def _free(shape: _Shape, geometry: Element) -> Drawn:
    """A freeform is a line when none of its strokes is closed; each stroke is then a line of its own."""
    strokes = read_strokes(geometry, shape.width, shape.height)
    closed = [stroke for stroke in strokes if stroke.closed]
    thick = thick_arrow(corners_of(tuple(map(shape.place.at, closed[0].points)), _FLAT)) if len(closed) == 1 else ()
    if thick:
        return Drawn(lines=(FoundLine(shape.told.id, thick, "", "", False, True, shape.text, shape.told.name),))
    if closed:
        outline = classify(tuple(shape.place.at(point) for point in closed[0].points)) if len(closed) == 1 else None
        return _closed(shape, *(outline or (Outline.OTHER, 1.0)))
    return merge(_line(shape, stroke.points, heads_of(shape.properties)) for stroke in strokes)


def _line(shape: _Shape, points: tuple[Point, ...], heads: tuple[bool, bool]) -> Drawn:
    pen = None if shape.properties is None else _child(shape.properties, "ln")
    if pen is not None and pen.find("{*}noFill") is not None:
        return Drawn()
    source, target = _glue(shape.element)
    course = tidy(tuple(shape.place.at(point) for point in points))
    line = FoundLine(shape.told.id, course, source, target, *heads, text=shape.text, name=shape.told.name)
    return Drawn(lines=(line,))


def _closed(shape: _Shape, outline: Outline, sure: float) -> Drawn:
    """What has neither pen nor colour is only its words; without words it is nothing, or a patch of paper."""
    found = FoundShape(shape.told.id, outline, shape.box, shape.text, shape.told.name, confidence=sure)
    inks = {pen_of(shape.element, shape.properties), fill_of(shape.element, shape.properties)}
    if Ink.SEEN in inks:
        return Drawn((found,))
    return Drawn(words=((found, shape.bold),)) if shape.text else Drawn()


def _turned(outline: Outline, sure: float, turn: float) -> tuple[Outline, float]:
    """A box that stands on a corner is a diamond, and the other way round."""
    off = abs(turn % 90 - 45)
    if off > 15:
        return outline, sure
    return {Outline.BOX: Outline.DIAMOND, Outline.DIAMOND: Outline.BOX}.get(outline, outline), sure


def _glue(element: Element) -> tuple[str, str]:
    """The ids of the shapes that a connector begins and ends at."""
    ends = [next(element.iter(f"{{*}}{name}"), None) for name in ("stCxn", "endCxn")]
    source, target = ("" if end is None else end.get("id", "") for end in ends)
    return source, target


def _tell(element: Element, otherwise: _Told) -> _Told:
    """Id and name stand in the element, or in what holds its locks."""
    holders = [element, *(child for child in element if name_of(child).startswith("nv"))]
    for holder in holders:
        found = _child(holder, "cNvPr")
        if found is not None:
            return _Told(
                found.get("id") or otherwise.id, found.get("name") or otherwise.name, is_on(found.get("hidden"))
            )
    return otherwise


def _child(element: Element, *names: str) -> Element | None:
    return next((child for child in children_of(element) if name_of(child) in names), None)
