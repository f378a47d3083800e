"""What one pass hands to the next: typed, frozen, and free of any back reference."""

from dataclasses import dataclass
from typing import NamedTuple

from sopan.document import Bentuk, Sop
from sopan.drawing import Shape, TextItem
from sopan.flow import Edge, Flow, Node
from sopan.layout.settings import LayoutSettings, Typeface

STEP = 0.75  # whole twips in Word, whole pixels in Excel


def round_up(length: float) -> float:
    """The next multiple of ``STEP``."""
    return -(-round(length / STEP, 6) // 1) * STEP


def round_down(length: float) -> float:
    """The last multiple of ``STEP`` that is not beyond ``length``."""
    return round(length / STEP, 6) // 1 * STEP


class Style(NamedTuple):
    """Type and spacing derived from one type size, in points."""

    typeface: Typeface
    size: float
    leading: float
    pad_x: float
    pad_y: float
    label_size: float

    @staticmethod
    def of(typeface: Typeface, size: float) -> "Style":
        """Leading about 1.17 of the size, paddings about a third of it."""
        return Style(typeface, size, round_up(size * 1.16), round(size * 0.36, 2), round(size * 0.33, 2),
                     max(round(size * 0.75, 2), 5.5))  # fmt: skip

    def sized(self, size: float) -> "Style":
        """The same typeface at another size."""
        return self if size == self.size else Style.of(self.typeface, size)


@dataclass(frozen=True, slots=True)
class Columns:
    """The table's vertical plan: widths of No, Kegiatan, each actor, Kelengkapan, Waktu, Output, Keterangan.

    ``lane`` is extra room at the outer side of the first and the last actor, for loops and their words where the
    actors are narrow; their symbols keep the distance that all others have. ``cramped``: texts had to give way so far
    that words may be cut.
    """

    number: float
    kegiatan: float
    actor: float
    count: int
    lane: float
    trailing: tuple[float, float, float, float]
    cramped: bool = False

    @property
    def actors(self) -> tuple[float, ...]:
        """Widths of the actor columns."""
        lanes = [0.0] * self.count
        lanes[0] += self.lane
        lanes[-1] += self.lane
        return tuple(self.actor + lane for lane in lanes)

    @property
    def widths(self) -> tuple[float, ...]:
        """All widths from left to right."""
        return (self.number, self.kegiatan, *self.actors, *self.trailing)

    def centres(self, left: float) -> tuple[float, ...]:
        """Where the symbols of each actor stand when the first actor column begins at ``left``."""
        return tuple(left + self.lane + self.actor * (index + 0.5) for index in range(self.count))


class Column(NamedTuple):
    """An actor column: the name its row labels use and the words printed in its heading."""

    name: str
    short: str


@dataclass(frozen=True, slots=True)
class RowPlan:
    """A table row: its broken texts by table column, the height they need, and its bands of symbols.

    ``bands`` holds the row's nodes, one band a height; more than one only where an actor has two symbols in a row.
    """

    index: int
    number: str
    texts: tuple[tuple[int, tuple[TextItem, ...], str], ...]
    height: float
    bands: tuple[tuple[Node, ...], ...]


class TablePlan(NamedTuple):
    """Everything known before pages and arrows: columns, headings, rows, symbol sizes, and the flow.

    ``air`` is extra distance between the tracks of a gutter, in points, where words found no room between them.
    """

    sop: Sop
    settings: LayoutSettings
    style: Style
    flow: Flow
    actors: tuple[Column, ...]
    columns: Columns
    rows: tuple[RowPlan, ...]
    heading: "Heading"
    symbol: tuple[float, float]
    air: float = 0.0

    def width(self) -> float:
        """Width of the table in points."""
        return sum(self.columns.widths)


class Heading(NamedTuple):
    """The table's head: heights of its two rows and the text items of each actor, perhaps turned."""

    heights: tuple[float, float]
    actors: tuple[tuple[TextItem, ...], ...]
    turned: bool
    size: float
    leading: float


class Connector(NamedTuple):
    """A pentagon: its letter, "keluar" or "masuk", whom it leads to, and the page numbers at its other end."""

    letter: str
    direction: str
    target: Node
    pages: tuple[int, ...]


class Mark(NamedTuple):
    """A symbol to be drawn: a node of the flow or a connector, in actor column ``column``."""

    id: str
    column: int
    item: Node | Connector


class Band(NamedTuple):
    """Symbols at one height. ``row`` is the table row's index, HEAD or FOOT for a strip of connectors."""

    row: int
    marks: tuple[Mark, ...]


HEAD, FOOT = -1, -2
SHAPE_OF = {
    Bentuk.MULAI: Shape.CAPSULE,
    Bentuk.SELESAI: Shape.CAPSULE,
    Bentuk.PROSES: Shape.BOX,
    Bentuk.KEPUTUSAN: Shape.DIAMOND,
}


class Arrow(NamedTuple):
    """A line to be drawn on a page, from mark id to mark id; ``label`` "" where none is printed."""

    id: str
    source: str
    target: str
    edge: Edge
    label: str


class PagePlan(NamedTuple):
    """A page before routing: its number, its rows, its bands from top to bottom, and its lines."""

    number: int
    rows: range
    bands: tuple[Band, ...]
    arrows: tuple[Arrow, ...]
