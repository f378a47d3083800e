"""The room that a drawing takes when it stands in a line like a letter."""

from sopan.readers.office.docx.names import EMU, V, find
from sopan.readers.office.vml import frame_of, read_style
from sopan.readers.safely import Element, number_of

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
    if read_style(shape).get("position") == "absolute":
        return None
    return frame_of(shape)[2:]
