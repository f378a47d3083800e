"""The identity sheet: label, number of the item, value, guidance; the key of every row stands hidden before it."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sopan.document.record import Record
from sopan.writers.formulir.choices import offer_words
from sopan.writers.formulir.looks import Look, Looks
from sopan.writers.formulir.page import begin_sheet, set_print, write_text
from sopan.writers.formulir.plan import load_plan
from sopan.writers.formulir.values import values_of
from sopan.writers.workbook.row_heights import height_of

_VALUE, _VALUE_WIDTH = 3, 66
_SPARE = 2


def write_identity(book: Workbook, looks: Looks, record: Record) -> None:
    """The sheet with what ``record`` holds."""
    plan = load_plan()["identitas"]
    sheet = begin_sheet(book, looks, plan, "identitas")
    for column, width in enumerate((None, 26, 4, _VALUE_WIDTH, 56)):
        sheet.set_column(column, column, width, None, {} if width else {"hidden": True})
    row = 4
    for part in plan["bagian"]:
        sheet.set_row(row, 18)
        for column in range(1, 5):
            write_text(sheet, (row, column), part["judul"] if column == 1 else "", looks.of(Look.PART))
        row += 1
        for field in part["isian"]:
            row = _field(sheet, looks, field, values_of(record, field["kunci"]), row)
        row += 1
    sheet.freeze_panes(4, 0)
    set_print(sheet, (1, row - 2, _VALUE), landscape=False)


def _field(sheet: Worksheet, looks: Looks, field: Mapping[str, Any], values: list[str], row: int) -> int:
    """The rows of one field; gives the row below them."""
    items = bool(field.get("daftar"))
    filled = sum(map(bool, values))
    count = max(field.get("daftar", 1), filled + _SPARE if items and filled else 1)
    for index in range(count):
        sheet.write_string(row + index, 0, field["kunci"], looks.of(Look.HIDDEN))
        write_text(sheet, (row + index, 1), "" if index else field["label"], looks.of(Look.LABEL))
        write_text(sheet, (row + index, 2), str(index + 1) if items else "", looks.of(Look.COUNT))
        value = values[index] if index < len(values) else ""
        sheet.set_row(row + index, height_of([(value, _VALUE_WIDTH)]))
        write_text(sheet, (row + index, _VALUE), value, looks.of(Look.INPUT))
        write_text(sheet, (row + index, _VALUE + 1), "" if index else field["petunjuk"], looks.of(Look.ASIDE))
    offer_words(sheet, field["kunci"], row, row + count - 1, _VALUE)
    return row + int(count)
