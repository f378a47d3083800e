"""Tables for a spreadsheet, whose cells it must show and never run: the only place where CSV and cells are written."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

CSV = "text/csv; charset=utf-8"
_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the old Windows alphabet."""
_RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""The last four are the wide forms of the first, which Excel in East Asian languages takes for them."""


def neutralise(text: str) -> str:
    """``text`` with an apostrophe in front where Excel or LibreOffice would take it for a formula."""
    return f"'{text}" if text.startswith(_RUN) else text


def write_csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The file piece by piece, with semicolons, as a spreadsheet in Indonesian expects; None is an empty cell."""
    writer = csv.writer(_Echo(), delimiter=";")
    yield _BYTE_ORDER_MARK + str(writer.writerow(head))
    for row in rows:
        yield str(writer.writerow([neutralise("" if cell is None else str(cell)) for cell in row]))


def put_text(cell: Any, text: str) -> None:
    """Into a workbook's cell, as text: what begins like a formula stays as it was typed and is none."""
    cell.value, cell.data_type, cell.number_format = text, "s", "@"
    cell.quotePrefix = text.startswith(_RUN)


class _Echo:
    def write(self, text: str) -> str:
        return text
