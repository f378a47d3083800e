"""VML as Word 2003 and 2007 write it: w:pict with shapes of Word's numbered kinds, lines, and groups."""

from collections.abc import Iterable

from sopan.document import Bentuk
from sopan.drawing import Point, Rect
from tests.readers.office.docx.making.word.text import para, run

KINDS = {Bentuk.MULAI: 116, Bentuk.SELESAI: 116, Bentuk.PROSES: 109, Bentuk.KEPUTUSAN: 110}
_PATHS = {
    109: "m,l,21600r21600,l21600,xe",
    110: "m10800,l,10800,10800,21600,21600,10800xe",
    116: "m3475,qx,10800,3475,21600l18125,21600qx21600,10800,18125,xe",
    202: "m,l,21600r21600,l21600,xe",
    32: "m,l21600,21600e",
    34: "m,l@0,0@0,21600,21600,21600e",
    33: "m,l21600,r,21600e",
}
_ELBOW = '<v:formulas><v:f eqn="val #0"/></v:formulas>'


class Pen:
    """Writes shapes; each kind is described where it is first used, as Word does."""

    def __init__(self) -> None:
        self._described: set[int] = set()
        self._count = 1025

    def next(self) -> str:
        self._count += 1
        return f"_x0000_s{self._count}"

    def closed(self, kind: int, box: Rect, *, at: str, words: str = "", pen: bool = True, id: str = "") -> str:
        """A v:shape of Word's ``kind``; a text box with ``words``."""
        looks = ' stroked="f" filled="f"' if not pen else ""
        typed = para(run(words, size=7), align="center", after=0)
        inside = f'<v:textbox inset="0,0,0,0"><w:txbxContent>{typed}</w:txbxContent></v:textbox>'
        return (
            f'{self._describe(kind)}<v:shape id="{id or self.next()}" type="#_x0000_t{kind}" style="{at}"{looks}>'
            f"{inside if words else ''}</v:shape>"
        )

    def connector(
        self, points: tuple[Point, ...], *, at: str, glue: tuple[str, str] | None = None, head: bool = True
    ) -> str:
        """A v:shape of a connector's kind: straight, one elbow, or two."""
        (x, y), (end_x, end_y) = points[0], points[-1]
        kind = {2: 32, 3: 33}.get(len(points), 34)
        bend = ""
        if kind == 34:
            bend = f' adj="{round((points[1][0] - x) / (end_x - x or 0.05) * 21600)},,"'
        glued = "" if glue is None else '<o:lock v:ext="edit"/><v:path o:connecttype="none"/>'
        arrow = '<v:stroke endarrow="block"/>' if head else ""
        flips = ("x" if end_x < x else "") + ("y" if end_y < y else "")
        form = "straight" if kind == 32 else "elbow"
        turn = f";flip:{' '.join(flips)}" if flips else ""
        return (
            f'{self._describe(kind)}<v:shape id="{self.next()}" type="#_x0000_t{kind}" style="{at}{turn}" '
            f'o:connectortype="{form}"{bend}>{arrow}{glued}</v:shape>'
        )

    def _describe(self, kind: int) -> str:
        if kind in self._described:
            return ""
        self._described.add(kind)
        adjusted = ' adj="10800"' if kind == 34 else ""
        open_line = ' o:oned="t" filled="f"' if kind in (32, 33, 34) else ""
        return (
            f'<v:shapetype id="_x0000_t{kind}" coordsize="21600,21600" o:spt="{kind}"{adjusted}{open_line} '
            f'path="{_PATHS[kind]}">{_ELBOW if kind == 34 else ""}<v:stroke joinstyle="miter"/></v:shapetype>'
        )


def line(start: Point, end: Point, *, at: str = "position:absolute;z-index:2", head: bool = True, id: str = "") -> str:
    """A v:line in a box told from the paragraph that holds it; one that runs up or to the left is flipped."""
    corners = zip(*(sorted(pair) for pair in zip(start, end, strict=True)), strict=True)
    ends = [f"{round(x, 2)}pt,{round(y, 2)}pt" for x, y in corners]
    flips = " ".join(("x",) * (end[0] < start[0]) + ("y",) * (end[1] < start[1]))
    at += f";flip:{flips}" if flips else ""
    arrow = '<v:stroke endarrow="block"/>' if head else ""
    return f'<v:line id="{id}" style="{at}" from="{ends[0]}" to="{ends[1]}">{arrow}</v:line>'


def placed(box: Rect, origin: Point, bases: tuple[str, str] = ("", "")) -> str:
    """The style of a shape that floats at its distance from ``origin``."""
    across, down = (
        f";mso-position-{way}-relative:{base}" if base else ""
        for way, base in zip(("horizontal", "vertical"), bases, strict=True)
    )
    return (
        f"position:absolute;left:0;text-align:left;margin-left:{round(box.x - origin[0], 2)}pt;margin-top:"
        f"{round(box.y - origin[1], 2)}pt;width:{round(box.w, 2)}pt;height:{round(box.h, 2)}pt;"
        f"z-index:251658240{across}{down}"
    )


def inside(box: Rect) -> str:
    """The style of a group's member, in twentieths of a point of the group's own plane."""
    left, top, width, height = (round(side * 20) for side in box)
    return f"position:absolute;left:{left};top:{top};width:{width};height:{height}"


def inner_line(start: Point, end: Point, id: str, *, head: bool) -> str:
    """A v:line in a group, in its own plane."""
    corners = zip(*(sorted(pair) for pair in zip(start, end, strict=True)), strict=True)
    ends = [f"{round(x * 20)},{round(y * 20)}" for x, y in corners]
    flips = " ".join(("x",) * (end[0] < start[0]) + ("y",) * (end[1] < start[1]))
    turn = f";flip:{flips}" if flips else ""
    arrow = '<v:stroke endarrow="block"/>' if head else ""
    return f'<v:line id="{id}" style="position:absolute{turn}" from="{ends[0]}" to="{ends[1]}">{arrow}</v:line>'


def backcloth(box: Rect, id: str) -> str:
    """What a canvas has behind its shapes: a picture frame without a picture."""
    return (
        '<v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" o:preferrelative="t" '
        f'path="m@4@5l@4@11@9@11@9@5xe" filled="f" stroked="f"/>'
        f'<v:shape id="{id}" type="#_x0000_t75" style="{inside(box)}" o:preferrelative="f">'
        '<v:fill o:detectmouseclick="t"/><v:path o:extrusionok="t" o:connecttype="none"/></v:shape>'
    )


def group(members: Iterable[str], box: Rect, *, at: str, id: str) -> str:
    """A canvas: a v:group whose plane is the page in twentieths of a point."""
    size = f"{round(box.w * 20)},{round(box.h * 20)}"
    corner = f"{round(box.x * 20)},{round(box.y * 20)}"
    plane = f'coordorigin="{corner}" coordsize="{size}"'
    return f'<v:group id="{id}" editas="canvas" style="{at}" {plane}>{"".join(members)}</v:group>'


def pict(*shapes: str) -> str:
    """Runs that hold shapes."""
    return "".join(f"<w:r><w:pict>{shape}</w:pict></w:r>" for shape in shapes)
