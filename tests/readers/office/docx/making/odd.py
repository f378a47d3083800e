"""Files that show the flow by other means: ticks, typed arrows, pasted pictures, pentagons, two SOPs in one file."""

from dataclasses import replace

from sopan.document import Bentuk, Sop
from sopan.drawing import Rect
from tests.readers.office.docx.making import identity
from tests.readers.office.docx.making.flow import Grid, Marks, make_grid, one_head, rows_of, ruled, two_heads
from tests.readers.office.docx.making.pens import Way, in_cells, in_one
from tests.readers.office.docx.making.pictures import symbol_picture
from tests.readers.office.docx.making.plan import Arrow, Hand, Plan, Symbol, make_plan
from tests.readers.office.docx.making.word import drawn
from tests.readers.office.docx.making.word.package import A4, F4, Look, pack_word, sheet
from tests.readers.office.docx.making.word.text import page_break, para, run, symbol

_EDGE = (36.0, 36.0, 36.0, 36.0)
_ARIAL = Look()


def _ends(size: tuple[float, float]) -> str:
    return f"<w:p><w:pPr>{sheet(size, _EDGE)}</w:pPr></w:p>"


def _grid(sop: Sop, size: tuple[float, float], heads: tuple[float, ...], least: float) -> Grid:
    return make_grid(sop, (_EDGE[3], _EDGE[0], size[0] - 72), heads, least=least)


def _marked(sop: Sop, mark: str) -> Marks:
    columns = {it.nama: n for n, it in enumerate(sop.pelaksana)}
    return {(row, columns[name]): mark for row, it in enumerate(sop.kegiatan) for name in it.pelaksana}


def dinsos(sop: Sop) -> bytes:
    """A tick of Wingdings in the cell of who does it; no arrows at all."""
    grid = _grid(sop, A4, (14.0, 24.0), 0.0)
    body = ruled(grid, two_heads(grid), rows_of(grid, _marked(sop, symbol("F0FC")), exact=False))
    return pack_word(
        identity.merged(sop, A4[0] - 72, identity.OTHER) + _ends(A4) + body + para() + sheet(A4, _EDGE), _ARIAL
    )


def perpustakaan(sop: Sop) -> bytes:
    """Boxes and arrows typed as characters."""
    grid = _grid(sop, A4, (24.0,), 28.0)
    columns = {it.nama: n for n, it in enumerate(sop.pelaksana)}
    places = [columns[it.pelaksana[0]] for it in sop.kegiatan]
    marks = {}
    for row, place in enumerate(places):
        onward = places[row + 1] if row + 1 < len(places) else place
        arrow = "" if row + 1 == len(places) else "→" if onward > place else "←" if onward < place else "↓"
        marks[row, place] = run(f"■ {arrow}".strip(), size=14)
    body = ruled(grid, one_head(grid), rows_of(grid, marks))
    return pack_word(identity.split(sop, A4[0] - 72) + _ends(A4) + body + para() + sheet(A4, _EDGE), _ARIAL)


def rsud(sop: Sop) -> bytes:
    """Symbols pasted as pictures, arrows drawn over them in the last paragraph."""
    grid = _grid(sop, A4, (14.0, 26.0), 52.0)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((42.0, 22.0), shaky=1.0))
    media = {f"gambar-{bentuk}.png": symbol_picture(bentuk) for bentuk in Bentuk}
    marks = {
        it.place: drawn.pasted(f"gambar-{it.bentuk}", it.box, 10 + n, grid.corner(*it.place))
        for n, it in enumerate(plan.symbols)
    }
    foot = grid.top + sum(grid.heads) + sum(grid.heights)
    holder = para(in_one(plan, (_EDGE[3], foot), ("column", "paragraph"), 200, Way(bare=True)))
    body = ruled(grid, two_heads(grid), rows_of(grid, marks))
    return pack_word(
        identity.merged(sop, A4[0] - 72) + _ends(A4) + body + holder + sheet(A4, _EDGE), _ARIAL, media=media
    )


def bappeda(first: Sop, second: Sop) -> bytes:
    """Two SOPs in one file, each with its identity page and its flow."""
    body = ""
    for index, sop in enumerate((first, second)):
        grid = _grid(sop, A4, (14.0, 26.0), 50.0)
        plan = make_plan(sop, grid.columns, grid.rows, Hand((46.0, 22.0), side=bool(index)))
        marks = in_cells(plan, grid, 1000 * (index + 1))
        flow = ruled(grid, two_heads(grid), rows_of(grid, marks))
        last = sheet(A4, _EDGE) if index else _ends(A4)
        body += (
            identity.merged(sop, A4[0] - 72, (identity.FORMAL, identity.SHOUTED)[index])
            + _ends(A4)
            + flow
            + para()
            + last
        )
    return pack_word(body, _ARIAL)


def inspektorat(sop: Sop) -> bytes:
    """Two pages of flow, each with a table of its own, joined by lettered pentagons."""
    half = 5
    pages = (replace(sop, kegiatan=sop.kegiatan[:half]), replace(sop, kegiatan=sop.kegiatan[half:]))
    grids = [_grid(page, F4, (14.0, 26.0), 54.0) for page in pages]
    hand = Hand((44.0, 22.0))
    plans = [make_plan(page, grid.columns, grid.rows, hand) for page, grid in zip(pages, grids, strict=True)]
    body = ""
    for index, (plan, grid) in enumerate(zip(_joined(plans, grids), grids, strict=True)):
        foot = grid.top + sum(grid.heads) + sum(grid.heights)
        flow = ruled(grid, two_heads(grid), rows_of(grid, {}))
        body += flow + para(in_one(plan, (_EDGE[3], foot), ("column", "paragraph"), 1000 * (index + 1)))
        body += page_break() if not index else ""
    return pack_word(identity.merged(sop, F4[0] - 72) + _ends(F4) + body + sheet(F4, _EDGE), _ARIAL)


def _joined(plans: list[Plan], grids: list[Grid]) -> list[Plan]:
    """The pages with pentagons beside the symbols: A leads on to step 6, B back to step 5."""
    first, second = plans
    there = [
        _pentagon("A", first, grids[0], "k5s1", 2, out=True),
        _pentagon("B", first, grids[0], "k5s1", 0, out=False),
    ]
    here = [
        _pentagon("A", second, grids[1], "k1s1", 1, out=False),
        _pentagon("B", second, grids[1], "k2s1", 2, out=True, word="Tidak"),
    ]
    return [
        Plan((*plan.symbols, *(it for it, _ in added)), (*plan.arrows, *(it for _, it in added)))
        for plan, added in ((first, there), (second, here))
    ]


def _pentagon(
    letter: str, plan: Plan, grid: Grid, beside: str, column: int, *, out: bool, word: str = ""
) -> tuple[Symbol, Arrow]:
    """A pentagon in the row of ``beside``, and the arrow between the two."""
    symbol = plan.symbol(beside)
    middle = symbol.box.y + symbol.box.h / 2
    where = grid.columns[column]
    box = Rect(where.x + where.w / 2 - 9, middle - 9, 18, 18)
    right = box.x > symbol.box.x
    near = (symbol.box.x + symbol.box.w if right else symbol.box.x, middle)
    far = (box.x if right else box.x + box.w, middle)
    id = f"{letter}-{beside}"
    points, ends = ((near, far), (beside, id)) if out else ((far, near), (id, beside))
    spot = Rect(points[0][0] + 2, middle - 15, 34, 14)
    return Symbol(id, Bentuk.PROSES, box, (symbol.place[0], column), letter), Arrow(*ends, points, word, spot)
