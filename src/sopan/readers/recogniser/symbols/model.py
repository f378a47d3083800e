"""What stands over the actors' columns of a flow table: symbols, connectors, words, typed arrows."""

from dataclasses import dataclass, field
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.found import Outline


class Node(NamedTuple):
    """A symbol in raw row ``row`` and actor column ``column``; ``drawn`` False where a character stands for it."""

    id: str
    page: int
    box: Rect
    outline: Outline
    row: int
    column: int
    text: str = ""
    name: str = ""
    confidence: float = 1.0
    drawn: bool = True

    @property
    def shape(self) -> str:
        """What was drawn, in a word or two: the outline, or the name that the file gives an unknown one."""
        return self.name if self.outline is Outline.OTHER and self.name else str(self.outline)


class Connector(NamedTuple):
    """An off-page connector. ``part`` is the index of its part of the table, ``low`` whether it stands at its foot."""

    id: str
    page: int
    box: Rect
    letter: str
    part: int
    column: int
    low: bool


class Word(NamedTuple):
    """A word beside a line, perhaps one typed into a cell, whose place is then vague."""

    page: int
    box: Rect
    text: str
    vague: bool = False


class Typed(NamedTuple):
    """Arrows typed into the cell of a raw row and an actor: "right", "left", "up", "down"."""

    row: int
    column: int
    ways: tuple[str, ...]


@dataclass
class Symbols:
    """All that was found over the parts of one flow table. ``strays`` are texts of shapes that are no symbol.

    ``displaced`` are the indices of pages whose drawing had slid off its rows.
    """

    nodes: list[Node] = field(default_factory=list)
    connectors: list[Connector] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    typed: list[Typed] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    displaced: list[int] = field(default_factory=list)
