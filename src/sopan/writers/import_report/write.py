"""Writes the report: a sheet of the files and their SOPs, and one of the places to hold against the originals."""

from collections.abc import Mapping, Sequence

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sopan.writers.import_report.rows import ImportPlace, ImportRow
from sopan.writers.workbook.book import write_book
from sopan.writers.workbook.paint import HEAD, PALE, RULED
from sopan.writers.workbook.row_heights import height_of

_COLOURS = {"perlu dilihat": "#FFF2CC", "meragukan": "#FAD7C8", "tidak terbaca": PALE, "bukan SOP": PALE}
_FILES = (
    ("Berkas", 32), ("Jenis", 14), ("Nama SOP", 36), ("Langkah", 9), ("Pelaksana", 10), ("Keyakinan", 14),
    ("Perlu dilihat", 9), ("Kesalahan", 11), ("Peringatan", 11), ("Saran", 8), ("Hasil atau sebab", 46),
)  # fmt: skip
_PLACES = (
    ("Berkas SOP", 30), ("Nama SOP", 32), ("Tempat", 22), ("Yang perlu dicocokkan", 62), ("Keyakinan", 11),
    ("Sudah dicocokkan", 13),
)  # fmt: skip
Value = str | float | None


def write_import_report(rows: Sequence[ImportRow], places: Sequence[ImportPlace]) -> bytes:
    """The workbook: the same bytes for the same rows."""

    def fill(book: Workbook) -> None:
        looks = {
            "head": book.add_format(HEAD),
            "cell": book.add_format(RULED),
            "share": book.add_format({**RULED, "num_format": "0 %", "align": "center", "indent": 0}),
            **{word: book.add_format({**RULED, "bg_color": colour}) for word, colour in _COLOURS.items()},
        }
        _write_files(book, rows, looks)
        _write_places(book, places, looks)

    return write_book("Laporan impor SOP", fill)


def _write_files(book: Workbook, rows: Sequence[ImportRow], looks: Mapping[str, Format]) -> None:
    sheet = _sheet(book, "Berkas", _FILES, len(rows), looks["head"])
    for number, row in enumerate(rows, 1):
        _fill(sheet, number, row.cells, _FILES, [looks.get(row.sure, looks["cell"])] * len(_FILES))


def _write_places(book: Workbook, places: Sequence[ImportPlace], looks: Mapping[str, Format]) -> None:
    sheet = _sheet(book, "Perlu dilihat", _PLACES, len(places), looks["head"])
    shares = [looks["share" if label == "Keyakinan" else "cell"] for label, _ in _PLACES]
    for number, place in enumerate(places, 1):
        _fill(sheet, number, (*place, ""), _PLACES, shares)
    last, ticks = max(len(places), 1), len(_PLACES) - 1
    sheet.data_validation(1, ticks, last, ticks, {"validate": "list", "source": ["ya"]})


def _sheet(book: Workbook, name: str, columns: Sequence[tuple[str, float]], rows: int, head: Format) -> Worksheet:
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
    sheet: Worksheet, row: int, values: Sequence[Value], columns: Sequence[tuple[str, float]], looks: Sequence[Format]
) -> None:
    """Texts as texts, so that no title of a foreign file becomes a formula."""
    sheet.set_row(row, height_of((str(value or ""), width) for value, (_, width) in zip(values, columns, strict=True)))
    for column, (value, look) in enumerate(zip(values, looks, strict=True)):
        if isinstance(value, str) or value is None:
            sheet.write_string(row, column, value or "", look)
        else:
            sheet.write_number(row, column, value, look)
