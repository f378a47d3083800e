"""Shapes as people's programs write them, for tests."""

from sopan.drawing import Rect
from sopan.readers.found import FoundLine, FoundShape
from sopan.readers.office.drawingml import Drawn, read_drawing
from sopan.readers.safely import parse_xml

FRAME = Rect(100, 200, 60, 20)
PEN = '<a:ln w="9525"><a:solidFill><a:srgbClr val="1C334E"/></a:solidFill>{}</a:ln>'


def read(element: str, frame: Rect = FRAME) -> Drawn:
    """What is read of one element of Excel's drawings or Word's."""
    spaces = "".join(f' xmlns:{prefix}="urn:{prefix}"' for prefix in ("xdr", "a", "mc", "wps", "wpg", "w"))
    root = parse_xml(f"<root{spaces}>{element}</root>".encode())
    return read_drawing(root[0], frame)


def shape(geometry: str, *, frame: str = "", pen: str = PEN.format(""), words: str = "", kind: str = "sp") -> str:
    """A shape of Excel's with number 7. ``geometry`` is a preset's name or a whole geometry."""
    look = geometry if geometry.startswith("<") else f'<a:prstGeom prst="{geometry}"><a:avLst/></a:prstGeom>'
    said = f"<xdr:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></xdr:txBody>" if words else ""
    return (
        f'<xdr:{kind}><xdr:nvSpPr><xdr:cNvPr id="7" name="Bentuk 7"/><xdr:cNvSpPr/></xdr:nvSpPr>'
        f"<xdr:spPr>{frame}{look}{pen}</xdr:spPr>{said}</xdr:{kind}>"
    )


def turned(degrees: float, flips: str = "", box: Rect = FRAME) -> str:
    """The frame of a shape that is turned."""
    x, y, w, h = (round(side * 12_700) for side in box)
    turn = round(degrees * 60_000)
    return f'<a:xfrm rot="{turn}" {flips}><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'


def drawn(points: str, *, closed: bool = False, fill: str = "") -> str:
    """A geometry of straight pieces in a frame of 100 x 100: "0,0 100,50"."""
    first, *others = ['<a:pt x="{}" y="{}"/>'.format(*point.split(",")) for point in points.split()]
    steps = f"<a:moveTo>{first}</a:moveTo>" + "".join(f"<a:lnTo>{point}</a:lnTo>" for point in others)
    path = f'<a:path w="100" h="100"{fill}>{steps}{"<a:close/>" * closed}</a:path>'
    return f"<a:custGeom><a:pathLst>{path}</a:pathLst></a:custGeom>"


def only_shape(found: Drawn) -> FoundShape:
    """The shape, where there is nothing else."""
    assert not found.lines
    assert not found.words
    (one,) = found.shapes
    return one


def only_line(found: Drawn) -> FoundLine:
    """The line, where there is nothing else."""
    assert not found.shapes
    assert not found.words
    (one,) = found.lines
    return one
