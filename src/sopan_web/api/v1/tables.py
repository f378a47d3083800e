"""Lists as CSV, for spreadsheets in Indonesian: semicolons, a byte order mark, and no cell that runs."""

from collections.abc import Iterable, Sequence

from django.http import HttpResponse

from sopan_web.common.answers.downloads import send_file
from sopan_web.common.spreadsheet import CSV, write_csv

KIND = "text/csv"


def answer_table(name: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """The whole table as a file."""
    return send_file("".join(write_csv(head, rows)), name=f"{name}.csv", kind=CSV)
