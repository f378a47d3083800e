"""A ruled table of a drawing as Word's own: fixed columns, rows of at least their height, repeated headings."""

from collections.abc import Mapping
from itertools import pairwise

from sopan.drawing.model import Cell, Table
from sopan.writers.docx.text import paragraphs, stacked, top_of, twips

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_EIGHTHS = 8
THREAD = '<w:p><w:pPr>{}<w:spacing w:line="20" w:lineRule="exact"/>{}</w:pPr>{}</w:p>'
"""A paragraph a point high, given its first and its last properties, and the shapes that it holds."""

EMPTY = THREAD.format("", "", "")


def write_table(table: Table, shapes: dict[tuple[int, int], str], stroke: float, pictures: Mapping[str, str]) -> str:
    """The table; ``shapes`` are anchored in the cells (row, column) they are listed under, ``pictures`` go by path."""
    pen = f'w:val="single" w:sz="{round(stroke * _EIGHTHS)}" w:space="0" w:color="000000"'
    rules = "".join(f"<w:{side} {pen}/>" for side in _SIDES)
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in _widths(table))
    rows = "".join(_row(table, row, shapes, pictures) for row in range(len(table.ys) - 1))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(_widths(table))}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{rules}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _widths(table: Table) -> list[int]:
    """Column widths in twips; the rules' places are rounded, so that nothing adds up."""
    return [right - left for left, right in pairwise([twips(x - table.xs[0]) for x in table.xs])]


def _row(table: Table, row: int, shapes: dict[tuple[int, int], str], pictures: Mapping[str, str]) -> str:
    covering = [cell for cell in table.cells if cell.row <= row < cell.row + cell.rowspan]
    cells = "".join(
        _cell(table, cell, row, shapes, pictures) for cell in sorted(covering, key=lambda cell: cell.column)
    )
    top, bottom = (twips(y - table.ys[0]) for y in table.ys[row : row + 2])
    heading = "<w:tblHeader/>" * (row < table.header_rows)
    height = f'<w:trHeight w:val="{bottom - top}" w:hRule="atLeast"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{heading}</w:trPr>{cells}</w:tr>"


def _cell(table: Table, cell: Cell, row: int, shapes: dict[tuple[int, int], str], pictures: Mapping[str, str]) -> str:
    width = sum(_widths(table)[cell.column : cell.column + cell.colspan])
    span = f'<w:gridSpan w:val="{cell.colspan}"/>' * (cell.colspan > 1)
    merged = "" if cell.rowspan == 1 else '<w:vMerge w:val="restart"/>' if row == cell.row else "<w:vMerge/>"
    turned = '<w:textDirection w:val="btLr"/>' * any(text.rotated for text in cell.texts)
    middle = '<w:vAlign w:val="center"/>' * _centred(cell)
    content = _content(cell, shapes.get((row, cell.column), ""), pictures) if row == cell.row else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merged}{turned}{middle}</w:tcPr>'
        f"{content or EMPTY}</w:tc>"
    )


def _centred(cell: Cell) -> bool:
    """One text in the middle stays there when it grows; several keep their distance from the top."""
    return bool(cell.image) or (len(cell.texts) == 1 and cell.texts[0].valign == "middle")


def _content(cell: Cell, shapes: str, pictures: Mapping[str, str]) -> str:
    held = THREAD.format("", "", shapes) if shapes else ""
    if _centred(cell):
        picture, gap = "", 0.0
        if cell.image and cell.image_box:
            picture = pictures[cell.image]
            gap = top_of(cell.texts[0]) - cell.image_box.y - cell.image_box.h if cell.texts else 0.0
        return (
            held
            + picture
            + "".join(paragraphs(text, cell.box, 0.0 if index else gap) for index, text in enumerate(cell.texts))
        )
    return held + "".join(stacked(cell.texts, cell.box, cell.box.y))
