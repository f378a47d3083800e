"""The parts of a flow table as ground for symbols: actors' columns, and raw rows counted over all parts."""

from collections.abc import Sequence
from typing import NamedTuple

from sopan.readers.recogniser.grid import Spot
from sopan.readers.recogniser.page.heading import Column
from sopan.readers.recogniser.page.rows import Part, Region


class Ground(NamedTuple):
    """A part of the table as ground for symbols: its index, columns (with actor numbers), and raw rows.

    ``filled`` are the raw rows that say something.
    """

    part: int
    spot: Spot
    columns: tuple[tuple[int, Column], ...]
    rows: tuple[tuple[int, Region], ...]
    filled: frozenset[int]

    @property
    def top(self) -> float:
        """The top of its rows."""
        return self.rows[0][1].top

    @property
    def bottom(self) -> float:
        """The foot of its rows."""
        return self.rows[-1][1].bottom


def lay_ground(parts: Sequence[Part], numbers: Sequence[Sequence[int]]) -> list[Ground]:
    """The grounds of ``parts``; ``numbers`` gives each part's columns their actors."""
    grounds: list[Ground] = []
    raw = 0
    for index, part in enumerate(parts):
        rows = tuple((raw + place, row.regions[0]) for place, row in enumerate(part.rows))
        filled = frozenset(raw + place for place, row in enumerate(part.rows) if not row.blank)
        raw += len(part.rows)
        if rows:
            columns = tuple(zip(numbers[index], part.actors, strict=True))
            grounds.append(Ground(index, part.spot, columns, rows, filled))
    return grounds
