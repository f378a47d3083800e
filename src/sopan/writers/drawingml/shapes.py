"""The parts of a DrawingML shape that Word and Excel have in common: its frame, its geometry, its fill, and its pen."""

from collections.abc import Iterable

from sopan.drawing.model import Point, Rect, Shape
from sopan.writers.drawingml.connector import Connector

SPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
PRESETS = {
    Shape.BOX: "rect",
    Shape.CAPSULE: "flowChartTerminator",
    Shape.DIAMOND: "flowChartDecision",
    Shape.PENTAGON: "flowChartOffpageConnector",
}
WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
NOTHING = "<a:noFill/>"
ARROWHEAD = '<a:tailEnd type="triangle" w="sm" len="med"/>'
NO_PEN = f"<a:ln>{NOTHING}</a:ln>"
_EMU = 12700
_QUARTER = 5_400_000


def emu(points: float) -> int:
    """Points in English Metric Units."""
    return round(points * _EMU)


def frame(box: Rect, *, turned: bool = False, flip_h: bool = False, flip_v: bool = False) -> str:
    """The frame's size, flips, and turn; its place is the anchor's affair."""
    facts = f' rot="{_QUARTER}"' * turned + ' flipH="1"' * flip_h + ' flipV="1"' * flip_v
    return f'<a:xfrm{facts}><a:off x="0" y="0"/><a:ext cx="{emu(box.w)}" cy="{emu(box.h)}"/></a:xfrm>'


def preset(name: str, adjustments: tuple[int, ...] = ()) -> str:
    """A geometry that Office knows by name."""
    names = ("adj",) if name == "bentConnector2" else ("adj1", "adj2", "adj3")
    guides = "".join(f'<a:gd name="{key}" fmla="val {value}"/>' for key, value in zip(names, adjustments, strict=False))
    return f'<a:prstGeom prst="{name}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def freeform(outlines: Iterable[Iterable[Point]], box: Rect, *, closed: bool) -> str:
    """A geometry of straight pieces, given as points on the page."""
    paths = "".join(_outline(points, box, closed) for points in outlines)
    fill = "" if closed else ' fill="none"'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{emu(box.w)}" h="{emu(box.h)}"{fill}>{paths}</a:path></a:pathLst></a:custGeom>'
    )


def _outline(points: Iterable[Point], box: Rect, closed: bool) -> str:
    places = [f'<a:pt x="{emu(x - box.x)}" y="{emu(y - box.y)}"/>' for x, y in points]
    moves = "".join(f"<a:lnTo>{place}</a:lnTo>" for place in places[1:])
    return f"<a:moveTo>{places[0]}</a:moveTo>{moves}" + "<a:close/>" * closed


def pen(width: float, *, arrow: bool = False) -> str:
    """A black line of ``width`` points, perhaps with an arrowhead at its end."""
    return f'<a:ln w="{emu(width)}">{BLACK}<a:miter lim="800000"/>{ARROWHEAD * arrow}</a:ln>'


def connector_geometry(connector: Connector) -> str:
    """Frame and geometry of a preset connector."""
    turns = frame(connector.box, turned=connector.turned, flip_h=connector.flip_h, flip_v=connector.flip_v)
    return turns + preset(connector.preset, connector.adjustments)
