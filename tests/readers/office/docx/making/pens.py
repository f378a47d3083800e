"""Puts a plan on paper in the ways people have: each thing in its cell, or all in one paragraph; new Word and old."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from sopan.document import Bentuk
from sopan.drawing import Point, Rect
from tests.readers.office.docx.making.flow import Grid
from tests.readers.office.docx.making.plan import Arrow, Plan
from tests.readers.office.docx.making.word import drawn, vml
from tests.readers.office.docx.making.word.drawn import Part
from tests.readers.office.docx.making.word.text import run

PAGE = ("page", "page")
_WORDS = {Bentuk.MULAI: "Mulai", Bentuk.SELESAI: "Selesai"}


class Ids(NamedTuple):
    """Numbers of shapes: those of a plan's symbols begin at ``first``."""

    plan: Plan
    first: int

    def of(self, symbol: str) -> int:
        return self.first + [it.id for it in self.plan.symbols].index(symbol)

    def line(self, index: int) -> int:
        return self.first + 100 + index

    def label(self, index: int) -> int:
        return self.first + 300 + index


class Way(NamedTuple):
    """How a plan is drawn. ``inner`` is the corner of a group or canvas; ``glued``: Word knows what connectors join.

    ``free`` arrows are freeforms, ``curved`` ones bend softly, straight ones may be ``thick`` as a shape; a ``bare``
    plan has arrows only, for its symbols are made otherwise. In ``worded`` symbols stand words.
    """

    free: bool = False
    inner: Point | None = None
    glued: bool = False
    bare: bool = False
    curved: bool = False
    thick: bool = False
    worded: bool = False


_PLAIN = Way()


def parts(plan: Plan, first: int = 10, way: Way = _PLAIN) -> Iterator[tuple[tuple[int, int], Part]]:
    """Every symbol, arrow, and word as DrawingML, with the cell that it belongs to."""
    ids = Ids(plan, first)
    for symbol in () if way.bare else plan.symbols:
        kind = "flowChartOffpageConnector" if symbol.letter else drawn.PRESETS[symbol.bentuk]
        yield (
            symbol.place,
            drawn.closed(
                kind,
                symbol.box,
                ids.of(symbol.id),
                inner=way.inner,
                words=symbol.letter or _WORDS.get(symbol.bentuk, "") * way.worded,
            ),
        )
    for index, arrow in enumerate(plan.arrows):
        place = plan.symbol(arrow.source).place
        yield place, _arrow(arrow, ids, index, way)
        if arrow.word:
            spot = drawn.closed("rect", arrow.spot, ids.label(index), inner=way.inner, words=arrow.word, pen=False)
            yield place, spot


def _arrow(arrow: Arrow, ids: Ids, index: int, way: Way) -> Part:
    if way.free or (len(arrow.points) == 4 and _narrow(arrow)):
        return drawn.scribble(arrow.points, ids.line(index), inner=way.inner, head=arrow.headed)
    if way.thick and len(arrow.points) == 2:
        return drawn.thick(arrow.points, ids.line(index))
    glue = (ids.of(arrow.source), ids.of(arrow.target)) if way.glued else None
    return drawn.connector(
        arrow.points, ids.line(index), inner=way.inner, glue=glue, head=arrow.headed, curved=way.curved
    )


def _narrow(arrow: Arrow) -> bool:
    """A connector with two elbows whose ends stand one above the other has no width to bend in."""
    return abs(arrow.points[0][0] - arrow.points[-1][0]) < 1.0


def in_cells(
    plan: Plan, grid: Grid, first: int = 10, *, old: bool = False, way: Way = _PLAIN
) -> dict[tuple[int, int], str]:
    """Each thing in the paragraph of its own cell; ``old``: once more in VML, for programs of before 2010."""
    marks: dict[tuple[int, int], str] = {}
    for place, part in parts(plan, first, way):
        corner = grid.corner(*place)
        repeated = _repeated(part, corner) if old else ""
        marks[place] = marks.get(place, "") + drawn.anchored(part, corner, fallback=repeated)
    return marks


