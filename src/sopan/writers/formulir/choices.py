"""The drop-downs of the form, and the sheet that holds their words."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sopan.document import Bentuk, CakupanBesaran, CakupanJenis, CakupanKelengkapan, JenisKegiatan, Sifat
from sopan.document.waktu import Satuan
from sopan.writers.formulir.page import write_text
from sopan.writers.formulir.plan import FIRST_ROW, LISTS, column_of, table_plan

_UNITS = (Satuan.MENIT, Satuan.JAM, Satuan.HARI_KERJA, Satuan.HARI, Satuan.MINGGU, Satuan.BULAN, Satuan.TAHUN)
_WORDS: Mapping[str, tuple[str, ...]] = {
    "bentuk": tuple(Bentuk),
    "satuan": (*_UNITS, *(unit for unit in Satuan if unit not in _UNITS)),
    "klasifikasi.sifat": tuple(Sifat),
    "klasifikasi.cakupan_besaran": tuple(CakupanBesaran),
    "klasifikasi.cakupan_kelengkapan": tuple(CakupanKelengkapan),
    "klasifikasi.cakupan_jenis": tuple(CakupanJenis),
    "jenis_kegiatan": tuple(JenisKegiatan),
}
_FIRST_LIST = 2  # columns of the hidden sheet that come before the words


def write_lists(book: Workbook, facts: Mapping[str, str]) -> None:
    """The hidden sheet: what the form says of itself, in two columns, then the words of each drop-down."""
    sheet = book.add_worksheet(LISTS)
    for row, pair in enumerate(facts.items()):
        for column, text in enumerate(pair):
            write_text(sheet, (row, column), text, None)
    for number, words in enumerate(_WORDS.values(), _FIRST_LIST):
        for row, word in enumerate(words):
            sheet.write_string(row, number, word)
    sheet.protect()
    sheet.very_hidden()


def offer_words(sheet: Worksheet, key: str, first: int, last: int, column: int) -> None:
    """A drop-down of the fixed words of ``key`` in the rows from ``first`` to ``last``; nothing where it has none."""
    if key not in _WORDS:
        return
    number = list(_WORDS).index(key) + _FIRST_LIST
    source = f"={LISTS}!{xl_range_abs(0, number, len(_WORDS[key]) - 1, number)}"
    strict = key != "satuan"  # "hari kalender kerja" may be what is meant, a sixth symbol never is
    _offer(sheet, (first, last, column), source, "Pilih salah satu dari daftar, atau kosongkan.", strict=strict)


def offer_rows(
    sheet: Worksheet, table: str, column: str, place: tuple[int, int, int], lines: int, strict: bool
) -> None:
    """A drop-down of what has been filled in a column of ``table`` so far, wherever it stands."""
    number = column_of(table, column)
    name = f"'{table_plan(table)['lembar']}'!"
    whole = name + xl_range_abs(FIRST_ROW, number, FIRST_ROW + lines - 1, number)
    top = name + xl_range_abs(FIRST_ROW, number, FIRST_ROW, number)
    source = f"=OFFSET({top},0,0,MAX(1,COUNTA({whole})),1)"
    told = f"Isi ini belum ada di lembar {table_plan(table)['lembar']}. Pilih dari daftar."
    _offer(sheet, place, source, told, strict=strict)


def numbers_of(table: str, lines: Mapping[str, int]) -> str:
    """The range of the numbers in ``table``, as a formula on any sheet names it."""
    number = column_of(table, "no")
    return f"'{table_plan(table)['lembar']}'!{xl_range_abs(FIRST_ROW, number, FIRST_ROW + lines[table] - 1, number)}"


def _offer(sheet: Worksheet, place: tuple[int, int, int], source: str, told: str, *, strict: bool) -> None:
    first, last, column = place
    rule: dict[str, Any] = {
        "validate": "list",
        "source": source,
        "error_type": "stop" if strict else "information",
        "error_title": "Periksa isian",
        "error_message": told,
        "show_error": strict,
    }
    sheet.data_validation(first, column, last, column, rule)
