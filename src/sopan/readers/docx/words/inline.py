"""The room that a drawing takes when it stands in a line like a letter."""

import re

from sopan.readers.docx.names import EMU, V, find
from sopan.readers.safely import Element, number_of

_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75, "": 1.0}
_LENGTH = re.compile(r"\s*(-?[\d.]+)\s*([a-z]*)")
_SHAPES = tuple(V + name for name in ("shape", "rect", "oval", "roundrect", "line", "group", "polyline", "image"))


def inline_size(drawn: Element) -> tuple[float, float] | None:
    """Width and height in points; None where it floats over or beside the text."""
    inline = find(drawn, "wp:inline")
    if inline is not None:
        extent = find(inline, "wp:extent")
        return (0.0, 0.0) if extent is None else (number_of(extent.get("cx")) / EMU, number_of(extent.get("cy")) / EMU)
    shape = next((child for child in drawn if child.tag in _SHAPES), None)
    if shape is None:
        return None
    style = read_style(shape)
    if style.get("position") == "absolute":
        return None
    return length(style.get("width")), length(style.get("height"))


def read_style(shape: Element) -> dict[str, str]:
    """The style of a VML shape, its names in small letters."""
    pairs = (pair.partition(":") for pair in shape.get("style", "").split(";"))
    return {name.strip().lower(): given.strip() for name, _, given in pairs if name.strip()}


def length(written: str | None) -> float:
    """A length of VML in points; 0 for none."""
    found = _LENGTH.match(written or "")
    return number_of(found[1]) * _UNITS.get(found[2], 1.0) if found else 0.0
