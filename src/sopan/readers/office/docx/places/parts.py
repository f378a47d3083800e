"""Parts a table over pages: whole rows where the author or the sheet ends a page, long rows in pieces."""

from typing import NamedTuple

from sopan.readers.office.docx.blocks import Table
from sopan.readers.office.docx.places.heights import needed_height

_SLACK = 4.0
_LEAST_PIECE = 30.0


class Strip(NamedTuple):
    """A row of the table as it stands on a page; ``again``: a heading repeated, whose drawings are not."""

    row: int
    height: float
    again: bool = False


class Part(NamedTuple):
    """The rows that stand on one page, ``above`` points below its head: there ends a row of the page before."""

    strips: tuple[Strip, ...]
    above: float = 0.0


class _Parting:
    """Goes through the rows of a table. ``left`` is the height that is left on the page."""

    def __init__(self, table: Table, room: float, full: float) -> None:
        self.table, self.left, self.full = table, room, full
        self.parts: list[Part] = []
        self._strips: list[Strip] = []
        self._above = 0.0
        heads = sum(table.heights[: table.header_rows])
        self._heads = table.header_rows if heads < full / 2 else 0

    @property
    def begun(self) -> bool:
        """Whether a row of its own stands on the page."""
        return any(not strip.again for strip in self._strips)

    @property
    def fresh(self) -> bool:
        """Whether the page has nothing but repeated headings."""
        return not self.begun and bool(self.parts)

    def add(self, row: int, height: float) -> None:
        """Sets a row."""
        self._strips.append(Strip(row, height))
        self.left -= height

    def turn(self, row: int, rest: float = 0.0) -> None:
        """Ends the page; ``row`` is the next, below the ``rest`` of the last."""
        self.end()
        heads = range(self._heads) if row >= self._heads else range(0)
        self._strips = [Strip(head, self.table.heights[head], again=True) for head in heads]
        self.left = self.full - sum(strip.height for strip in self._strips) - rest
        if self._strips:
            last = self._strips[-1]
            self._strips[-1] = last._replace(height=last.height + rest)
        self._above = 0.0 if self._strips else rest

    def end(self) -> None:
        """Ends the table, or what of it stands on this page."""
        self.parts.append(Part(tuple(self._strips), self._above))


def part(table: Table, room: float, full: float, *, seen: bool, fresh: bool) -> list[Part]:
    """The table in parts for pages: ``room`` points are left on the first, ``full`` on the others.

    ``seen``: the file tells where pages were last seen to end, and nothing else counts. ``fresh``: nothing stands on
    the first page yet. A part may be empty, where the table begins on the next page.
    """
    parting = _Parting(table, room, full)
    for row, height in enumerate(table.heights):
        at_head = parting.fresh or (fresh and not parting.begun)
        if seen:
            if table.rows[row].shown_new and not at_head:
                parting.turn(row)
            parting.add(row, height)
            if table.rows[row].shown_split:
                parting.turn(row + 1)
            continue
        _place(parting, row, height, at_head=at_head)
    parting.end()
    return parting.parts


def _place(parting: _Parting, row: int, height: float, *, at_head: bool) -> None:
    """Sets a row where there is room for it: here, on the next page, or in pieces on both."""
    if height <= parting.left + _SLACK:
        parting.add(row, height)
        return
    if not at_head and not _splits(parting, row):
        parting.turn(row)
    pieces = max(parting.left, 0.0)
    if height <= parting.left + _SLACK:
        parting.add(row, height)
    else:
        parting.add(row, pieces)
        parting.turn(row + 1, (height - pieces) % parting.full)


def _splits(parting: _Parting, row: int) -> bool:
    """Whether a row goes on over the page's end: its words must need it, not the height that it was given."""
    own = parting.table.rows[row]
    enough = parting.left > _LEAST_PIECE
    return enough and not own.whole and not own.exact and needed_height(own, parting.table) > parting.left
