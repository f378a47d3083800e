"""Reads one VML element, and all that is grouped in it, to places on the page."""

from typing import NamedTuple

from sopan.drawing import Point, Rect
from sopan.readers.found import FoundLine, FoundShape, Outline
from sopan.readers.office.drawingml import (
    Drawn,
    Gallery,
    Stroke,
    Transform,
    arrow_of,
    children_of,
    fitted,
    has_two_heads,
    line_of,
    merge,
    outline_of,
    placed,
    show,
    words_of,
)
from sopan.readers.office.vml.kinds import PICTURE, number_of_kind, preset_of, read_adjusted
from sopan.readers.office.vml.path import read_path
from sopan.readers.office.vml.style import frame_of, points_of, read_style, turn_of
from sopan.readers.outlines import classify, tidy
from sopan.readers.safely import Element, name_of, number_of

_SHAPES = ("shape", "rect", "roundrect", "oval", "line", "polyline", "image")
_PAPER = ("white", "#fff", "#ffffff", "window")
_BLUNT = ("none", "oval", "diamond")
_DEEPEST = 30


def read_vml(element: Element, frame: Rect, gallery: Gallery | None = None) -> Drawn:
    """A shape, line, picture, or group of VML.

    ``frame`` is where the page has the element's own frame (``frame_of``) in points, before the turn and the flips
    that its style tells. Ids are those that ``read_rules`` has. With a ``gallery``, a pasted picture of one symbol is
    read as that symbol.
    """
    return _read(element, _Ground(Transform(), gallery), frame, frame_of(element))


class _Ground(NamedTuple):
    """What an element stands on: ``outer`` leads from where its frame lies to the page."""

    outer: Transform
    gallery: Gallery | None
    depth: int = 0


class _Shape(NamedTuple):
    """A shape; ``place`` leads from its frame of ``width`` x ``height`` to the page, ``own`` is the frame it tells."""

    element: Element
    place: Transform
    width: float
    height: float
    own: Rect
    ground: _Ground
    text: str
    bold: bool

    @property
    def box(self) -> Rect:
        return self.place.box(Rect(0, 0, self.width, self.height))


def _read(element: Element, ground: _Ground, frame: Rect, own: Rect) -> Drawn:
    name, style = name_of(element), read_style(element)
    if style.get("visibility") == "hidden" or ground.depth > _DEEPEST:
        return Drawn()
    turn, across, down = turn_of(style)
    place = ground.outer.after(placed(frame, turn, flip_h=across, flip_v=down))
    if name == "group":
        inner = place.after(fitted(_coordinates(element), frame.w, frame.h))
        within = ground._replace(outer=inner, depth=ground.depth + 1)
        frames = ((child, frame_of(child, 1.0)) for child in children_of(element))
        return merge(_read(child, within, box, box) for child, box in frames)
    if name not in _SHAPES:
        return Drawn()
    text, bold = _words(element)
    return _draw(_Shape(element, place, frame.w, frame.h, own, ground, text, bold))


def _draw(shape: _Shape) -> Drawn:
    element = shape.element
    if number_of_kind(element) == PICTURE and element.find("{*}imagedata") is None:
        return Drawn()  # the backcloth of a canvas
    if element.find("{*}imagedata") is not None or name_of(element) == "image":
        picture = FoundShape(_id(element), Outline.PICTURE, shape.box, name=_name(element))
        frame = Rect(0, 0, shape.width, shape.height)
        return Drawn((show(picture, element, shape.ground.gallery, place=shape.place, frame=frame),))
    ends = points_of(element, 1.0 if shape.ground.depth else 0.75)
    if ends:
        return _stroke(shape, Stroke(_shifted(ends, shape.own), len(ends) > 3 and ends[0] == ends[-1]))
    preset, adjusted = preset_of(element), read_adjusted(element)
    points = line_of(preset, shape.width, shape.height, adjusted)
    thick = arrow_of(preset, shape.width, shape.height)
    if points or thick:
        return _line(shape, points or thick, (has_two_heads(preset), True) if thick else _heads(element))
    if not preset and element.get("path"):
        return _free(shape)
    return _closed(shape, *outline_of(preset, adjusted))


