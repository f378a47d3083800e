"""A finished drawing as HTML for a browser to print: real tables, the flow as SVG laid over them."""

from html import escape
from itertools import pairwise

from sopan.drawing import Drawing, Line, Page, Point, Rect, Symbol, Table, Text
from sopan.drawing.outline import corners_of, head_of, radius_of

_STYLE = """
@page{{size:{width}pt {height}pt;margin:0}} body{{margin:0;font-family:'{family}'}}
.hal{{position:relative;width:{width}pt;height:{height}pt;overflow:hidden;break-after:page}}
table,svg,.teks{{position:absolute}} table{{border-collapse:collapse;table-layout:fixed}}
td,th{{border:.5pt solid #000;padding:2pt;font-weight:normal;vertical-align:top}} b{{white-space:pre-line}}
"""


def write_html(drawings: list[Drawing]) -> str:
    """One document with every page of ``drawings``, all of one sheet size."""
    first = drawings[0].pages[0]
    style = _STYLE.format(width=first.width, height=first.height, family=drawings[0].family)
    pages = "".join(_page(page) for drawing in drawings for page in (*drawing.identity, *drawing.pages))
    title = escape(drawings[0].title)
    return f'<!doctype html><html lang="id"><title>{title}</title><style>{style}</style><body>{pages}</body></html>'


def _page(page: Page) -> str:
    texts = "".join(f'<div class="teks" style="{_place(text.box)}">{_words(text)}</div>' for text in page.texts)
    return f'<div class="hal">{texts}{_table(page.table) if page.table else ""}{_flow(page)}</div>'


def _table(table: Table) -> str:
    columns = "".join(
        f'<col style="width:{right - left}pt">' for left, right in zip(table.xs, table.xs[1:], strict=False)
    )
    rows = []
    for row, (top, bottom) in enumerate(pairwise(table.ys)):
        cells = sorted((cell for cell in table.cells if cell.row == row), key=lambda cell: cell.column)
        inner = "".join(
            f'<{"th" if cell.header else "td"} rowspan="{cell.rowspan}" colspan="{cell.colspan}">'
            + "".join(map(_words, cell.texts))
            for cell in cells
        )
        rows.append(f'<tr style="height:{bottom - top}pt">{inner}</tr>')
    place = f"left:{table.xs[0]}pt;top:{table.ys[0]}pt;width:{table.xs[-1] - table.xs[0]}pt"
    return f'<table style="{place}">{columns}{"".join(rows)}</table>'


def _words(text: Text) -> str:
    turn = ";writing-mode:sideways-lr" if text.rotated else ""
    return f'<div style="font-size:{text.size}pt;text-align:{text.align}{turn}">{escape(text.plain)}</div>'


def _flow(page: Page) -> str:
    if not page.symbols:
        return ""
    lines = "".join(f'<polyline points="{_points(line.points)}" fill="none" stroke="#000"/>' for line in page.lines)
    heads = "".join(f'<polygon points="{_points(_head(line))}"/>' for line in page.lines)
    labels = "".join(
        f'<text x="{line.label.box.x}" y="{line.label.box.y + line.label.size}" font-size="{line.label.size}">'
        f"{escape(line.label.text)}</text>"
        for line in page.lines
        if line.label
    )
    shapes = "".join(map(_shape, page.symbols))
    return f'<svg viewBox="0 0 {page.width} {page.height}" width="{page.width}pt">{lines}{heads}{shapes}{labels}</svg>'


def _head(line: Line) -> tuple[Point, ...]:
    before, tip = line.points[-2:]
    return head_of(before, tip, 4.5)[:3]


def _shape(symbol: Symbol) -> str:
    box, radius = symbol.box, radius_of(symbol.shape, symbol.box)
    if radius:
        return (
            f'<rect x="{box.x}" y="{box.y}" width="{box.w}" height="{box.h}" rx="{radius}" fill="#fff" stroke="#000"/>'
        )
    return f'<polygon points="{_points(corners_of(symbol.shape, box))}" fill="#fff" stroke="#000"/>'


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{x},{y}" for x, y in points)


def _place(box: Rect) -> str:
    return f"left:{box.x}pt;top:{box.y}pt;width:{box.w}pt;height:{box.h}pt"
