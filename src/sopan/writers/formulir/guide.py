"""The form's first sheet: what to fill in where, on one page."""

from collections.abc import Iterator, Sequence

from xlsxwriter.workbook import Workbook

from sopan.writers.formulir.looks import Look, Looks
from sopan.writers.formulir.page import set_print, write_text
from sopan.writers.formulir.plan import load_plan
from sopan.writers.workbook.row_heights import height_of

_WIDTHS = (16, 96)
_NAME_WIDTH = 84  # of both columns, in letters as large as the name's
_HEIGHTS = {Look.TITLE: 30.0, Look.NOTE: 17.0, Look.PART: 19.0}
Line = tuple[Look, str, str | None]


def write_guide(book: Workbook, looks: Looks, title: str) -> None:
    """The sheet; ``title`` is the SOP that the form holds, "" for an empty one."""
    sheet = book.add_worksheet("Petunjuk")
    sheet.hide_gridlines(2)
    for column, width in enumerate((3, *_WIDTHS)):
        sheet.set_column(column, column, width)
    lines = list(_lines(title))
    for row, (look, first, second) in enumerate(lines, 1):
        sheet.set_row(row, _height(look, first, second or ""))
        if look is Look.NAME:
            sheet.merge_range(row, 1, row, 2, first, looks.of(look))
            continue
        write_text(sheet, (row, 1), first, looks.of(look))
        if second is not None:
            write_text(sheet, (row, 2), second, looks.of(Look.PART if look is Look.PART else Look.CELL))
    sheet.protect()
    set_print(sheet, (1, len(lines), 2), landscape=False)


def _height(look: Look, first: str, second: str) -> float:
    if look is Look.NAME:
        return 1.25 * height_of([(first, _NAME_WIDTH)])
    return _HEIGHTS.get(look) or height_of([(second, _WIDTHS[1])])


def _lines(title: str) -> Iterator[Line]:
    plan = load_plan()["petunjuk"]
    yield Look.TITLE, plan["judul"], None
    if title:
        yield Look.NAME, title, None
    yield from ((Look.NOTE, text, None) for text in plan["alinea"])
    yield from _table("Lembar", plan["langkah"])
    yield from _table("Bentuk simbol", plan["bentuk"])
    yield Look.NOTE, "", None
    yield from ((Look.NOTE, text, None) for text in plan["catatan"])


def _table(heading: str, pairs: Sequence[Sequence[str]]) -> Iterator[Line]:
    yield Look.NOTE, "", None
    yield Look.PART, heading, ""
    yield from ((Look.LABEL, first, second) for first, second in pairs)
