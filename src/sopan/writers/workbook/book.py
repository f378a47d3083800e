"""Writes a workbook of plain texts: the same bytes for the same content, whenever it is written."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook

from sopan.writers.workbook.row_heights import free_heights

_NO_CLOCK = datetime(1980, 1, 1)
_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def write_book(title: str, fill: Callable[[Workbook], None]) -> bytes:
    """The workbook that ``fill`` puts its sheets into; no text of it becomes a formula or a link."""
    target = BytesIO()
    with Workbook(target, _PLAIN) as book:
        book.set_properties({"title": title, "created": _NO_CLOCK})
        fill(book)
    return free_heights(target.getvalue())
