"""Files of Word 2013 and later: shapes of DrawingML, glued or not, in cells, in one paragraph, in a canvas."""

from sopan.document import Sop
from sopan.drawing import Rect
from tests.readers.office.docx.making import identity
from tests.readers.office.docx.making.flow import AIR, make_grid, one_head, rows_of, ruled, three_heads, two_heads
from tests.readers.office.docx.making.pens import PAGE, Way, in_cells, in_first_cells, in_old_canvas, in_one, parts
from tests.readers.office.docx.making.plan import Hand, make_plan
from tests.readers.office.docx.making.word import drawn
from tests.readers.office.docx.making.word.package import A4, F4, Look, pack_word, sheet
from tests.readers.office.docx.making.word.text import Cell, Row, corrected, page_break, para, run, table

_EDGE = (36.0, 36.0, 36.0, 36.0)
_ARIAL = Look()


def _ends(size: tuple[float, float]) -> str:
    return f"<w:p><w:pPr>{sheet(size, _EDGE)}</w:pPr></w:p>"


def kelurahan(sop: Sop) -> bytes:
    """Each shape in its own cell, arrows unglued, names of the pelaksana turned, a heading that repeats."""
    grid = make_grid(sop, (_EDGE[3], _EDGE[0], A4[0] - 72), (14.0, 80.0), least=42.0, role=58.0)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((38.0, 18.0)))
    body = ruled(grid, two_heads(grid, turned=True), rows_of(grid, in_cells(plan, grid), whole=True))
    return pack_word(
        identity.merged(sop, A4[0] - 72, colon=True) + _ends(A4) + body + para() + sheet(A4, _EDGE), _ARIAL
    )


def kecamatan(sop: Sop) -> bytes:
    """Arrows drawn with the freeform tool; everything in the paragraph after the table, its place told on the page."""
    grid = make_grid(sop, (_EDGE[3], _EDGE[0], A4[0] - 72), (14.0, 26.0), least=48.0)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((42.0, 20.0), shaky=4.0, answers=("Y", "T"), short=-3.0))
    body = ruled(grid, two_heads(grid), rows_of(grid, {}, counted=0))
    holder = para(in_one(plan, (0, 0), PAGE, way=Way(free=True)))
    return pack_word(
        identity.merged(sop, A4[0] - 72, identity.OTHER) + _ends(A4) + body + holder + sheet(A4, _EDGE), _ARIAL
    )


def disdukcapil(sop: Sop) -> bytes:
    """A drawing canvas over the table, its connectors glued; three rows of headings."""
    grid = make_grid(sop, (_EDGE[3], _EDGE[0], F4[0] - 72), (14.0, 70.0, 13.0), least=46.0, role=60.0)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((40.0, 20.0), side=False))
    room = Rect(grid.columns[0].x, grid.rows[0].y, 5 * 60.0, sum(grid.heights))
    members = [part for _, part in parts(plan, way=Way(inner=(room.x, room.y), glued=True))]
    foot = _EDGE[0] + sum(grid.heads) + sum(grid.heights)
    repeated = f"<w:pict>{in_old_canvas(plan, (_EDGE[3], foot))}</w:pict>"
    holder = para(drawn.anchored(drawn.canvas(members, room, 900), (_EDGE[3], foot), fallback=repeated))
    body = ruled(grid, three_heads(grid), rows_of(grid, {}))
    return pack_word(identity.merged(sop, F4[0] - 72) + _ends(F4) + body + holder + sheet(F4, _EDGE), _ARIAL)


def setda(sop: Sop) -> bytes:
    """Tables in tables, tracked changes, and shapes grouped in the first cell of the flow table."""
    inner = make_grid(sop, (_EDGE[3] + AIR, _EDGE[0], A4[0] - 90), (14.0, 40.0), least=50.0)
    plan = make_plan(sop, inner.columns, inner.rows, Hand((44.0, 22.0)))
    group = drawn.group([part for _, part in parts(plan, way=Way(inner=(0.0, 0.0)))], 800)
    marks = {(0, 0): drawn.anchored(group, inner.corner(0, 0))}
    changed = {1: para(run("Menelaah rancangan dari segi ") + corrected("isi", "materi dan teknik penyusunan"))}
    body = ruled(inner, two_heads(inner), rows_of(inner, marks, words=changed))
    outer = table([A4[0] - 72], [Row([Cell(body + para())])])
    return pack_word(identity.nested(sop, A4[0] - 72) + _ends(A4) + outer + para() + sheet(A4, _EDGE), _ARIAL)


def dlh(sop: Sop) -> bytes:
    """The identity in the page's running head; a flow table that floats in the middle, in cells set to the middle."""
    head = identity.head_only(sop, F4[0] - 72) + para()
    first = identity.lists_only(sop, F4[0] - 72) + para() + page_break()
    width = F4[0] - 72 - 40
    grid = make_grid(sop, (_EDGE[3] + 20, _EDGE[0], width), (14.0, 26.0), least=40.0)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((40.0, 18.0)))
    marks = in_cells(plan, grid)
    body = ruled(grid, two_heads(grid), rows_of(grid, marks), align="center")
    return pack_word(first + body + para() + sheet(F4, _EDGE, header="kepala", first=True), _ARIAL, header=head)


def diskominfo(sop: Sop) -> bytes:
    """One long table, rows as high as their words need, arrows in the cells that they start from."""
    grid = make_grid(sop, (_EDGE[3], _EDGE[0], A4[0] - 72), (26.0,), least=34.0, role=52.0)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((34.0, 16.0), side=False))
    rows = rows_of(grid, in_cells(plan, grid), whole=True)
    body = ruled(grid, one_head(grid), rows)
    return pack_word(identity.tall(sop, A4[1] - 72) + _ends((A4[1], A4[0])) + body + para() + sheet(A4, _EDGE), _ARIAL)


def kesbangpol(sop: Sop) -> bytes:
    """Block arrows beside elbows, all anchored at the rows' numbers; answers typed in; a table of 100 per cent."""
    grid = make_grid(sop, (_EDGE[3], _EDGE[0], A4[0] - 72), (14.0, 26.0), least=46.0)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((40.0, 18.0), shaky=2.0))
    body = ruled(grid, two_heads(grid), rows_of(grid, in_first_cells(plan, grid)))
    width = round((A4[0] - 72) * 20)
    body = body.replace(f'<w:tblW w:w="{width}" w:type="dxa"/>', '<w:tblW w:w="5000" w:type="pct"/>')
    body = body.replace('<w:tblLayout w:type="fixed"/>', "")
    return pack_word(identity.merged(sop, A4[0] - 72) + _ends(A4) + body + para() + sheet(A4, _EDGE), _ARIAL)


def pertanian(sop: Sop) -> bytes:
    """Soft connectors, words in the capsules, a table over two pages as Word last showed them."""
    grid = make_grid(sop, (_EDGE[3], _EDGE[0], A4[0] - 72), (14.0, 26.0), least=62.0)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((46.0, 22.0)))
    marks = in_cells(plan, grid, way=Way(curved=True, worded=True))
    words = {7: para("<w:r><w:lastRenderedPageBreak/></w:r>" + run(sop.kegiatan[7].uraian))}
    body = ruled(grid, two_heads(grid), rows_of(grid, marks, words=words, whole=True))
    return pack_word(identity.split(sop, A4[0] - 72) + _ends(A4) + body + para() + sheet(A4, _EDGE), _ARIAL)
