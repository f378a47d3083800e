"""The values that every reader of a foreign format gives to the recogniser: tables, shapes, lines, loose texts.

Unit: point (1/72 inch); origin at the page's top left, y grows downwards. A reader says what it saw and how surely;
what it means (a step, an arrow, an identity field) is decided in one place, by ``readers.recogniser``.
"""

from enum import StrEnum
from typing import NamedTuple

from sopan.drawing import Point, Rect


class Source(StrEnum):
    """What kind of file the pages were read from; it says how far places can be trusted."""

    XLSX = "xlsx"
    DOCX = "docx"
    PDF = "pdf"
    SCAN = "pindaian"


class Outline(StrEnum):
    """The closed outlines that people draw; only a recogniser knows which symbol of the regulation is meant."""

    BOX = "kotak"
    CAPSULE = "kapsul"
    DIAMOND = "belah ketupat"
    PENTAGON = "segi lima"
    CIRCLE = "lingkaran"
    PICTURE = "gambar"
    OTHER = "lain"


class FoundCell(NamedTuple):
    """A cell from ``row``, ``column`` (from 0) over ``rowspan`` x ``colspan``. Paragraphs are parted by a newline.

    ``fill`` is the background as "RRGGBB", "" for none. ``bold`` when every word is. ``confidence`` is that of the
    text, from 0 to 1; 1 where the file itself holds the characters.
    """

    row: int
    column: int
    box: Rect
    text: str = ""
    rowspan: int = 1
    colspan: int = 1
    rotated: bool = False
    bold: bool = False
    fill: str = ""
    confidence: float = 1.0


class FoundTable(NamedTuple):
    """A ruled table. ``xs`` and ``ys`` are the places of its rules: one more than it has columns and rows.

    A spreadsheet is one table a sheet, hidden rows and columns left out. ``header_rows`` repeat on each page by the
    file's own word; 0 where it does not say. ``open_rows`` are those above which no rule is drawn, where rules are
    the writer's own and not the grid's.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[FoundCell, ...]
    header_rows: int = 0
    open_rows: frozenset[int] = frozenset()


class FoundShape(NamedTuple):
    """A closed outline or a pasted picture. ``id`` is unique in the document; ``name`` is what the file calls it.

    ``anchor`` is (table, row, column) on its page where the file itself ties the shape to a cell, else None.
    """

    id: str
    outline: Outline
    box: Rect
    text: str = ""
    name: str = ""
    anchor: tuple[int, int, int] | None = None
    confidence: float = 1.0


class FoundLine(NamedTuple):
    """A line from its first point to its last. ``source`` and ``target`` are ids of the shapes it is glued to, or "".

    ``arrow_start`` and ``arrow_end`` say at which end a head is drawn; a line with neither may still be an arrow.
    ``text`` is a label that belongs to the line itself. Loose labels stand among the page's texts.
    """

    id: str
    points: tuple[Point, ...]
    source: str = ""
    target: str = ""
    arrow_start: bool = False
    arrow_end: bool = False
    text: str = ""
    name: str = ""
    confidence: float = 1.0


class FoundText(NamedTuple):
    """Text outside of any cell: a paragraph, a text box without an outline, a heading."""

    box: Rect
    text: str
    bold: bool = False
    confidence: float = 1.0


class FoundPage(NamedTuple):
    """One page, or one sheet of a workbook. ``name`` is the sheet's name. Tables and texts are in reading order."""

    number: int
    width: float
    height: float
    tables: tuple[FoundTable, ...] = ()
    shapes: tuple[FoundShape, ...] = ()
    lines: tuple[FoundLine, ...] = ()
    texts: tuple[FoundText, ...] = ()
    name: str = ""


class FoundDocument(NamedTuple):
    """All pages of one file. ``remarks`` are Indonesian sentences about what was met and could not be read."""

    source: Source
    pages: tuple[FoundPage, ...]
    remarks: tuple[str, ...] = ()
