"""Places what a w:pict or a w:object holds: shapes of VML, which stand in their line or float at an offset."""

from collections.abc import Iterator, Mapping

from sopan.drawing import Rect
from sopan.readers.office.docx.floats.span import Span, across, down
from sopan.readers.office.docx.places.frame import Frame
from sopan.readers.office.drawingml import Drawn, Gallery, children_of
from sopan.readers.office.vml import frame_of, read_style, read_vml
from sopan.readers.safely import Element, name_of

_SHAPES = {"shape", "rect", "roundrect", "oval", "line", "polyline", "group", "image", "arc", "curve"}
_OFF = {"f", "false", "0", "off"}
_BASES = {
    "page": "page",
    "margin": "margin",
    "text": "text",
    "char": "character",
    "line": "line",
    "left-margin-area": "leftMargin",
    "right-margin-area": "rightMargin",
    "top-margin-area": "topMargin",
    "bottom-margin-area": "bottomMargin",
}


def read_pictured(pict: Element, frame: Frame, gallery: Gallery | None, *, old: bool) -> Iterator[Drawn]:
    """What each shape shows."""
    for shape in children_of(pict):
        if name_of(shape) in _SHAPES:
            yield read_vml(shape, _place(shape, frame, old=old), gallery)


def _place(shape: Element, frame: Frame, *, old: bool) -> Rect:
    own, style = frame_of(shape), read_style(shape)
    if style.get("position") != "absolute":
        return Rect(*frame.letter, own.w, own.h)
    told = next((str(given) for key, given in shape.attrib.items() if str(key).endswith("}allowincell")), "t")
    in_cell = not old or told not in _OFF
    x_span = across(_base(style, "horizontal"), frame, in_cell=in_cell)
    y_span = down(_base(style, "vertical", "paragraph"), frame, in_cell=in_cell)
    x = _aligned(style.get("mso-position-horizontal"), x_span, own.x, own.w)
    return Rect(x, _aligned(style.get("mso-position-vertical"), y_span, own.y, own.h), own.w, own.h)


def _base(style: Mapping[str, str], way: str, text: str = "column") -> str:
    base = _BASES.get(style.get(f"mso-position-{way}-relative", "text"), "text")
    return text if base == "text" else base


def _aligned(how: str | None, span: Span, offset: float, size: float) -> float:
    return span.start + offset if how in (None, "absolute") else span.aligned(how, size)
