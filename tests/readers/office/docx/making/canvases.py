"""Drawing canvases whose members keep places of their own: scaled, mirrored, grouped again, drawn from their ends."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sopan.document import Bentuk, Sop
from sopan.drawing import Point, Rect
from tests.readers.office.docx.making import identity
from tests.readers.office.docx.making.flow import AIR, Grid, make_grid, rows_of, ruled, two_heads
from tests.readers.office.docx.making.plan import Hand, Plan, Symbol, make_plan
from tests.readers.office.docx.making.word import drawn, vml
from tests.readers.office.docx.making.word.drawn import Part
from tests.readers.office.docx.making.word.package import A4, Look, pack_word, sheet
from tests.readers.office.docx.making.word.text import para

_EDGE = (36.0, 36.0, 36.0, 36.0)
_WIDE = A4[0] - 72
_ARIAL = Look()
_UNIT = 13.7  # of the canvas, to a point


def _file(sop: Sop, grid: Grid, holder: str, look: Look = _ARIAL) -> bytes:
    """The identity's page, the flow table's, and the canvas in the paragraph below it."""
    ends = f"<w:p><w:pPr>{sheet(A4, _EDGE)}</w:pPr></w:p>"
    flow = ruled(grid, two_heads(grid), rows_of(grid, {}))
    return pack_word(identity.merged(sop, _WIDE) + ends + flow + holder + sheet(A4, _EDGE), look)


def _grid(sop: Sop, left: float = _EDGE[3], width: float = _WIDE) -> Grid:
    return make_grid(sop, (left, _EDGE[0], width), (14.0, 26.0), least=46.0)


class _Plane(NamedTuple):
    """The places that a canvas gives to its members: ``origin`` is its corner there, ``corner`` on the page."""

    corner: Point
    origin: tuple[int, int]

    def at(self, point: Point) -> tuple[int, int]:
        across, down = ((here - start) * _UNIT for here, start in zip(point, self.corner, strict=True))
        return round(across) + self.origin[0], round(down) + self.origin[1]

    def style(self, box: Rect) -> str:
        left, top = self.at((box.x, box.y))
        size = f"width:{round(box.w * _UNIT)};height:{round(box.h * _UNIT)}"
        return f"position:absolute;left:{left};top:{top};{size}"


def bpbd(sop: Sop) -> bytes:
    """Word 2003: a canvas with a plane of its own, half of its symbols grouped in another; lines drawn from their ends.

    Words with a full stop, boxes as v:rect.
    """
    grid = _grid(sop, _EDGE[3] - AIR, _WIDE + 2 * AIR)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((44.0, 22.0), shaky=2.0))
    room = Rect(grid.columns[0].x - 5, grid.rows[0].y - 4, 4 * grid.columns[0].w + 10, sum(grid.heights) + 8)
    plane, pen = _Plane((room.x, room.y), (1701, 3127)), vml.Pen()
    half = len(plan.symbols) // 2
    members = [_old_symbol(symbol, plane.style(symbol.box), pen) for symbol in plan.symbols[:half]]
    inner = _around(plan.symbols[half:])
    own = [_old_symbol(symbol, _hundredths(symbol.box, inner), pen) for symbol in plan.symbols[half:]]
    size = f"{round(inner.w * 100)},{round(inner.h * 100)}"
    place = f'style="{plane.style(inner)}" coordorigin="0,0" coordsize="{size}"'
    members.append(f'<v:group id="dalam" {place}>{"".join(own)}</v:group>')
    members += _from_their_ends(plan, plane)
    members += [
        pen.closed(202, it.spot, at=plane.style(it.spot), words=f"{it.word}.", pen=False)
        for it in plan.arrows
        if it.word
    ]
    foot = _EDGE[0] + sum(grid.heads) + sum(grid.heights)
    at = vml.placed(room, (_EDGE[3], foot), ("text", "text"))
    size = f"{round(room.w * _UNIT)},{round(room.h * _UNIT)}"
    canvas = (
        f'<v:group editas="canvas" style="{at}" coordorigin="1701,3127" coordsize="{size}">{"".join(members)}</v:group>'
    )
    look = Look("Arial", 9, mode=12)
    return _file(sop, grid, para(vml.pict(canvas)), look)


def _old_symbol(symbol: Symbol, at: str, pen: vml.Pen) -> str:
    if symbol.bentuk is Bentuk.PROSES:
        return f'<v:rect id="{pen.next()}" style="{at}"/>'
    return pen.closed(vml.KINDS[symbol.bentuk], symbol.box, at=at)


def _hundredths(box: Rect, inner: Rect) -> str:
    """A member's style in a group whose plane is hundredths of a point from its own corner."""
    left, top, width, height = (round(it * 100) for it in (box.x - inner.x, box.y - inner.y, box.w, box.h))
    return f"position:absolute;left:{left};top:{top};width:{width};height:{height}"


