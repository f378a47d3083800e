"""A worksheet as it is stored: the places of its columns and rows, its cells, and which of them are one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from sopan.errors import UnreadableError
from sopan.readers.found import plain_letters
from sopan.readers.office.xlsx.axis import Axis
from sopan.readers.office.xlsx.numbers import show_number
from sopan.readers.office.xlsx.strings import read_string
from sopan.readers.office.xlsx.styles import Look
from sopan.readers.office.xlsx.widths import points_of, usual_width
from sopan.readers.office.xlsx.workbook import Workbook
from sopan.readers.safely import Element, name_of, number_of

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
_NAME = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_USUAL_HEIGHT = 15.0
_MOST_TEXT = 8_000_000  # letters of a sheet; a book has one million
_MOST_CELLS = 100_000
_MOST_RUNS = 500  # of columns that share a width
_TRUTHS = {"1": "BENAR", "0": "SALAH"}


class Area(NamedTuple):
    """Cells from ``top`` and ``left`` to ``bottom`` and ``right``, all from 0 and included."""

    top: int
    left: int
    bottom: int
    right: int


class Content(NamedTuple):
    """What a cell shows."""

    text: str
    bold: bool
    look: Look


_NOTHING = Content("", False, Look())


@dataclass(slots=True)
class Sheet:
    """``cells`` go by row and column; ``uncounted`` is how many formulas have no result.

    ``ruled`` are the rows above which a rule is drawn, under at least one cell.
    """

    rows: Axis
    columns: Axis
    cells: dict[tuple[int, int], Content] = field(default_factory=dict)
    merges: list[Area] = field(default_factory=list)
    uncounted: int = 0
    ruled: set[int] = field(default_factory=set)

    @property
    def veiled(self) -> int:
        """How many cells with words stand in a hidden row or column."""
        filled = (place for place, content in self.cells.items() if content.text)
        return sum(not (self.rows.size(row) and self.columns.size(column)) for row, column in filled)


def read_sheet(root: Element, workbook: Workbook, file: str = "") -> Sheet:
    """The sheet in a part. UnreadableError when it holds more cells or text than any book."""
    usual = root.find("{*}sheetFormatPr")
    rows = list(root.iterfind("{*}sheetData/{*}row"))
    sheet = Sheet(_rows(rows, usual), _columns(root, usual, workbook.digit))
    letters = 0
    for place, cell in _placed(rows):
        content = _content(cell, workbook)
        sheet.uncounted += not content.text and cell.find("{*}f") is not None and cell.find("{*}v") is None
        sheet.ruled |= {place[0]} if content.look.over else set()
        sheet.ruled |= {place[0] + 1} if content.look.under else set()
        letters += len(content.text)
        if content.text or content.look.fill or content.look.across:
            sheet.cells[place] = content
        if letters > _MOST_TEXT or len(sheet.cells) > _MOST_CELLS:
            raise UnreadableError("satu lembar berkas ini berisi terlalu banyak, maka tidak dibaca.", file=file)
    named = (read_area(merge.get("ref", "")) for merge in root.iterfind("{*}mergeCells/{*}mergeCell"))
    sheet.merges = [*(area for area in named if area), *_spread(sheet.cells)]
    return sheet


def read_area(text: str) -> Area | None:
    """The area that "B4:D6" or "B4" names; None for no name of cells."""
    found = _NAME.findall(text)
    if not found or len(found) > 2:
        return None
    (left, top), (right, bottom) = found[0], found[-1]
    rows, columns = sorted((int(top) - 1, int(bottom) - 1)), sorted((_column(left), _column(right)))
    return Area(max(rows[0], 0), columns[0], min(rows[1], MOST_ROWS - 1), min(columns[1], MOST_COLUMNS - 1))


def _spread(cells: Mapping[tuple[int, int], Content]) -> Iterator[Area]:
    """The areas over which texts are centred without being merged."""
    for (row, column), content in cells.items():
        if content.text and content.look.across:
            last = column
            while (right := cells.get((row, last + 1), _NOTHING)).look.across and not right.text:
                last += 1
            if last > column:
                yield Area(row, column, row, last)


def _placed(rows: list[Element]) -> Iterator[tuple[tuple[int, int], Element]]:
    """Every cell with its place; one that does not tell it follows the last."""
    row = -1
    for element in rows:
        row = _number(element.get("r"), row + 1)
        column = -1
        for cell in element:
            if name_of(cell) == "c":
                area = read_area(cell.get("r") or "")
                column = area.left if area else column + 1
                yield (row, column), cell


def _rows(rows: list[Element], usual: Element | None) -> Axis:
    plain, hidden = _USUAL_HEIGHT, False
    if usual is not None:
        plain = number_of(usual.get("defaultRowHeight")) or plain
        hidden = usual.get("zeroHeight") in ("1", "true")
    sizes: dict[int, float] = {}
    index = -1
    for row in rows:
        index = _number(row.get("r"), index + 1)
        height = number_of(row.get("ht"), plain)
        sizes[index] = 0.0 if row.get("hidden") in ("1", "true") else height
    return Axis(0.0 if hidden else plain, sizes, MOST_ROWS)


def _columns(root: Element, usual: Element | None, digit: int) -> Axis:
    told, base = (0.0 if usual is None else number_of(usual.get(name)) for name in ("defaultColWidth", "baseColWidth"))
    plain = usual_width(told, base, digit)
    sizes: dict[int, float] = {}
    for column in islice(root.iterfind("{*}cols/{*}col"), _MOST_RUNS):
        width = points_of(number_of(column.get("width")), digit) if column.get("width") else plain
        size = 0.0 if column.get("hidden") in ("1", "true") else width
        first, last = (int(number_of(column.get(name))) for name in ("min", "max"))
        sizes |= dict.fromkeys(range(max(first - 1, 0), min(last, MOST_COLUMNS)), size)
    return Axis(plain, sizes, MOST_COLUMNS)


def _content(cell: Element, workbook: Workbook) -> Content:
    style = int(number_of(cell.get("s")))
    look = workbook.looks[style] if 0 <= style < len(workbook.looks) else Look()
    text, bold, plain = _said(cell, look, workbook)
    text = plain_letters(text, look.face) if plain else text
    return Content(text, (look.bold if bold is None else bold) and bool(text), look)


def _said(cell: Element, look: Look, workbook: Workbook) -> tuple[str, bool | None, bool]:
    """The text of a cell, whether its runs are bold, and whether the cell's own font shows it."""
    value = cell.find("{*}v")
    stored = "" if value is None else (value.text or "").strip()
    match cell.get("t", "n"):
        case "s":
            index = _number(stored, 0, first=0)
            return workbook.strings[index] if stored and 0 <= index < len(workbook.strings) else ("", None, True)
        case "inlineStr":
            inside = cell.find("{*}is")
            return ("", None, True) if inside is None else read_string(inside)
        case "b":
            return _TRUTHS.get(stored, stored), None, True
        case "n":
            return _counted(stored, look, workbook), None, True
        case "d":
            return _dated(stored), None, True
    return stored, None, True


def _counted(stored: str, look: Look, workbook: Workbook) -> str:
    try:
        value = float(stored)
    except ValueError:
        return stored
    return show_number(value, look.format, late=workbook.late) if abs(value) < 1e300 else stored


def _dated(stored: str) -> str:
    try:
        return datetime.fromisoformat(stored).strftime("%d/%m/%Y")
    except ValueError:
        return stored


def _number(text: str | None, otherwise: int, *, first: int = 1) -> int:
    """A number that counts from ``first``, as one from 0."""
    found = int(number_of(text, -1))
    return min(found - first, MOST_ROWS - 1) if found >= first else otherwise


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return min(number, MOST_COLUMNS) - 1
