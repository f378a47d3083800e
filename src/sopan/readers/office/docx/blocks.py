"""What a Word file is made of, in its own order and before it has places: paragraphs and tables."""

from typing import NamedTuple

from sopan.readers.office.docx.looks import Form, Type
from sopan.readers.safely import Element


class Anchored(NamedTuple):
    """A w:drawing, w:pict, or w:object, and the words of its paragraph that stand before it.

    ``size`` is the room that it takes in its line, None where it floats.
    """

    element: Element
    before: str = ""
    size: tuple[float, float] | None = None


class Paragraph(NamedTuple):
    """Words as a reader sees them, ``mark`` the number before them; ``notes`` are the footnotes called.

    ``new_page``: it begins a page by the author's word. ``shown_new``: the program that saved the file last showed it
    at the head of a page. A ``remnant`` is nothing but the end of a paragraph whose last word is a page break; it takes
    no room. ``section`` is the w:sectPr that it closes.
    """

    text: str
    form: Form
    type: Type
    mark: str = ""
    bold: bool = False
    drawn: tuple[Anchored, ...] = ()
    notes: tuple[str, ...] = ()
    new_page: bool = False
    shown_new: bool = False
    remnant: bool = False
    section: Element | None = None

    @property
    def words(self) -> str:
        """The words with the number before them."""
        return f"{self.mark} {self.text}".strip()


class Sides(NamedTuple):
    """Widths of four margins in points."""

    top: float
    left: float
    bottom: float
    right: float


class Held(NamedTuple):
    """A cell that begins in its row at grid line ``column``, and what it holds. ``turned`` text runs up or down."""

    column: int
    colspan: int
    blocks: tuple["Block", ...]
    margins: Sides
    rowspan: int = 1
    turned: bool = False
    valign: str = "top"
    fill: str = ""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The cell's own paragraphs, without those of tables inside it."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))


class Row(NamedTuple):
    """A table's row. ``height`` is the least one, or the very one when ``exact``; a ``whole`` row is never split."""

    cells: tuple[Held, ...]
    height: float = 0.0
    exact: bool = False
    header: bool = False
    whole: bool = False

    @property
    def shown_new(self) -> bool:
        """Whether the row was last shown at the head of a page."""
        return any(held.paragraphs and held.paragraphs[0].shown_new for held in self.cells)

    @property
    def shown_split(self) -> bool:
        """Whether a page was last seen to end within the row."""
        return any(paragraph.shown_new for held in self.cells for paragraph in held.paragraphs[1:])


class Spot(NamedTuple):
    """Where a floating table stands: offsets from "page", "margin", or "text" in points, or an alignment across."""

    x: float = 0.0
    y: float = 0.0
    across: str = "text"
    down: str = "text"
    align: str = ""


class Table(NamedTuple):
    """A table; ``widths`` are its grid's columns in points, ``indent`` moves it from the margin.

    ``overhang`` is the left margin inside its cells, by which old documents let it stand out;
    ``heights`` are its rows', measured once.
    """

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    indent: float = 0.0
    overhang: float = 0.0
    align: str = "left"
    spot: Spot | None = None
    heights: tuple[float, ...] = ()

    @property
    def header_rows(self) -> int:
        """How many rows at its head repeat on every page."""
        return next((index for index, row in enumerate(self.rows) if not row.header), len(self.rows))


Block = Paragraph | Table
