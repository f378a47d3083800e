"""What stands on a page, from the top down: parts of flow tables, areas with labels, and loose texts."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.found import FoundPage, FoundText
from sopan.readers.recogniser.grid import Grid, Spot
from sopan.readers.recogniser.identity.collect import Values, collect_cells, collect_lines
from sopan.readers.recogniser.identity.labels import HEAD, segments_of
from sopan.readers.recogniser.page.heading import Heading, carry_over, find_headings
from sopan.readers.recogniser.page.roles import Role
from sopan.readers.recogniser.page.rows import Part, number_of, read_part
from sopan.readers.recogniser.page.sides import part_sides
from sopan.readers.recogniser.words import tidy

_LEGEND = re.compile(r"(?:(?:keterangan|arti) )+(?:simbol|gambar|lambang)\b.{0,40}|legenda? ?:?|keterangan ?:")


class Loose(NamedTuple):
    """A text that is neither identity nor flow: the index of its page, and its box where it stands in no cell."""

    page: int
    text: str
    box: Rect | None = None


class Area(NamedTuple):
    """Rows ``first`` to ``end`` (exclusive) of a table outside of any flow table, or paragraphs, without a grid.

    ``values`` is what their labels name, ``texts`` the same words as loose texts.
    """

    values: Values
    texts: tuple[Loose, ...]
    grid: Grid | None = None
    first: int = 0
    end: int = 0

    def continue_part(self, before: Part) -> Part | None:
        """The rows as more of a flow table whose heading is not repeated; None when they are none."""
        if self.grid is None or any(_is_legend(self.grid, row) for row in range(self.first, self.end)):
            return None
        heading = carry_over(before.heading, self.grid, self.first)
        if heading is None:
            return None
        part = read_part(self.grid, heading, self.end)
        return part if any(row.text(Role.KEGIATAN) for row in part.rows) else None


Piece = Loose | Area | Part


def find_pieces(page: FoundPage, index: int) -> Iterator[Piece]:
    """What stands on the page, from the top down."""
    placed: list[tuple[float, Piece]] = []
    for number, table in enumerate(page.tables):
        for part in part_sides(table):
            placed += _pieces_of(Grid(part, Spot(index, number)), index)
    outside = [text for text in page.texts if text.text.strip() and not _over_table(text, page)]
    values = collect_lines(text.text for text in outside)
    if values.convincing:
        placed.append((outside[0].box.y, Area(values, ())))
    placed += [
        (text.box.y, Loose(index, tidy(text.text), text.box))
        for text in page.texts
        if text.text.strip() and not (values.convincing and text in outside)
    ]
    placed.sort(key=lambda item: item[0])
    return (piece for _, piece in placed)


def _over_table(text: FoundText, page: FoundPage) -> bool:
    """Whether a text lies over a table, as the words beside an arrow do."""
    x, y = text.box.middle
    return any(
        table.xs and table.ys and table.xs[0] <= x <= table.xs[-1] and table.ys[0] <= y <= table.ys[-1]
        for table in page.tables
    )


def _pieces_of(grid: Grid, page: int) -> Iterator[tuple[float, Piece]]:
    """The flow tables of a grid, and what stands above, between, and below them."""
    headings = find_headings(grid)
    ends = [*(heading.first for heading in headings), grid.rows]
    yield from _others(grid, 0, ends[0], page)
    for heading, (_, following) in zip(headings, pairwise(ends), strict=True):
        end = _end_of_rows(grid, heading, following)
        yield grid.ys[heading.first], read_part(grid, heading, end)
        yield from _others(grid, end, following, page)


def _end_of_rows(grid: Grid, heading: Heading, end: int) -> int:
    """Where the flow table ends: before another identity block's label, a legend, or a title over its full width."""
    for row in range(heading.end, end):
        if _is_legend(grid, row):
            return row
        labels = {segment.label for cell in grid.filled(row) for segment in segments_of(cell.text[:200])}
        if labels & set(HEAD) and not _has_number(grid, heading, row) and not _is_line_of_step(grid, heading, row):
            return row
    last = end
    while end < grid.rows and last > heading.end and _is_title(grid, last - 1):
        last -= 1
    return last


def _is_legend(grid: Grid, row: int) -> bool:
    """Whether a row begins to explain the symbols."""
    first = next(iter(grid.filled(row)), None)
    return first is not None and _LEGEND.fullmatch(tidy(first.text[:200]).casefold()) is not None


def _is_line_of_step(grid: Grid, heading: Heading, row: int) -> bool:
    """Whether the rules around ``row`` hold another row with a number and a time, so that a label is a mere word."""
    first, last = row, row + 1
    while first in grid.open_rows and first > heading.end:
        first -= 1
    while last in grid.open_rows and last < grid.rows:
        last += 1
    times = heading.of(Role.WAKTU)
    return first not in grid.open_rows and any(
        _has_number(grid, heading, each)
        and any(cell.column == time.first for cell in grid.filled(each) for time in times)
        for each in range(first, last)
    )


def _has_number(grid: Grid, heading: Heading, row: int) -> bool:
    number = heading.of(Role.NO)
    cell = grid.at(row, number[0].first) if number else None
    return cell is not None and number_of(cell.text) is not None


def _is_title(grid: Grid, row: int) -> bool:
    """A row that the next heading's title fills, or that is empty."""
    filled = grid.filled(row)
    return len(filled) <= 1 and all(cell.colspan > 1 for cell in filled) and len(grid.starting.get(row, ())) <= 1


def _others(grid: Grid, first: int, end: int, page: int) -> Iterator[tuple[float, Piece]]:
    if first >= end:
        return
    cells = [cell for row in range(first, end) for cell in grid.filled(row)]
    if cells:
        texts = tuple(Loose(page, tidy(cell.text)) for cell in cells)
        yield grid.ys[first], Area(collect_cells(grid, first, end), texts, grid, first, end)
