"""Shapes that float over the text, each anchored in the paragraph of its own cell so that it moves with its row."""

from sopan.drawing.model import Point, Rect
from sopan.writers.drawingml.shapes import emu
from sopan.writers.xml_text import quoted

_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_NO_INSETS = 'lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"'


class Ids:
    """Hands out the numbers of a file's shapes: each once, for Word takes a file with twins for damaged.

    A shape has two: its own, which connectors are glued to, and that of the frame it floats in.
    """

    def __init__(self) -> None:
        self._shapes: dict[str, int] = {}
        self._last = 0

    def next(self) -> int:
        """A new number."""
        self._last += 1
        return self._last

    def of(self, name: str) -> int:
        """The number of the shape called ``name``."""
        if name not in self._shapes:
            self._shapes[name] = self.next()
        return self._shapes[name]


def float_shape(shape: str, box: Rect, origin: Point | None, ids: Ids, name: str, *, description: str = "") -> str:
    """A run that holds ``shape``; ``origin`` is the corner of its cell, None for a place counted from the sheet's."""
    number = ids.next()
    across, down = (box.x - origin[0], box.y - origin[1]) if origin else (box.x, box.y)
    from_x, from_y = ("column", "paragraph") if origin else ("page", "page")
    told = f" descr={quoted(description)}" if description else ""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" '
        f'distR="0" simplePos="0" relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" '
        'allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="{from_x}"><wp:posOffset>{emu(across)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="{from_y}"><wp:posOffset>{emu(down)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{emu(box.w)}" cy="{emu(box.h)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name={quoted(name)}{told}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_WPS}">{shape}</a:graphicData></a:graphic></wp:anchor></w:drawing>'
        "</mc:Choice></mc:AlternateContent></w:r>"
    )


def closed_shape(number: int, name: str, look: str, words: str = "", *, box: bool = False, wrap: str = "square") -> str:
    """A shape with its ``look`` (frame, geometry, fill, pen), perhaps with paragraphs inside.

    ``box``: a text box. ``wrap`` "none": its lines are never broken again.
    """
    kind = '<wps:cNvSpPr txBox="1"/>' if box else "<wps:cNvSpPr/>"
    inside = f"<wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx>" if words else ""
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name={quoted(name)}/>{kind}<wps:spPr>{look}</wps:spPr>{inside}'
        f'<wps:bodyPr wrap="{wrap}" {_NO_INSETS} anchor="t"/></wps:wsp>'
    )


def connector_shape(number: int, name: str, look: str, glue: tuple[tuple[int, int], tuple[int, int]]) -> str:
    """A connector glued at both ends, each a shape's number and the site on it."""
    (source, leaves), (target, enters) = glue
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name={quoted(name)}/><wps:cNvCnPr>'
        f'<a:stCxn id="{source}" idx="{leaves}"/><a:endCxn id="{target}" idx="{enters}"/></wps:cNvCnPr>'
        f"<wps:spPr>{look}</wps:spPr><wps:bodyPr/></wps:wsp>"
    )
