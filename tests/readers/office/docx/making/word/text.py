"""Paragraphs and tables as Word writes them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sopan.writers.xml_text import words

_CHANGED = 'w:author="Staf" w:date="2024-01-20T08:00:00Z"'


def run(text: str, *, bold: bool = False, size: float = 0, font: str = "") -> str:
    """A run; a newline is a line that somebody broke by hand."""
    face = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>' if font else ""
    style = face + "<w:b/><w:bCs/>" * bold + (f'<w:sz w:val="{round(size * 2)}"/>' if size else "")
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{words(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r>{f'<w:rPr>{style}</w:rPr>' if style else ''}{lines}</w:r>"


def symbol(char: str, font: str = "Wingdings") -> str:
    """A character put in with Insert Symbol."""
    return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'


def corrected(old: str, new: str) -> str:
    """Words struck out and others put in, both tracked."""
    return (
        f'<w:del w:id="901" {_CHANGED}><w:r><w:delText xml:space="preserve">{words(old)}</w:delText></w:r></w:del>'
        f'<w:ins w:id="902" {_CHANGED}>{run(new)}</w:ins>'
    )


def para(content: str = "", *, align: str = "", number: int = 0, before: float = 0, after: float | None = None) -> str:
    """A paragraph of ready runs; ``number`` is the w:num of its list."""
    style = '<w:pStyle w:val="ListParagraph"/>' if number else ""
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    above = f' w:before="{round(before * 20)}"' if before else ""
    below = "" if after is None else f' w:after="{round(after * 20)}"'
    air = f"<w:spacing{above}{below}/>" if above or below else ""
    indent = '<w:ind w:left="284" w:hanging="284"/>' if number else ""
    side = f'<w:jc w:val="{align}"/>' if align else ""
    return f"<w:p><w:pPr>{style}{listed}{air}{indent}{side}</w:pPr>{content}</w:p>"


def page_break() -> str:
    """A page that somebody ended with Ctrl+Enter."""
    return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


class Cell(NamedTuple):
    """A w:tc: ready paragraphs over ``span`` columns; ``merge`` is "restart", "continue", or ""."""

    content: str = "<w:p/>"
    span: int = 1
    merge: str = ""
    turned: bool = False
    fill: str = ""
    valign: str = ""


class Row(NamedTuple):
    """A w:tr; ``height`` in points with ``rule`` "atLeast" or "exact"."""

    cells: Sequence[Cell]
    height: float = 0.0
    rule: str = "atLeast"
    header: bool = False
    whole: bool = False


def table(
    widths: Sequence[float], rows: Iterable[Row], *, align: str = "", floating: str = "", borders: bool = True
) -> str:
    """A w:tbl with columns of ``widths`` points; ``floating`` are the attributes of w:tblpPr."""
    style = '<w:tblStyle w:val="TableGrid"/>' if borders else '<w:tblStyle w:val="TableNormal"/>'
    spot = f"<w:tblpPr {floating}/>" if floating else ""
    side = f'<w:jc w:val="{align}"/>' if align else ""
    grid = "".join(f'<w:gridCol w:w="{round(width * 20)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{style}{spot}<w:tblW w:w="{round(sum(widths) * 20)}" w:type="dxa"/>{side}'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{''.join(_row(row, widths) for row in rows)}</w:tbl>"
    )


def _row(row: Row, widths: Sequence[float]) -> str:
    rule = ' w:hRule="exact"' if row.rule == "exact" else ""
    height = f'<w:trHeight w:val="{round(row.height * 20)}"{rule}/>' if row.height else ""
    facts = "<w:cantSplit/>" * row.whole + height + "<w:tblHeader/>" * row.header
    cells, column = "", 0
    for cell in row.cells:
        cells += _cell(cell, sum(widths[column : column + cell.span]))
        column += cell.span
    return f"<w:tr>{f'<w:trPr>{facts}</w:trPr>' if facts else ''}{cells}</w:tr>"


def _cell(cell: Cell, width: float) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    merge = {"restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}.get(cell.merge, "")
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>' if cell.fill else ""
    turned = '<w:textDirection w:val="btLr"/>' * cell.turned
    valign = f'<w:vAlign w:val="{cell.valign}"/>' if cell.valign else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{round(width * 20)}" w:type="dxa"/>{span}{merge}{fill}{turned}{valign}</w:tcPr>'
        f"{cell.content}</w:tc>"
    )
