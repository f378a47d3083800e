"""Files that are put together as few people do: heads of triangles, all in one table, forms that are no table."""

import math
from collections.abc import Iterator
from itertools import pairwise

from sopan.document import Sop
from sopan.drawing import Point, Rect
from tests.readers.office.docx.making import identity
from tests.readers.office.docx.making.flow import Grid, make_grid, rows_of, ruled, two_heads
from tests.readers.office.docx.making.pens import in_cells
from tests.readers.office.docx.making.plan import Hand, make_plan
from tests.readers.office.docx.making.word import drawn
from tests.readers.office.docx.making.word.drawn import Part
from tests.readers.office.docx.making.word.package import A4, Look, pack_word, sheet
from tests.readers.office.docx.making.word.text import Cell, Row, corrected, page_break, para, run, table

_EDGE = (36.0, 36.0, 36.0, 36.0)
_WIDE = A4[0] - 72
_TALL = (A4[1], A4[0])
_ARIAL = Look()
_OTHER_NAMES = ("Persyaratan / Perlengkapan", "Hasil", "Norma Waktu", "Ket.")


def _ends(size: tuple[float, float] = A4) -> str:
    return f"<w:p><w:pPr>{sheet(size, _EDGE)}</w:pPr></w:p>"


def _grid(sop: Sop, left: float = _EDGE[3], width: float = _WIDE) -> Grid:
    return make_grid(sop, (left, _EDGE[0], width), (14.0, 26.0), least=46.0)


def _file(sop: Sop, flow: str, holder: str = "", look: Look = _ARIAL) -> bytes:
    """The identity's page, the flow table's, and the paragraph below it."""
    return pack_word(identity.merged(sop, _WIDE) + _ends() + flow + (holder or para()) + sheet(A4, _EDGE), look)


def disperindag(sop: Sop) -> bytes:
    """Arrows of plain lines with a small triangle at the end; words of the exits in frames."""
    grid = _grid(sop)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((40.0, 20.0), shaky=1.0))
    foot = _EDGE[0] + sum(grid.heads) + sum(grid.heights)
    parts = [drawn.closed(drawn.PRESETS[it.bentuk], it.box, 10 + n) for n, it in enumerate(plan.symbols)]
    for index, arrow in enumerate(plan.arrows):
        *before, (start, end) = pairwise(arrow.points)
        neck, tip = _tip(start, end, 300 + index)
        for place, ends in enumerate([*before, (start, neck)]):
            parts.append(drawn.connector(ends[::-1] if place else ends, 100 + 10 * index + place, head=False))
        parts.append(tip)
        if arrow.word:
            parts.append(drawn.closed("rect", arrow.spot._replace(h=11), 500 + index, words=arrow.word))
    flow = ruled(grid, two_heads(grid), rows_of(grid, {}))
    return _file(sop, flow, para("".join(drawn.anchored(part, (_EDGE[3], foot)) for part in parts)))


def _tip(start: Point, end: Point, id: int) -> tuple[Point, Part]:
    """Where the line ends, and a triangle from there to ``end``."""
    across, down = end[0] - start[0], end[1] - start[1]
    far = math.hypot(across, down)
    neck = end[0] - across / far * 6, end[1] - down / far * 6
    middle = (neck[0] + end[0]) / 2, (neck[1] + end[1]) / 2
    turn = round(math.degrees(math.atan2(across, -down)) % 360) * 60_000
    part = drawn.closed("triangle", Rect(middle[0] - 2.5, middle[1] - 3, 5, 6), id)
    return neck, part._replace(inside=part.inside.replace("<a:xfrm>", f'<a:xfrm rot="{turn}">'))


def bpkad(sop: Sop) -> bytes:
    """Form and steps in one table; no column of numbers, the mutu baku in another order and by other names."""
    grid = _grid(sop)
    moved = [1, *range(2, len(grid.widths) - 4), -4, -2, -3, -1]
    order = [place % len(grid.widths) for place in moved]
    widths = [grid.widths[0] + grid.widths[1], *(grid.widths[place] for place in order[1:])]
    plan = make_plan(sop, grid.columns, grid.rows, Hand((40.0, 20.0)))
    steps = [row._replace(cells=[row.cells[place] for place in order]) for row in rows_of(grid, in_cells(plan, grid))]
    names = [
        "AKTIVITAS",
        *(it.nama for it in sop.pelaksana),
        "Persyaratan / Perlengkapan",
        "Hasil",
        "Norma Waktu",
        "Ket.",
    ]
    heads = Row([Cell(para(run(name, bold=True), align="center")) for name in names], 26.0)
    body = table(widths, [*_form_rows(sop, len(widths)), heads, *steps])
    return pack_word(body + para() + sheet(A4, _EDGE), _ARIAL)


