"""The values of a finished drawing. Unit: point (1/72 inch); origin at the page's top left, y grows downwards.

Lines of text are already broken and sized, so that no writer ever breaks a line differently. Writers translate only.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import NamedTuple

Point = tuple[float, float]


class Rect(NamedTuple):
    """A box: top left corner, width, height."""

    x: float
    y: float
    w: float
    h: float

    @classmethod
    def around(cls, points: Sequence[Point]) -> "Rect":
        """The smallest box around at least one point."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return cls(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    @property
    def middle(self) -> Point:
        """The point where its two diagonals cross."""
        return self.x + self.w / 2, self.y + self.h / 2

    def holds(self, point: Point) -> bool:
        """Whether ``point`` lies inside or on a side."""
        return self.x <= point[0] <= self.x + self.w and self.y <= point[1] <= self.y + self.h


class Shape(StrEnum):
    """The closed shapes of PermenPANRB 35/2012; the fifth symbol, the arrow, is a ``Line``."""

    BOX = "box"
    CAPSULE = "capsule"
    DIAMOND = "diamond"
    PENTAGON = "pentagon"


class TextItem(NamedTuple):
    """A paragraph of a text: its broken ``lines`` and, for a list, the ``marker`` ("1.") hung in ``indent`` points.

    ``prose`` is the paragraph before it was broken, for formats that break lines themselves; "" where nobody asks.
    """

    lines: tuple[str, ...]
    marker: str = ""
    indent: float = 0.0
    bold: bool = False
    underline: bool = False
    prose: str = ""


class Text(NamedTuple):
    """A block of text inside ``box``: font ``size`` and ``leading`` (baseline to baseline) in points.

    The block of lines (line count x leading) is placed in ``box`` by ``align`` (left, center, right) and ``valign``
    (top, middle, bottom). A baseline lies 0.78 of the leading below the top of its line.
    ``rotated``: set bottom to top (90 degrees anticlockwise); lines then run along the box's height.
    """

    items: tuple[TextItem, ...]
    box: Rect
    size: float
    leading: float
    align: str = "left"
    valign: str = "top"
    rotated: bool = False

    @property
    def plain(self) -> str:
        """The words alone, paragraphs separated by a newline."""
        return "\n".join(" ".join(filter(None, [item.marker, *item.lines])) for item in self.items)


class Cell(NamedTuple):
    """A cell from ``row``, ``column`` over ``rowspan`` x ``colspan``; ``image`` is a path, drawn above the text."""

    row: int
    column: int
    box: Rect
    texts: tuple[Text, ...] = ()
    rowspan: int = 1
    colspan: int = 1
    header: bool = False
    image: str = ""
    image_box: Rect | None = None


class Table(NamedTuple):
    """A ruled table: ``xs`` and ``ys`` are the places of all rules; the first ``header_rows`` rows are headings.

    ``origin`` says for each row below the headings which of the document's rows it is, from 0; -1 for a row of
    connectors. A form has none.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Cell, ...]
    header_rows: int = 0
    origin: tuple[int, ...] = ()


class Symbol(NamedTuple):
    """A closed shape. ``row`` and ``column`` say whose it is (row label, column label), ``place`` the same from 0.

    A pentagon joins two pages: ``letter`` pairs it, ``direction`` is "keluar" or "masuk", ``pages`` are the pages at
    the other end, ``text`` is what is printed inside.
    """

    id: str
    shape: Shape
    box: Rect
    row: str = ""
    column: str = ""
    letter: str = ""
    direction: str = ""
    pages: tuple[int, ...] = ()
    text: Text | None = None
    place: tuple[int, int] | None = None


class LineKind(StrEnum):
    """An arrow of the flow, or the plain line that joins the symbols of one shared step."""

    FLOW = "alur"
    JOIN = "gabung"


class Side(IntEnum):
    """Where a line meets a symbol: in the middle of a side, numbered as DrawingML numbers its connection sites."""

    TOP = 0
    LEFT = 1
    BOTTOM = 2
    RIGHT = 3


class Label(NamedTuple):
    """The word beside a line, and the box it stands in (kept clear of every line, symbol, and other label)."""

    text: str
    box: Rect
    size: float


class Line(NamedTuple):
    """An orthogonal polyline from symbol to symbol; a FLOW line has an arrowhead at its last point.

    ``sentence`` says the arrow in plain Indonesian.
    """

    id: str
    source: str
    target: str
    points: tuple[Point, ...]
    kind: LineKind = LineKind.FLOW
    source_site: Side = Side.BOTTOM
    target_site: Side = Side.TOP
    label: Label | None = None
    sentence: str = ""


class Stamp(NamedTuple):
    """A QR code in the square ``box``, its ``text`` beside it; ``modules`` are its rows, True = dark; ``alt`` tells it.

    The ``quiet`` zone around the box, four modules wide, stays white, or phones don't find the code.
    """

    modules: tuple[tuple[bool, ...], ...]
    box: Rect
    alt: str
    text: Text

    @property
    def quiet(self) -> float:
        """Width of the quiet zone in points."""
        return 4 * self.box.w / len(self.modules)


class Page(NamedTuple):
    """One page: ``number`` as printed (1 = first page of the document), sheet size, and what stands on it.

    ``field`` is the area that lines, symbols, and labels must not leave (the actor columns of the table's body).
    ``texts`` stand outside the table (title above it, page number below). A page without symbols is an identity page.
    """

    number: int
    width: float
    height: float
    field: Rect | None = None
    table: Table | None = None
    texts: tuple[Text, ...] = ()
    symbols: tuple[Symbol, ...] = ()
    lines: tuple[Line, ...] = ()
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole document. ``identity`` pages come first and are numbered before ``pages``, the flow table's."""

    title: str
    family: str
    pages: tuple[Page, ...]
    identity: tuple[Page, ...] = ()
    paged: bool = True
    stroke: float = 0.75
    grid_stroke: float = 0.5
    arrowhead: float = 4.5
    language: str = "id"
    metadata: dict[str, str] = field(default_factory=dict)
