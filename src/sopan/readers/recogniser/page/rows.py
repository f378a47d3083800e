"""Reads the rows below a heading of a flow table: their texts by role, and where each stands on its page."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.found import FoundCell
from sopan.readers.recogniser.grid import Grid, Spot
from sopan.readers.recogniser.page.heading import Column, Heading
from sopan.readers.recogniser.page.roles import Role
from sopan.readers.recogniser.words import fold, tidy

_NUMBER = re.compile(r"\d{1,3}")
_BARE = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?(?: ?[-–] ?\d{1,4})?")
_RISING = 0.6  # a scanner misreads a number now and then


class Region(NamedTuple):
    """Where a row, or a part of it, stands: page index, grid rows of a table, and the room between its rules."""

    spot: Spot
    first: int
    last: int
    top: float
    bottom: float

    @property
    def page(self) -> int:
        """The page's index."""
        return self.spot.page


class Words(NamedTuple):
    """A text in an actor's column: a drawn character, a label, or a name."""

    column: int
    text: str
    box: Rect
    region: Region


class Row(NamedTuple):
    """A row of the flow table. ``confidence`` holds what is less than sure.

    ``shared`` are the roles of cells that go on over rows below; ``under``: the number's cell reaches down from above.
    """

    texts: Mapping[Role, str]
    regions: tuple[Region, ...]
    words: tuple[Words, ...] = ()
    confidence: Mapping[Role, float] = {}
    shared: tuple[Role, ...] = ()
    under: bool = False

    def text(self, role: Role) -> str:
        """The row's text of that role, "" where it has none."""
        return self.texts.get(role, "")

    @property
    def blank(self) -> bool:
        """Whether the row says nothing outside of the actors' columns."""
        return not any(self.texts.values())


class Part(NamedTuple):
    """The part of a flow table below one heading: its rows, its columns, and lines of text among the rows."""

    spot: Spot
    heading: Heading
    rows: tuple[Row, ...]
    remarks: tuple[str, ...] = ()

    @property
    def actors(self) -> tuple[Column, ...]:
        """The actors' columns."""
        return self.heading.of(Role.PELAKSANA)


def read_part(grid: Grid, heading: Heading, end: int) -> Part:
    """The rows from below ``heading`` to grid row ``end`` (exclusive)."""
    rows: list[Row] = []
    remarks: list[str] = []
    for first, last in _groups(grid, heading, end):
        cells = [cell for row in range(first, last) for cell in grid.starting.get(row, ())]
        if _is_numbering(cells):
            continue
        across = [cell for cell in cells if _spans_table(cell, heading)]
        if across:
            remarks += [tidy(cell.text) for cell in across if cell.text.strip()]
            cells = [cell for cell in cells if cell not in across]
        row = _read_row(grid, heading, cells, (first, last))
        if not across or not row.blank:
            rows.append(row)
    return Part(grid.spot, heading, tuple(rows), tuple(remarks))


def _groups(grid: Grid, heading: Heading, end: int) -> Iterator[tuple[int, int]]:
    """Grid rows that make one row of the flow table: as far down as its cell of Kegiatan reaches, and to a rule."""
    kegiatan = heading.of(Role.KEGIATAN)[0]
    ruled = any(row not in grid.open_rows for row in range(heading.end + 1, end))
    row = heading.end
    while row < end:
        cell = grid.at(row, kegiatan.first)
        last = min(cell.row + cell.rowspan, end) if cell and cell.text.strip() else row + 1
        last = max(last, row + 1)
        last = _down_to_rule(grid, heading, row, last, end) if ruled else last
        yield row, last
        row = last


def _down_to_rule(grid: Grid, heading: Heading, first: int, last: int, end: int) -> int:
    """``last``, or the row further down above which the next rule is drawn, or another number stands."""
    numbered = any(_has_number(grid, heading, row) for row in range(first, last))
    while last < end and last in grid.open_rows:
        own = _has_number(grid, heading, last)
        if own and numbered:
            break
        numbered |= own
        last += 1
    return last


def _has_number(grid: Grid, heading: Heading, row: int) -> bool:
    columns = heading.of(Role.NO)
    return any(columns[0].first <= cell.column < columns[0].last for cell in grid.filled(row) if columns)


def _is_numbering(cells: list[FoundCell]) -> bool:
    """Whether the cells only number the columns: 1, 2, 3, ..."""
    texts = [fold(cell.text) for cell in sorted(cells, key=lambda cell: cell.column) if cell.text.strip()]
    if len(texts) < 4 or any(len(text) > 2 for text in texts):
        return False
    rising = sum(one.isdigit() and two == str(int(one) + 1) for one, two in pairwise(texts))
    return rising > _RISING * (len(texts) - 1)


def _spans_table(cell: FoundCell, heading: Heading) -> bool:
    """Whether a cell runs from the step's text into the actors' columns: a title or a remark, not a step."""
    kegiatan, actors = heading.of(Role.KEGIATAN)[0], heading.of(Role.PELAKSANA)
    last = cell.column + cell.colspan
    return cell.column <= kegiatan.first and last > actors[0].first and kegiatan.first < actors[0].first


def _read_row(grid: Grid, heading: Heading, cells: list[FoundCell], span: tuple[int, int]) -> Row:
    first, last = span
    region = Region(grid.spot, first, last, grid.ys[first], grid.ys[last])
    texts: dict[Role, str] = {}
    confidence: dict[Role, float] = {}
    words: list[Words] = []
    shared: list[Role] = []
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        text = tidy(cell.text)
        found = _column_of(heading, cell)
        if not text or found is None:
            continue
        number, column = found
        if column.role is Role.PELAKSANA:
            words.append(Words(number, text, cell.box, region))
            continue
        if column.role is Role.WAKTU and column.name and _BARE.fullmatch(text):
            text = f"{text} {column.name}"
        texts[column.role] = f"{texts.get(column.role, '')}\n{text}".strip()
        confidence[column.role] = min(cell.confidence, confidence.get(column.role, 1.0))
        if cell.row + cell.rowspan > last and column.role is not Role.KEGIATAN:
            shared.append(column.role)
    doubtful = {role: value for role, value in confidence.items() if value < 1}
    return Row(texts, (region,), tuple(words), doubtful, tuple(shared), _is_under(grid, heading, first))


def _is_under(grid: Grid, heading: Heading, row: int) -> bool:
    numbers = heading.of(Role.NO)
    cell = grid.at(row, numbers[0].first) if numbers else None
    return cell is not None and cell.row < row


def _column_of(heading: Heading, cell: FoundCell) -> tuple[int, Column] | None:
    """The column a cell begins in, with its number among those of its role."""
    for role in Role:
        for number, column in enumerate(heading.of(role)):
            if column.first <= cell.column < column.last:
                return number, column
    return None


def number_of(text: str) -> int | None:
    """The number that a text begins with, or None."""
    found = _NUMBER.match(text.strip())
    return int(found[0]) if found else None
