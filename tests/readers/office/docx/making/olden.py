"""Files of Word 2003 and 2007: VML, tables that stand out by their cells' margin, fallbacks for neither."""

from sopan.document import Sop
from tests.readers.office.docx.making import identity
from tests.readers.office.docx.making.flow import AIR, make_grid, one_head, rows_of, ruled, two_heads
from tests.readers.office.docx.making.pens import in_cells, in_old, in_old_canvas
from tests.readers.office.docx.making.plan import Hand, make_plan
from tests.readers.office.docx.making.word import vml
from tests.readers.office.docx.making.word.package import A4, F4, Look, pack_word, sheet
from tests.readers.office.docx.making.word.text import page_break, para

_EDGE = (36.0, 36.0, 36.0, 36.0)


def posyandu(sop: Sop) -> bytes:
    """Word 2003: arrows of single lines, everything in the paragraph before the table, two rows of headings."""
    look = Look("Times New Roman", 9, mode=12)
    left, top = _EDGE[3] - AIR, _EDGE[0] + 10.35
    grid = make_grid(sop, (left, top, A4[0] - 72 + 2 * AIR), (14.0, 26.0), least=40.0)
    plan = make_plan(sop, grid.columns, grid.rows, Hand(shaky=3.0, short=2.5))
    holder = para(in_old(plan, (_EDGE[3], _EDGE[0])))
    table = ruled(grid, two_heads(grid), rows_of(grid, {}))
    block = identity.merged(sop, A4[0] - 72, identity.SHOUTED)
    return pack_word(
        block + para() + page_break() + holder + table + para() + sheet(A4, _EDGE),
        look,
    )


def dishub(sop: Sop) -> bytes:
    """Word 2007: connectors and shapes in one canvas, in the paragraph after the table, above which it reaches."""
    look = Look("Arial", 9, mode=12)
    left, top = _EDGE[3] - AIR, _EDGE[0]
    grid = make_grid(sop, (left, top, F4[0] - 72 + 2 * AIR), (26.0,), least=46.0)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((44.0, 22.0), shaky=2.0))
    foot = top + sum(grid.heads) + sum(grid.heights)
    first = identity.split(sop, F4[0] - 72) + f"<w:p><w:pPr>{sheet(F4, _EDGE)}</w:pPr></w:p>"
    table = ruled(grid, one_head(grid), rows_of(grid, {}))
    return pack_word(first + table + para(vml.pict(in_old_canvas(plan, (_EDGE[3], foot)))) + sheet(F4, _EDGE), look)


def bkpsdm(sop: Sop) -> bytes:
    """Word 2010 keeping a file of 2007: shapes in their cells, each again in VML for old programs."""
    look = Look("Calibri", 10, after=200, line=276, mode=12)
    left, top = _EDGE[3] - AIR, _EDGE[0]
    grid = make_grid(sop, (left, top, A4[0] - 72 + 2 * AIR), (16.0, 70.0), least=44.0, role=62.0)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((36.0, 18.0), side=False))
    first = identity.nested(sop, A4[0] - 72) + f"<w:p><w:pPr>{sheet(A4, _EDGE)}</w:pPr></w:p>"
    table = ruled(grid, two_heads(grid, turned=True), rows_of(grid, in_cells(plan, grid, old=True)))
    return pack_word(first + table + para() + sheet(A4, _EDGE), look)
