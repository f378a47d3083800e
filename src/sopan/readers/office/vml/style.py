"""The place, size, turn, and flips of a VML shape, as its style tells them."""

from collections.abc import Mapping

from sopan.drawing import Point, Rect
from sopan.readers.safely import Element, name_of, number_of

_POINTS = {
    "pt": 1.0,
    "in": 72.0,
    "cm": 72 / 2.54,
    "mm": 72 / 25.4,
    "pc": 12.0,
    "pi": 12.0,
    "px": 0.75,
    "emu": 1 / 12_700,
}
_FRACTION = 65_536  # of a degree, where the number ends in "fd"


def read_style(element: Element) -> Mapping[str, str]:
    """The properties of the style by name, both in small letters."""
    pairs = (part.partition(":") for part in (element.get("style") or "").lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs if name.strip()}


def length(text: str | None, unit: float = 0.75) -> float:
    """A length in points; one that names no unit is counted in ``unit`` points, by itself a pixel."""
    number = number_of(text)
    return number * _POINTS.get((text or "").strip().lstrip("+-.0123456789").strip(), unit)


def frame_of(element: Element, unit: float = 0.75) -> Rect:
    """The frame of a shape before its turn, from the corner of what it stands on, in points.

    ``unit`` is what a number without a unit counts: a pixel on a page, 1 inside of a group, whose places it then has.
    """
    ends = points_of(element, unit)
    if ends:
        return Rect.around(ends)
    style = read_style(element)
    x, y = (length(style.get(side), unit) + length(style.get(f"margin-{side}"), unit) for side in ("left", "top"))
    return Rect(x, y, abs(length(style.get("width"), unit)), abs(length(style.get("height"), unit)))


def turn_of(style: Mapping[str, str]) -> tuple[float, bool, bool]:
    """The turn in degrees clockwise, and whether the shape is flipped across and down before it is turned.

    VML flips what has been turned; one flip therefore turns the other way.
    """
    text = style.get("rotation", "")
    turn = number_of(text) / (_FRACTION if text.endswith("fd") else 1)
    flips = style.get("flip", "")
    across, down = "x" in flips, "y" in flips
    return (-turn if across != down else turn) % 360, across, down


def points_of(element: Element, unit: float = 0.75) -> tuple[Point, ...]:
    """The points of a v:line or v:polyline from the corner of what it stands on; () for any other shape."""
    match name_of(element):
        case "line":
            return _pair(element.get("from", "0,0"), unit) + _pair(element.get("to", "10,10"), unit)
        case "polyline":
            return _pair(element.get("points", ""), unit)
    return ()


def _pair(text: str, unit: float) -> tuple[Point, ...]:
    places = [length(part, unit) for part in text.replace(",", " ").split()]
    return tuple(zip(places[::2], places[1::2], strict=False))
