"""Places a w:drawing, which stands in its line or floats at an offset, an alignment, or a share of some stretch."""

from collections.abc import Iterator

from sopan.drawing import Rect
from sopan.readers.office.docx.floats.span import Span, across, down
from sopan.readers.office.docx.places.frame import Frame
from sopan.readers.office.drawingml import Drawn, Gallery, children_of, emu, read_drawing
from sopan.readers.safely import Element, name_of, number_of

_WHOLE = 100_000
_OFF = {"0", "false", "off"}


def read_anchored(drawing: Element, frame: Frame, gallery: Gallery | None, *, old: bool) -> Iterator[Drawn | None]:
    """What a w:drawing shows; None for what is neither shape nor picture, as a chart.

    Documents in the manner of 2013 and later are laid out in their cells, whatever they say of it.
    """
    for holder in children_of(drawing):
        parts = {name_of(child): child for child in children_of(holder)}
        size = _size(parts.get("extent"))
        if name_of(holder) == "inline":
            box = Rect(*frame.letter, *size)
        else:
            in_cell = not old or holder.get("layoutInCell", "1") not in _OFF
            box = _float(holder, parts, size, frame, in_cell=in_cell)
        named = parts.get("docPr")
        id, name = ("", "") if named is None else (named.get("id", ""), named.get("name", ""))
        if named is not None and named.get("hidden", "0") not in _OFF:
            continue
        for shown in drawing.iterfind("{*}*/{*}graphic/{*}graphicData/*"):
            known = name_of(shown) in ("wsp", "wgp", "wpc", "pic", "lockedCanvas")
            yield read_drawing(shown, box, id=id, name=name, gallery=gallery) if known else None


def _size(extent: Element | None) -> tuple[float, float]:
    return (0.0, 0.0) if extent is None else (emu(extent.get("cx")), emu(extent.get("cy")))


def _float(
    holder: Element, parts: dict[str, Element], size: tuple[float, float], frame: Frame, *, in_cell: bool
) -> Rect:
    width, height = size
    simple = parts.get("simplePos")
    if simple is not None and holder.get("simplePos", "0") not in _OFF:
        return Rect(emu(simple.get("x")), emu(simple.get("y")), width, height)
    level, upright = parts.get("positionH"), parts.get("positionV")
    x_span = across(_base(level), frame, in_cell=in_cell)
    y_span = down(_base(upright), frame, in_cell=in_cell)
    return Rect(_place(level, x_span, width), _place(upright, y_span, height), width, height)


def _base(position: Element | None) -> str:
    return "" if position is None else position.get("relativeFrom", "")


def _place(position: Element | None, span: Span, size: float) -> float:
    """Where a drawing begins that stands at ``position`` in ``span``."""
    for child in () if position is None else children_of(position):
        written = child.text or ""
        match name_of(child):
            case "posOffset":
                return span.start + emu(written)
            case "align":
                return span.aligned(written.strip(), size)
            case "pctPosHOffset" | "pctPosVOffset":
                return span.start + span.length * number_of(written) / _WHOLE
    return span.start