def _free(shape: _Shape) -> Drawn:
    """A path is a line when none of its strokes is closed; what can't be read of it is a shape of its own kind."""
    inner = fitted(_coordinates(shape.element), shape.width, shape.height)
    strokes = [
        Stroke(tuple(inner.at(point) for point in stroke.points), stroke.closed)
        for stroke in read_path(shape.element.get("path", ""))
    ]
    if len(strokes) > 1 and not any(stroke.closed for stroke in strokes):
        return merge(_stroke(shape, stroke) for stroke in strokes)
    return _stroke(shape, strokes[0]) if len(strokes) == 1 else _closed(shape, Outline.OTHER, 1.0)


def _stroke(shape: _Shape, stroke: Stroke) -> Drawn:
    if not stroke.closed:
        return _line(shape, stroke.points, _heads(shape.element))
    return _closed(shape, *classify(tuple(shape.place.at(point) for point in stroke.points)))


def _line(shape: _Shape, points: tuple[Point, ...], heads: tuple[bool, bool]) -> Drawn:
    if not _is_on(shape.element, "stroked", "stroke"):
        return Drawn()
    course = tidy(tuple(shape.place.at(point) for point in points))
    line = FoundLine(_id(shape.element), course, "", "", *heads, text=shape.text, name=_name(shape.element))
    return Drawn(lines=(line,))


def _closed(shape: _Shape, outline: Outline, sure: float) -> Drawn:
    """VML draws a black pen and fills with white, unless it is told otherwise."""
    element = shape.element
    found = FoundShape(_id(element), outline, shape.box, shape.text, _name(element), confidence=sure)
    pen = _is_on(element, "stroked", "stroke") and element.get("strokecolor", "").split(" ")[0].lower() not in _PAPER
    colour = element.get("fillcolor", "white").split(" ")[0].lower()
    if pen or (_is_on(element, "filled", "fill") and colour not in _PAPER):
        return Drawn((found,))
    return Drawn(words=((found, shape.bold),)) if shape.text else Drawn()


def _heads(element: Element) -> tuple[bool, bool]:
    stroke = element.find("{*}stroke")
    if stroke is None:
        return False, False
    begins, ends = (stroke.get(f"{end}arrow") or "none" for end in ("start", "end"))
    return begins.lower() not in _BLUNT, ends.lower() not in _BLUNT


def _is_on(element: Element, switch: str, child: str) -> bool:
    """A switch of the shape, which a child may repeat."""
    inner = element.find(f"{{*}}{child}")
    told = element.get(switch) or (None if inner is None else inner.get("on")) or "t"
    return told.lower() not in ("f", "false", "0", "off")


def _words(element: Element) -> tuple[str, bool]:
    box = element.find("{*}textbox")
    if box is None:
        art = element.find("{*}textpath")
        return ("" if art is None else art.get("string", "")), False
    if box.find(".//{*}txbxContent") is not None:
        return words_of(box)
    lines = ["".join(str(text) for text in line.itertext()).strip() for line in box.iter("{*}div")]
    return "\n".join(lines).strip(), False


def _coordinates(element: Element) -> Rect:
    """The places that a group's members, or a path, use."""
    x, y = _two(element.get("coordorigin"), 0.0)
    w, h = _two(element.get("coordsize"), 1000.0)
    return Rect(x, y, w, h)


def _two(text: str | None, otherwise: float) -> Point:
    parts = [number_of(part, otherwise) for part in (text or "").split(",")]
    return (parts[0], parts[1]) if len(parts) == 2 else (otherwise, otherwise)


def _shifted(points: tuple[Point, ...], frame: Rect) -> tuple[Point, ...]:
    return tuple((x - frame.x, y - frame.y) for x, y in points)


def _id(element: Element) -> str:
    """The id that rules use: Office's own, where the shape has a name as well."""
    own = next((str(value) for key, value in element.attrib.items() if str(key).endswith("}spid")), "")
    return own or element.get("id", "")


def _name(element: Element) -> str:
    return element.get("id", "") or element.get("alt", "")
