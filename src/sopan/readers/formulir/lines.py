"""The filled lines of one of the form's tables."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sopan.readers.formulir.cells import Sheet
from sopan.readers.formulir.draft import Draft

ORIGIN = "asal"
"""The hidden column: which row of the SOP that the form was filled with this line began as."""

_HEAD = 5
_NUMBER = re.compile(r"0*([0-9]+)[.)]?")


class Line(NamedTuple):
    """A line of a sheet: its row, its texts by key, and the column of each key."""

    sheet: Sheet
    row: int
    texts: Mapping[str, str]
    columns: Mapping[str, int]

    def text(self, key: str) -> str:
        """The text at ``key``, "" where there is none."""
        return self.texts.get(key, "")

    def items(self, key: str) -> list[str]:
        """The items at ``key``, which people part by a semicolon or a line's end."""
        return [item.strip() for item in re.split(r"[;\n]", self.text(key)) if item.strip()]

    def column(self, key: str) -> int:
        """The column of ``key``; that of the first key where somebody took it away."""
        return self.columns.get(key, 1)


def read_lines(sheet: Sheet, draft: Draft, blank: tuple[str, ...] = ()) -> list[Line]:
    """The lines that hold more than the ``blank`` keys. What stands beside the table is kept in the draft's notes."""
    columns = {ORIGIN: 0} | {text: column for (row, column), text in sheet.cells.items() if row == 0 and column > 0}
    lines = [_line(sheet, row, columns) for row in sorted({row for row, _ in sheet.cells if row >= _HEAD})]
    for place, text in _beside(sheet, set(columns.values())):
        draft.keep(f"Di luar tabel formulir ({sheet.where(*place)}): {text}")
    return [line for line in lines if set(line.texts) - {ORIGIN, *blank}]


def plain_number(text: str) -> str:
    """ "3" for "3", "03", and "3."; any other text as it is."""
    found = _NUMBER.fullmatch(text)
    return str(int(found[1])) if found else text


def _line(sheet: Sheet, row: int, columns: Mapping[str, int]) -> Line:
    texts = {key: sheet.text(row, column).strip() for key, column in columns.items()}
    return Line(sheet, row, {key: text for key, text in texts.items() if text}, columns)


def _beside(sheet: Sheet, columns: set[int]) -> Iterator[tuple[tuple[int, int], str]]:
    for (row, column), text in sorted(sheet.cells.items()):
        if row >= _HEAD and column not in columns and text.strip():
            yield (row, column), text.strip()
