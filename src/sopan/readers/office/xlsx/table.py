"""The used part of a sheet as a table, without what is hidden."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.found import FoundCell, FoundTable
from sopan.readers.office.xlsx.axis import Axis
from sopan.readers.office.xlsx.sheet import Area, Content, Sheet
from sopan.readers.office.xlsx.styles import Look

_MOST_PLACES = 60_000
_TOUCH = 0.5  # points
_MOST_ROWS, _MOST_COLUMNS = 5_000, 400
_BLANK = Content("", False, Look())


class Reach(NamedTuple):
    """The rows and columns of a sheet that are seen and used, by their numbers in the sheet, in order."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]

    @classmethod
    def around(cls, sheet: Sheet, boxes: Iterable[Rect]) -> "Reach":
        """From the first to the last that holds words or a shape; far-off ones that hold neither are cut off."""
        areas = [Area(row, column, row, column) for (row, column), content in sheet.cells.items() if content.text]
        areas += [_under(sheet, box) for box in boxes]
        begun = {(area.top, area.left) for area in areas}
        areas += [area for area in sheet.merges if (area.top, area.left) in begun]
        if not areas:
            return cls((), ())
        rows = range(min(area.top for area in areas), max(area.bottom for area in areas) + 1)
        columns = range(min(area.left for area in areas), max(area.right for area in areas) + 1)
        return cls(_seen(sheet.rows, rows[:_MOST_ROWS]), _seen(sheet.columns, columns[:_MOST_COLUMNS]))

    def beyond(self, sheet: Sheet) -> int:
        """How many cells with words lie behind the last row or column, hidden or not."""
        last = (self.rows[-1], self.columns[-1]) if self.rows and self.columns else (-1, -1)
        places = (place for place, content in sheet.cells.items() if content.text)
        return sum(
            (row > last[0] and sheet.rows.size(row) > 0) or (column > last[1] and sheet.columns.size(column) > 0)
            for row, column in places
        )


def lay_table(sheet: Sheet, reach: Reach, titles: tuple[int, int] | None) -> FoundTable:
    """The table of what is used; each of its places belongs to one cell, unless it has too many of them.

    ``titles`` are the rows that the print repeats; they are headings where the table begins with them.
    """
    if not reach.rows or not reach.columns:
        return FoundTable((), (), ())
    xs, ys = _places(sheet.columns, reach.columns), _places(sheet.rows, reach.rows)
    heads = 0
    if titles and titles[0] <= reach.rows[0]:
        heads = sum(row <= titles[1] for row in reach.rows)
    cells = (_cell(sheet, area, reach, xs, ys) for area in _areas(sheet, reach))
    return FoundTable(xs, ys, tuple(cells), heads, frozenset(_open_rows(sheet, reach.rows)))


def _open_rows(sheet: Sheet, rows: Sequence[int]) -> Iterator[int]:
    """The rows of the table, counted from 0, above which nobody drew a rule."""
    for number, (above, row) in enumerate(pairwise(rows), 1):
        if sheet.ruled.isdisjoint(range(above + 1, row + 1)):
            yield number


def _areas(sheet: Sheet, reach: Reach) -> Iterator[Area]:
    """Every place or merged area of the table, in reading order; of areas that overlap only the first counts."""
    rows, columns = set(reach.rows), set(reach.columns)
    merged: dict[tuple[int, int], Area] = {}
    places = len(rows) * len(columns)
    for area in sheet.merges[:_MOST_PLACES]:
        down, across = _clipped(area, reach)
        if len(merged) + len(down) * len(across) > 4 * _MOST_PLACES:
            break
        own = [(reach.rows[row], reach.columns[column]) for row in down for column in across]
        if not any(place in merged for place in own):
            merged |= dict.fromkeys(own, area)
    every = ((row, column) for row in reach.rows for column in reach.columns)
    told = sorted(place for place in {*sheet.cells, *merged} if place[0] in rows and place[1] in columns)
    done: set[Area] = set()
    for place in every if places <= _MOST_PLACES else told:
        over = merged.get(place, Area(*place, *place))
        if over not in done:
            done.add(over)
            yield over


def _clipped(area: Area, reach: Reach) -> tuple[range, range]:
    """The rows and the columns of the table, counted from 0, that an area covers."""
    rows = range(bisect_left(reach.rows, area.top), bisect_right(reach.rows, area.bottom))
    return rows, range(bisect_left(reach.columns, area.left), bisect_right(reach.columns, area.right))


def _cell(sheet: Sheet, area: Area, reach: Reach, xs: Sequence[float], ys: Sequence[float]) -> FoundCell:
    content = sheet.cells.get((area.top, area.left), _BLANK)
    rows, columns = _clipped(area, reach)
    left, right, top, bottom = xs[columns[0]], xs[columns[-1] + 1], ys[rows[0]], ys[rows[-1] + 1]
    return FoundCell(
        rows[0],
        columns[0],
        Rect(left, top, right - left, bottom - top),
        content.text,
        len(rows),
        len(columns),
        content.look.rotated,
        content.bold,
        content.look.fill,
    )


def _under(sheet: Sheet, box: Rect) -> Area:
    """The cells under a box; one that it only touches is not."""
    right, bottom = box.x + max(box.w - _TOUCH, 0.0), box.y + max(box.h - _TOUCH, 0.0)
    rows, columns = sheet.rows, sheet.columns
    return Area(rows.holding(box.y), columns.holding(box.x), rows.holding(bottom), columns.holding(right))


def _seen(axis: Axis, numbers: range) -> tuple[int, ...]:
    return tuple(number for number in numbers if axis.size(number) > 0)


def _places(axis: Axis, numbers: tuple[int, ...]) -> tuple[float, ...]:
    first = axis.at(numbers[0])
    return tuple(accumulate((axis.size(number) for number in numbers), initial=first))
