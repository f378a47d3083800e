"""Writes the form: guidance, identity, actors, steps, symbols, and the hidden sheet of words."""

from xlsxwriter.workbook import Workbook

from sopan.document import Sop
from sopan.document.record import record_of
from sopan.document.seal import seal_of
from sopan.writers.formulir.choices import write_lists
from sopan.writers.formulir.guide import write_guide
from sopan.writers.formulir.identity import write_identity
from sopan.writers.formulir.looks import Looks
from sopan.writers.formulir.plan import lines_of, load_plan
from sopan.writers.formulir.tables import write_table
from sopan.writers.formulir.values import rows_of
from sopan.writers.workbook.book import write_book

_TABLES = ("pelaksana", "kegiatan", "simpul")


def write_form(sop: Sop | None = None) -> bytes:
    """The form, empty or filled with ``sop``: the same bytes for the same SOP.

    WriteError when a text of it is longer than any cell of Excel.
    """
    record = record_of(sop or Sop(judul=""))
    rows = {key: list(rows_of(record, key)) for key in _TABLES}
    lines = {key: lines_of(key, len(rows[key])) for key in _TABLES}

    def fill(book: Workbook) -> None:
        book.set_size(1600, 1000)
        looks = Looks(book)
        write_guide(book, looks, sop.judul if sop else "")
        write_identity(book, looks, record)
        for key in _TABLES:
            write_table(book, looks, key, rows[key], lines)
        write_lists(book, {"tanda": load_plan()["tanda"], "sidik": seal_of(sop) if sop else ""})
        book.define_name("SOPAN_FORMULIR", "=_sopan!$B$1")

    return write_book(f"Formulir SOP: {sop.judul}" if sop else "Formulir SOP", fill)
