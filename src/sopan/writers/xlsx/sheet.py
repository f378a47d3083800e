"""A worksheet: columns, rows, cells and their merges, and how it is printed."""

from itertools import pairwise

from sopan.drawing.model import Cell, Page, Rect, Text
from sopan.writers.office.document import texts_above, texts_below
from sopan.writers.office.paper import paper_number
from sopan.writers.xlsx.cells import Contents, write_cell
from sopan.writers.xlsx.grid import PIXEL, Block, Grid
from sopan.writers.xlsx.styles import MAIN
from sopan.writers.xml_text import words

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_INCH = 72.0
_DIGIT = 7
_FOOT = 70  # letters; Excel takes a file for damaged whose footer has more than 255 in all
_SLACK = 9.0  # points that Excel may measure more than we do before it takes another page, across
_SPARE = 4.0  # and down; more would push the footer of LibreOffice off what printers reach


def write_sheet(grid: Grid, contents: Contents, first_page: int, count: int) -> str:
    """The sheet; its page numbers begin at ``first_page`` of ``count``."""
    page = grid.blocks[0].page
    rows = "".join(_row(grid, block, row, contents) for block in grid.blocks for row in range(_rows(block)))
    merges = [merge for block in grid.blocks for merge in _merges(grid, block)]
    merged = "".join(f'<mergeCell ref="{merge}"/>' for merge in merges)
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{_digits(right - left)}" customWidth="1"/>'
        for number, (left, right) in enumerate(pairwise(grid.xs), 1)
    )
    breaks = [block.row for block in grid.blocks[1:]]
    parted = "".join(f'<brk id="{row}" max="16383" man="1"/>' for row in breaks)
    return (
        f'<worksheet xmlns="{MAIN}" xmlns:r="{_RELATIONS}">'
        f'<dimension ref="A1:{name_cell(len(grid.ys) - 2, len(grid.xs) - 2)}"/>'
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>'
        '<sheetFormatPr defaultRowHeight="12.75"/>'
        f"<cols>{columns}</cols><sheetData>{rows}</sheetData>"
        + f'<mergeCells count="{len(merges)}">{merged}</mergeCells>' * bool(merges)
        + _print_set_up(page, grid, first_page)
        + f"<headerFooter><oddFooter>{words(_footer(page, count))}</oddFooter></headerFooter>"
        + f'<rowBreaks count="{len(breaks)}" manualBreakCount="{len(breaks)}">{parted}</rowBreaks>' * bool(breaks)
        + '<drawing r:id="gambar"/></worksheet>'
    )


def name_cell(row: int, column: int) -> str:
    """The name of a cell counted from 0: "B4"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def _rows(block: Block) -> int:
    return block.title + len(block.table.ys) - 1


def _row(grid: Grid, block: Block, index: int, contents: Contents) -> str:
    row = block.row + index
    height = grid.ys[row + 1] - grid.ys[row]
    if block.title and index == 0:
        cells = write_cell(_title_cell(texts_above(block.page)), name_cell(row, 0), contents, ruled=False)
    else:
        table_row = index - block.title
        cells = "".join(
            write_cell(cell if shown else cell._replace(texts=()), name_cell(row, column), contents)
            for column, cell, shown in _covering(block, table_row)
        )
    return f'<row r="{row + 1}" ht="{height:g}" customHeight="1">{cells}</row>'


def _title_cell(texts: list[Text]) -> Cell:
    first = texts[0]._replace(items=tuple(item for text in texts for item in text.items), valign="top")
    return Cell(0, 0, Rect(0, 0, 0, 0), (first,))


def _covering(block: Block, row: int) -> list[tuple[int, Cell, bool]]:
    """Every column of the row with the cell over it, and whether the cell begins there and so shows its text."""
    covering = [cell for cell in block.table.cells if cell.row <= row < cell.row + cell.rowspan]
    return sorted(
        (column, cell, (row, column) == (cell.row, cell.column))
        for cell in covering
        for column in range(cell.column, cell.column + cell.colspan)
    )


def _merges(grid: Grid, block: Block) -> list[str]:
    last = len(grid.xs) - 2
    title = [f"{name_cell(block.row, 0)}:{name_cell(block.row, last)}"] if block.title and last else []
    return title + [
        f"{name_cell(block.body + cell.row, cell.column)}:"
        f"{name_cell(block.body + cell.row + cell.rowspan - 1, cell.column + cell.colspan - 1)}"
        for cell in block.table.cells
        if cell.rowspan > 1 or cell.colspan > 1
    ]


def _digits(width: float) -> str:
    """Excel's measure of a column: digits of the first font, each 7 pixels wide."""
    return f"{round(width / PIXEL) / _DIGIT:.4f}"


def _print_set_up(page: Page, grid: Grid, first_page: int) -> str:
    block = grid.blocks[0]
    top = texts_above(page)[0].box.y if block.title else block.table.ys[0]
    below = texts_below(page)
    right = page.width - block.table.xs[-1] - _SLACK
    bottom = page.height - below[0].box.y - _SPARE if below else _SLACK
    margins = {
        "left": block.table.xs[0],
        "right": max(right, _SLACK),
        "top": top,
        "bottom": max(bottom, 0.0),
        "header": 0.0,
        "footer": page.height - (below[-1].box.y + below[-1].box.h if below else page.height),
    }
    sides = "".join(f' {side}="{length / _INCH:.4f}"' for side, length in margins.items())
    lies = "landscape" if page.width > page.height else "portrait"
    return (
        f'<pageMargins{sides}/><pageSetup paperSize="{paper_number(page)}" orientation="{lies}" '
        f'firstPageNumber="{first_page}" useFirstPageNumber="1"/>'
    )


def _footer(page: Page, count: int) -> str:
    """The texts of the foot in Excel's own code; the page's number follows the print."""
    by_side = {text.align: text for text in reversed(texts_below(page))}
    parts = []
    for side, code in (("left", "&L"), ("center", "&C"), ("right", "&R")):
        if side in by_side:
            text = by_side[side]
            plain = text.plain if len(text.plain) <= _FOOT else f"{text.plain[: _FOOT - 1]}…"
            plain = plain.replace("&", "&&")
            if plain == f"Halaman {page.number} dari {count}":
                plain = f"Halaman &P dari {count}"
            parts.append(f"{code}{'&B' * text.items[0].bold}&{round(text.size)} {plain}")
    return "".join(parts)
