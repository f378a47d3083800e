"""The sheets of the form as texts by place, hidden rows and columns too."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from sopan.readers.office.xlsx.sheet import read_sheet
from sopan.readers.office.xlsx.workbook import open_workbook
from sopan.readers.safely import Package

Spot = tuple[int, int]
_TALLEST = 100  # rows


class Sheet(NamedTuple):
    """A sheet's name and its texts by (row, column) from 0; empty cells are left out.

    ``joined`` names, for each cell below another of one merged cell of a column, the one that holds the text.
    """

    name: str
    cells: Mapping[Spot, str]
    joined: Mapping[Spot, Spot] = MappingProxyType({})

    def text(self, row: int, column: int) -> str:
        """The text of a cell, "" where there is none."""
        return self.cells.get((row, column), "")

    def where(self, row: int, column: int) -> str:
        """The place as a person looks for it: "lembar Langkah, sel D7"."""
        return f"lembar {self.name}, sel {_letters(column)}{row + 1}"


def read_sheets(package: Package) -> Iterator[Sheet]:
    """Every worksheet in the workbook's order. UnreadableError for broken parts."""
    workbook = open_workbook(package)
    for named in workbook.sheets:
        found = read_sheet(package.xml(named.part), workbook, package.file)
        texts = {place: content.text for place, content in found.cells.items() if content.text}
        tall = [area for area in found.merges if area.left == area.right and area.bottom - area.top < _TALLEST]
        joined = {
            (row, area.left): (area.top, area.left) for area in tall for row in range(area.top + 1, area.bottom + 1)
        }
        yield Sheet(named.name, texts, joined)


def _letters(column: int) -> str:
    """ "A" for 0, "AA" for 26."""
    letters = ""
    while column >= 0:
        column, letter = divmod(column, 26)
        letters, column = chr(65 + letter) + letters, column - 1
    return letters
