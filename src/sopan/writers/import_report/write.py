"""Writes the report: a sheet of the files and their SOPs, and one of the places to hold against the originals."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sopan.writers.import_report.rows import Place, Row
from sopan.writers.row_heights import free_heights, height_of

_NO_CLOCK = datetime(1980, 1, 1)
_FACE = {"font_name": "Arial", "font_size": 10, "valign": "vcenter", "text_wrap": True}
_RULED = {**_FACE, "border": 1, "border_color": "#9AA5B1", "indent": 1}
_HEAD = {**_RULED, "bold": True, "bg_color": "#E8EDF3", "font_color": "#1F3A5F"}
_COLOURS = {"perlu dilihat": "#FFF2CC", "meragukan": "#FAD7C8", "tidak terbaca": "#E4E7EB", "bukan SOP": "#E4E7EB"}
_FILES = (
    ("Berkas", 32), ("Jenis", 14), ("Nama SOP", 36), ("Langkah", 9), ("Pelaksana", 10), ("Keyakinan", 14),
    ("Perlu dilihat", 9), ("Galat", 8), ("Peringatan", 11), ("Saran", 8), ("Hasil atau sebab", 46),
)  # fmt: skip
_PLACES = (
    ("Berkas SOP", 30), ("Nama SOP", 32), ("Tempat", 22), ("Yang perlu dicocokkan", 62), ("Keyakinan", 11),
    ("Sudah dicocokkan", 13),
)  # fmt: skip
Value = str | float | None


def write_import_report(rows: Sequence[Row], places: Sequence[Place]) -> bytes:
    """The workbook: the same bytes for the same rows."""
    target = BytesIO()
    with Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": "Laporan impor SOP", "created": _NO_CLOCK})
        looks = {
            "head": book.add_format(_HEAD),
            "cell": book.add_format(_RULED),
            "share": book.add_format({**_RULED, "num_format": "0 %", "align": "center", "indent": 0}),
            **{word: book.add_format({**_RULED, "bg_color": colour}) for word, colour in _COLOURS.items()},
        }
        files = _sheet(book, "Berkas", _FILES, len(rows), looks["head"])
        for number, row in enumerate(rows, 1):
            _fill(files, number, row.cells, _FILES, [looks.get(row.sure, looks["cell"])] * len(_FILES))
        doubts = _sheet(book, "Perlu dilihat", _PLACES, len(places), looks["head"])
        shares = [looks["share" if label == "Keyakinan" else "cell"] for label, _ in _PLACES]
        for number, place in enumerate(places, 1):
            _fill(doubts, number, (*place, ""), _PLACES, shares)
        last = max(len(places), 1)
        doubts.data_validation(1, len(_PLACES) - 1, last, len(_PLACES) - 1, {"validate": "list", "source": ["ya"]})
    return free_heights(target.getvalue())


def _sheet(book: Workbook, name: str, columns: Sequence[tuple[str, float]], rows: int, head: Any) -> Worksheet:
    sheet = book.add_worksheet(name)
    for column, (label, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, label, head)
    sheet.set_row(0, 32)
    sheet.freeze_panes(1, 1)
    sheet.set_margins(left=0.4, right=0.4, top=0.4, bottom=0.6)
    sheet.autofilter(0, 0, max(rows, 1), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&8&A&R&8&P / &N")
    return sheet


def _fill(
    sheet: Worksheet, row: int, values: Sequence[Value], columns: Sequence[tuple[str, float]], looks: Sequence[Any]
) -> None:
    """Texts as texts, so that no title of a foreign file becomes a formula."""
    sheet.set_row(row, height_of((str(value or ""), width) for value, (_, width) in zip(values, columns, strict=True)))
    for column, (value, look) in enumerate(zip(values, looks, strict=True)):
        if isinstance(value, str) or value is None:
            sheet.write_string(row, column, value or "", look)
        else:
            sheet.write_number(row, column, value, look)
