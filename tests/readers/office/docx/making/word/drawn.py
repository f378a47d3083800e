"""DrawingML as Word of 2010 and later writes it: each thing in an anchor of its own, a group, or a canvas."""

from collections.abc import Iterable
from typing import NamedTuple

from sopan.document import Bentuk
from sopan.drawing import Point, Rect
from sopan.writers.xml_text import quoted
from tests.readers.office.docx.making.word.text import para, run

_URI = "http://schemas.microsoft.com/office/word/2010/wordprocessing"
PRESETS = {Bentuk.MULAI: "flowChartTerminator", Bentuk.SELESAI: "flowChartTerminator",
           Bentuk.PROSES: "flowChartProcess", Bentuk.KEPUTUSAN: "flowChartDecision"}  # fmt: skip
_INK = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>{}</a:ln>'
_HEAD = '<a:tailEnd type="triangle"/>'
_WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
_AIR = 'lIns="0" tIns="0" rIns="0" bIns="0"'
_BODY = f'<wps:bodyPr rot="0" vert="horz" wrap="square" {_AIR} anchor="t"><a:noAutofit/></wps:bodyPr>'


class Part(NamedTuple):
    """The inside of a drawing, the frame that it stands in, and what it is called."""

    inside: str
    box: Rect
    name: str
    id: int = 0


def emu(points: float) -> int:
    return round(points * 12700)


def frame(box: Rect, corner: Point = (0.0, 0.0), facts: str = "") -> str:
    return (
        f'<a:xfrm{facts}><a:off x="{emu(box.x - corner[0])}" y="{emu(box.y - corner[1])}"/>'
        f'<a:ext cx="{emu(box.w)}" cy="{emu(box.h)}"/></a:xfrm>'
    )


def closed(preset: str, box: Rect, id: int, *, inner: Point | None = None, words: str = "", pen: bool = True) -> Part:
    """A shape of Word's list; a text box when ``words`` stand in it and no ``pen`` draws it."""
    corner = (box.x, box.y) if inner is None else inner
    kind = "<wps:cNvSpPr/>" if pen else '<wps:cNvSpPr txBox="1"/>'
    name = f"{'Text Box' if not pen else preset} {id}"
    named = "" if inner is None else f'<wps:cNvPr id="{id}" name={quoted(name)}/>'
    text = f"<wps:txbx><w:txbxContent>{para(run(words, size=7), align='center', after=0)}</w:txbxContent></wps:txbx>"
    ink, fill = (_INK.format(""), _WHITE) if pen else ("<a:ln><a:noFill/></a:ln>", "<a:noFill/>")
    look = f'{frame(box, corner)}<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>{fill}{ink}'
    return Part(
        f"<wps:wsp>{named}{kind}<wps:spPr>{look}</wps:spPr>{text if words else ''}{_BODY}</wps:wsp>", box, name, id
    )


def connector(
    points: tuple[Point, ...],
    id: int,
    *,
    inner: Point | None = None,
    glue: tuple[int, int] | None = None,
    head: bool = True,
    curved: bool = False,
) -> Part:
    """One of Word's connectors: straight, with one elbow, or with two, perhaps rounded."""
    geometry, box, facts = _preset(points)
    if curved:
        geometry = geometry.replace("bentConnector", "curvedConnector")
    corner = (box.x, box.y) if inner is None else inner
    glued = "" if glue is None else f'<a:stCxn id="{glue[0]}" idx="2"/><a:endCxn id="{glue[1]}" idx="0"/>'
    name = f"{'Straight Arrow' if len(points) == 2 else 'Elbow'} Connector {id}"
    named = "" if inner is None else f'<wps:cNvPr id="{id}" name="{name}"/>'
    look = f"{frame(box, corner, facts)}{geometry}{_INK.format(_HEAD * head)}"
    inside = f"<wps:wsp>{named}<wps:cNvCnPr>{glued}</wps:cNvCnPr><wps:spPr>{look}</wps:spPr><wps:bodyPr/></wps:wsp>"
    return Part(inside, box, name, id)


def _preset(points: tuple[Point, ...]) -> tuple[str, Rect, str]:
    (x, y), (end_x, end_y) = points[0], points[-1]
    w, h = abs(end_x - x), abs(end_y - y)
    flips = ' flipH="1"' * (end_x < x) + ' flipV="1"' * (end_y < y)
    box = Rect(min(x, end_x), min(y, end_y), w, h)
    if len(points) == 2:
        return _geometry("straightConnector1"), box, flips
    if abs(points[1][1] - y) < 0.01:
        if len(points) == 3:
            return _geometry("bentConnector2"), box, flips
        part = (points[1][0] - x) / (end_x - x or 0.01)
        return _geometry("bentConnector3", part), box._replace(w=max(w, 0.01)), flips
    turned = Rect(box.x + w / 2 - h / 2, box.y + h / 2 - w / 2, h, w)  # as it lies before a quarter turn
    facts = ' rot="5400000"' if end_x < x else ' rot="16200000" flipH="1"'
    return _geometry("bentConnector3", (points[1][1] - y) / (end_y - y)), turned, facts


def _geometry(preset: str, part: float | None = None) -> str:
    guide = "" if part is None else f'<a:gd name="adj1" fmla="val {round(part * 100000)}"/>'
    return f'<a:prstGeom prst="{preset}"><a:avLst>{guide}</a:avLst></a:prstGeom>'