def _form_rows(sop: Sop, count: int) -> Iterator[Row]:
    third, half = count // 3, count // 2
    for index, (name, content) in enumerate(identity.facts(sop, identity.OTHER)):
        office = Cell("<w:p/>", span=third, merge="continue")
        if index == 0:
            office = Cell(identity.office(sop), span=third, merge="restart")
        yield Row([office, Cell(para(run(name)), span=third), Cell(content, span=count - 2 * third)])
    lists = identity.Counting()
    for left, left_field, right, right_field in identity.LISTS:
        yield Row([
            Cell(para(run(f"{left}:")) + lists.items(getattr(sop, left_field)), span=half),
            Cell(para(run(f"{right}:")) + lists.items(getattr(sop, right_field)), span=count - half),
        ])  # fmt: skip


def damkar(*sops: Sop) -> bytes:
    """A cover, the contents and a list of what follows, then SOPs with notes, controls to fill in, tracked words."""
    listed = [("No", "Nama SOP", "Nomor"), *((str(n), it.judul, it.nomor) for n, it in enumerate(sops, 1))]
    body = para(run("KUMPULAN SOP", bold=True, size=20), align="center") + page_break()
    contents = "".join(para(run(f"SOP {it.judul}\t{2 * n + 1}")) for n, it in enumerate(sops, 1))
    body += f"<w:sdt><w:sdtContent>{para(run('DAFTAR ISI'))}{contents}</w:sdtContent></w:sdt>"
    body += table([40, 280, 150], [Row([Cell(para(run(text))) for text in row]) for row in listed]) + _ends(_TALL)
    for index, sop in enumerate(sops):
        grid = _grid(sop)
        plan = make_plan(sop, grid.columns, grid.rows, Hand((40.0, 20.0), side=bool(index)))
        words = {0: para(_controlled(sop.kegiatan[0].uraian)), 2: para(_retyped(sop.kegiatan[2].uraian))}
        flow = ruled(grid, two_heads(grid), rows_of(grid, in_cells(plan, grid, 1000 * (index + 1)), words=words))
        body += identity.merged(sop, _TALL[0] - 72) + _ends(_TALL) + flow
        body += _ends() if index < len(sops) - 1 else para() + sheet(A4, _EDGE)
    notes = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    notes += f'<w:footnote w:id="2">{para(run("Piket"))}</w:footnote>'
    return pack_word(body, _ARIAL, footnotes=notes)


def _controlled(text: str) -> str:
    call = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    return f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>{call}"


def _retyped(text: str) -> str:
    first, _, rest = text.partition(" ")
    return corrected("Mengerjakan ", f"{first} ") + run(rest)


def disnaker(sop: Sop) -> bytes:
    """A form typed in paragraphs with tabs, its boxes one below the other."""
    signed = sop.disahkan_oleh
    facts = zip(identity.FORMAL, (sop.nomor, sop.tanggal_pembuatan, sop.tanggal_revisi, sop.tanggal_efektif,
                                  signed.jabatan, sop.judul), strict=True)  # fmt: skip
    form = identity.office(sop)
    for label, text in facts:
        form += para(run(f"{label}\t: {text}"))
        if text == signed.jabatan:
            form += para(run(signed.nama)) + para(run(f"NIP. {signed.nip}"))
    lists = identity.Counting()
    for left, left_field, right, right_field in identity.LISTS:
        for label, field in ((left, left_field), (right, right_field)):
            form += para(run(f"{label} :", bold=True)) + lists.items(getattr(sop, field))
    grid = _grid(sop)
    plan = make_plan(sop, grid.columns, grid.rows, Hand((40.0, 20.0)))
    flow = ruled(grid, two_heads(grid), rows_of(grid, in_cells(plan, grid)))
    return pack_word(form + _ends(_TALL) + flow + para() + sheet(A4, _EDGE), _ARIAL)
