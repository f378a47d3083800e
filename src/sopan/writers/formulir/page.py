"""What all sheets of the form share: the mark, the title, the lock without a password, and the printed page."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sopan.errors import WriteError
from sopan.writers.formulir.looks import Look, Looks
from sopan.writers.formulir.plan import load_plan

_A4 = 9
_TOO_LONG = -2  # XlsxWriter leaves such a text out
_ALLOWED = ("format_cells", "format_columns", "format_rows", "insert_rows", "delete_rows", "sort", "autofilter")


def begin_sheet(book: Workbook, looks: Looks, plan: Mapping[str, Any], role: str) -> Worksheet:
    """A locked sheet with its title, on whose hidden first row and column the reader finds its way."""
    sheet = book.add_worksheet(plan["lembar"])
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, f"{load_plan()['tanda']}/{role}", looks.of(Look.HIDDEN))
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.set_row(1, 28)
    sheet.set_row(2, 22)
    sheet.write_string(1, 1, plan["judul"], looks.of(Look.TITLE))
    sheet.write_string(2, 1, plan["petunjuk"], looks.of(Look.NOTE))
    sheet.protect("", dict.fromkeys(_ALLOWED, True))
    return sheet


def write_text(sheet: Worksheet, place: tuple[int, int], text: str, look: Any) -> None:
    """``text`` in the cell at ``place`` (row, column), or a blank cell: Excel counts an empty text among the filled.

    WriteError when no cell of Excel holds so much.
    """
    if not text:
        sheet.write_blank(*place, None, look)
    elif sheet.write_string(*place, text, look) == _TOO_LONG:
        raise WriteError(
            f'Teks yang berawal "{text[:40]}" terlalu panjang bagi satu sel Excel (paling banyak 32.767 huruf). '
            "Ringkas dahulu."
        )


def set_print(sheet: Worksheet, area: tuple[int, int, int], *, landscape: bool) -> None:
    """Prints the rows and columns up to ``area`` (first and last row, last column) one page wide on A4."""
    first, last, column = area
    sheet.set_paper(_A4)
    if landscape:
        sheet.set_landscape()
    sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.6)
    sheet.print_area(first, 1, last, column)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&8&A&R&8&P / &N")