def _from_their_ends(plan: Plan, plane: _Plane) -> Iterator[str]:
    """The arrows' pieces, each drawn from its end, so that the head stands where the line begins."""
    for arrow in plan.arrows:
        for index, ends in enumerate(pairwise(arrow.points)):
            head = '<v:stroke startarrow="classic"/>' * (index == len(arrow.points) - 2)
            end, start = map(plane.at, ends)
            corners = zip(*(sorted(pair) for pair in zip(start, end, strict=True)), strict=True)
            places = [",".join(map(str, corner)) for corner in corners]
            flips = " ".join(("x",) * (end[0] < start[0]) + ("y",) * (end[1] < start[1]))
            style = f"position:absolute;flip:{flips}" if flips else "position:absolute"
            yield f'<v:line style="{style}" from="{places[0]}" to="{places[1]}">{head}</v:line>'


def _around(symbols: Sequence[Symbol]) -> Rect:
    boxes = [symbol.box for symbol in symbols]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Rect(left, top, max(box.x + box.w for box in boxes) - left, max(box.y + box.h for box in boxes) - top)


def bapenda(sop: Sop) -> bytes:
    """A canvas with a group that is mirrored and shrunk, squares on their corners, curves with heads at their start."""
    grid = _grid(sop)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((42.0, 20.0), side=False))
    room = Rect(grid.columns[0].x, grid.rows[0].y, 4 * grid.columns[0].w, sum(grid.heights))
    corner = (room.x, room.y)
    grouped = [symbol for symbol in plan.symbols if symbol.bentuk is not Bentuk.KEPUTUSAN]
    parts = [_mirrored(grouped, corner)]
    parts += [_on_corner(it.box, 50 + n, corner) for n, it in enumerate(plan.symbols) if it not in grouped]
    for index, arrow in enumerate(plan.arrows):
        curve = drawn.scribble(arrow.points[::-1], 300 + index, inner=corner, head=False).inside
        parts.append(curve.replace("</a:ln>", '<a:headEnd type="arrow"/></a:ln>'))
        if arrow.word:
            spot = drawn.closed("rect", arrow.spot, 500 + index, inner=corner, words=arrow.word.upper(), pen=False)
            parts.append(spot.inside)
    whole = drawn.canvas([Part(inside, room, "") for inside in parts], room, 900)
    foot = _EDGE[0] + sum(grid.heads) + sum(grid.heights)
    return _file(sop, grid, para(drawn.anchored(whole, (_EDGE[3], foot))))


def _mirrored(symbols: Sequence[Symbol], corner: Point, scale: float = 2.5) -> str:
    """A group flipped across; its members keep places of their own, ``scale`` times as large."""
    frame = _around(symbols)
    right = frame.x + frame.w
    members = "".join(
        drawn.closed(
            drawn.PRESETS[it.bentuk],
            Rect(
                (right - it.box.x - it.box.w) * scale, (it.box.y - frame.y) * scale, it.box.w * scale, it.box.h * scale
            ),
            10 + index,
            inner=(0.0, 0.0),
        ).inside
        for index, it in enumerate(symbols)
    )
    inner = f'<a:chOff x="0" y="0"/><a:chExt cx="{drawn.emu(frame.w * scale)}" cy="{drawn.emu(frame.h * scale)}"/>'
    place = drawn.frame(frame, corner, ' flipH="1"').replace("</a:xfrm>", f"{inner}</a:xfrm>")
    return f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>{place}</wpg:grpSpPr>{members}</wpg:wgp>"


def _on_corner(box: Rect, id: int, corner: Point) -> str:
    """A square turned by an eighth."""
    side = min(box.w, box.h) * 0.8
    square = Rect(box.x + (box.w - side) / 2, box.y + (box.h - side) / 2, side, side)
    return drawn.closed("rect", square, id, inner=corner).inside.replace("<a:xfrm>", '<a:xfrm rot="2700000">')