def in_first_cells(plan: Plan, grid: Grid, first: int = 10) -> dict[tuple[int, int], str]:
    """Each thing in the cell of its row's number, for there the cursor stood; answers typed into the cells."""
    marks: dict[tuple[int, int], str] = {}
    unspoken = plan._replace(arrows=tuple(arrow._replace(word="") for arrow in plan.arrows))
    for (row, _), part in parts(unspoken, first, Way(thick=True)):
        marks[row, -2] = marks.get((row, -2), "") + drawn.anchored(part, grid.corner(row, -2))
    for arrow in plan.arrows:
        place = _cell_of(arrow, grid)
        if arrow.word:
            marks[place] = marks.get(place, "") + run(arrow.word, size=7)
    return marks


def _cell_of(arrow: Arrow, grid: Grid) -> tuple[int, int]:
    """The cell in which the word beside an arrow stands."""
    x, y = arrow.spot.x + arrow.spot.w / 2, arrow.spot.y + arrow.spot.h / 2
    row = max(n for n, it in enumerate(grid.rows) if it.y <= y)
    return row, max(n for n, it in enumerate(grid.columns) if it.x <= x)


def _repeated(part: Part, origin: Point) -> str:
    """The same shape again in VML, as Word adds it for programs of before 2010."""
    box = vml.placed(part.box, origin)
    return f'<w:pict><v:rect id="{part.name}" o:spid="_x0000_s{1026 + part.id}" style="{box}"/></w:pict>'


def in_one(plan: Plan, origin: Point, bases: tuple[str, str], first: int = 10, way: Way = _PLAIN) -> str:
    """Everything in one paragraph, at distances from ``origin``."""
    return "".join(drawn.anchored(part, origin, bases) for _, part in parts(plan, first, way))


def in_old(plan: Plan, origin: Point, *, lines: bool = True, bases: tuple[str, str] = ("", "")) -> str:
    """Everything in one paragraph as Word 2003 has it. ``lines``: an elbow is drawn as several lines, one by one."""
    pen, shapes = vml.Pen(), []
    for symbol in plan.symbols:
        shapes.append(pen.closed(vml.KINDS[symbol.bentuk], symbol.box, at=vml.placed(symbol.box, origin, bases)))
    for arrow in plan.arrows:
        if lines or len(arrow.points) > 3:
            shapes += _lines(arrow, origin, pen)
        else:
            box = drawn.connector(arrow.points, 0).box
            shapes.append(pen.connector(arrow.points, at=vml.placed(box, origin, bases)))
        if arrow.word:
            shapes.append(
                pen.closed(202, arrow.spot, at=vml.placed(arrow.spot, origin, bases), words=arrow.word, pen=False)
            )
    return vml.pict(*shapes)


def _lines(arrow: Arrow, origin: Point, pen: vml.Pen) -> Iterator[str]:
    """An arrow as people put it together from single lines."""
    for (start, end), head in _pieces(arrow):
        near, far = ((x - origin[0], y - origin[1]) for x, y in (start, end))
        yield vml.line(near, far, head=head, id=pen.next())


def in_old_canvas(plan: Plan, origin: Point) -> str:
    """All of it in the drawing canvas of old Word, which is a v:group with a backcloth; connectors among the shapes."""
    pen = vml.Pen()
    boxes = [symbol.box for symbol in plan.symbols]
    left, top = min(box.x for box in boxes) - 40, min(box.y for box in boxes) - 5
    right, foot = max(box.x + box.w for box in boxes) + 40, max(box.y + box.h for box in boxes) + 5
    whole = Rect(left, top, right - left, foot - top)
    members = [vml.backcloth(whole, pen.next())]
    members += [pen.closed(vml.KINDS[symbol.bentuk], symbol.box, at=vml.inside(symbol.box)) for symbol in plan.symbols]
    for arrow in plan.arrows:
        if len(arrow.points) == 4:
            members += [vml.inner_line(*ends, pen.next(), head=last) for ends, last in _pieces(arrow)]
        else:
            members.append(pen.connector(arrow.points, at=vml.inside(drawn.connector(arrow.points, 0).box)))
        if arrow.word:
            members.append(pen.closed(202, arrow.spot, at=vml.inside(arrow.spot), words=arrow.word, pen=False))
    return vml.group(members, whole, at=vml.placed(whole, origin), id=pen.next())


def _pieces(arrow: Arrow) -> Iterator[tuple[tuple[Point, Point], bool]]:
    """The straight pieces of an arrow; the last has the head."""
    for index, ends in enumerate(pairwise(arrow.points)):
        yield ends, index == len(arrow.points) - 2 and arrow.headed