def thick(points: tuple[Point, ...], id: int) -> Part:
    """A straight arrow as one of Word's block arrows."""
    (x, y), (end_x, end_y) = points[0], points[-1]
    if abs(end_x - x) < abs(end_y - y):
        box = Rect((x + end_x) / 2 - 4, min(y, end_y), 8, abs(end_y - y))
        return closed("downArrow" if end_y > y else "upArrow", box, id)
    box = Rect(min(x, end_x), (y + end_y) / 2 - 4, abs(end_x - x), 8)
    return closed("rightArrow" if end_x > x else "leftArrow", box, id)


def scribble(points: tuple[Point, ...], id: int, *, inner: Point | None = None, head: bool = True) -> Part:
    """An arrow drawn with the freeform tool."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    steps = [f'<a:pt x="{emu(x - box.x)}" y="{emu(y - box.y)}"/>' for x, y in points]
    path = f"<a:moveTo>{steps[0]}</a:moveTo>" + "".join(f"<a:lnTo>{step}</a:lnTo>" for step in steps[1:])
    corner = (box.x, box.y) if inner is None else inner
    named = "" if inner is None else f'<wps:cNvPr id="{id}" name="Freeform {id}"/>'
    look = (
        f'{frame(box, corner)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{emu(box.w)}" h="{emu(box.h)}" fill="none">{path}</a:path></a:pathLst></a:custGeom>'
        f"<a:noFill/>{_INK.format(_HEAD * head)}"
    )
    inside = f"<wps:wsp>{named}<wps:cNvSpPr/><wps:spPr>{look}</wps:spPr><wps:bodyPr/></wps:wsp>"
    return Part(inside, box, f"Freeform: Shape {id}", id)


def picture(relation: str, box: Rect, id: int) -> str:
    """The graphic of a pasted picture."""
    return (
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{id}" name="Picture {id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>{frame(box, (box.x, box.y))}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )


def group(parts: Iterable[Part], id: int) -> Part:
    """Shapes that somebody grouped; the members keep places of their own."""
    listed = list(parts)
    right, foot = max(it.box.x + it.box.w for it in listed), max(it.box.y + it.box.h for it in listed)
    left, top = min(it.box.x for it in listed), min(it.box.y for it in listed)
    box = Rect(left, top, right - left, foot - top)
    size = f'cx="{emu(box.w)}" cy="{emu(box.h)}"'
    off = f'x="{emu(left)}" y="{emu(top)}"'
    inside = (
        f'<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/><a:chOff {off}/>'
        f"<a:chExt {size}/></a:xfrm></wpg:grpSpPr>{''.join(it.inside for it in listed)}</wpg:wgp>"
    )
    return Part(inside, box, f"Group {id}", id)


def canvas(parts: Iterable[Part], box: Rect, id: int) -> Part:
    """A drawing canvas; its members' places count from its corner."""
    return Part(
        f"<wpc:wpc><wpc:bg/><wpc:whole/>{''.join(it.inside for it in parts)}</wpc:wpc>", box, f"Canvas {id}", id
    )


def anchored(part: Part, origin: Point, bases: tuple[str, str] = ("column", "paragraph"), fallback: str = "") -> str:
    """A run with ``part`` floating at its distance from ``origin``; ``fallback`` is the same in VML for old Word."""
    space = next((kind for kind in ("wpc", "wpg") if part.inside.startswith(f"<{kind}:")), "wps")
    uri = _URI + {"wps": "Shape", "wpg": "Group", "wpc": "Canvas"}[space]
    graphic = f'<a:graphic><a:graphicData uri="{uri}">{part.inside}</a:graphicData></a:graphic>'
    drawing = _float(graphic, part.box, part.id, part.name, origin, bases)
    old = f"<mc:Fallback>{fallback}</mc:Fallback>" if fallback else ""
    choice = f'<mc:Choice Requires="{space}">{drawing}</mc:Choice>'
    return f"<w:r><w:rPr><w:noProof/></w:rPr><mc:AlternateContent>{choice}{old}</mc:AlternateContent></w:r>"


def pasted(
    relation: str, box: Rect, id: int, origin: Point | None, bases: tuple[str, str] = ("column", "paragraph")
) -> str:
    """A run with a picture, in its line where ``origin`` is None."""
    graphic = picture(relation, box, id)
    if origin is not None:
        return f"<w:r>{_float(graphic, box, id, f'Picture {id}', origin, bases)}</w:r>"
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{emu(box.w)}" '
        f'cy="{emu(box.h)}"/><wp:docPr id="{id}" name="Picture {id}"/>{graphic}</wp:inline></w:drawing></w:r>'
    )


def _float(graphic: str, box: Rect, id: int, name: str, origin: Point, bases: tuple[str, str]) -> str:
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="'
        f'{251658240 + id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="{bases[0]}"><wp:posOffset>{emu(box.x - origin[0])}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="{bases[1]}"><wp:posOffset>{emu(box.y - origin[1])}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{emu(box.w)}" cy="{emu(box.h)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{id}" name={quoted(name)}/><wp:cNvGraphicFramePr/>{graphic}</wp:anchor></w:drawing>'
    )
