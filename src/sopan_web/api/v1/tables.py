"""Lists as CSV, for spreadsheets in Indonesian: semicolons, a byte order mark, and no cell that runs."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from django.http import HttpResponse

from sopan_web.common.downloads import send_file
from sopan_web.common.spreadsheet import neutralise

KIND = "text/csv"


def answer_table(name: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """The whole table as a file."""
    text = StringIO("\ufeff", newline="")
    text.seek(0, 2)
    writer = csv.writer(text, delimiter=";")
    writer.writerow(head)
    writer.writerows([neutralise("" if cell is None else str(cell)) for cell in row] for row in rows)
    return send_file(text.getvalue(), name=f"{name}.csv", kind=f"{KIND}; charset=utf-8")
