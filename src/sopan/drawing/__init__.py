"""What stands on paper: pages, tables, texts, symbols, and lines, in points; knows nothing of SOPs."""

from sopan.drawing.model import (
    Cell,
    Drawing,
    Label,
    Line,
    LineKind,
    Page,
    Point,
    Rect,
    Shape,
    Side,
    Stamp,
    Symbol,
    Table,
    Text,
    TextItem,
)
from sopan.drawing.names import Ends, name_label, name_line, name_symbol, read_ends

__all__ = [
    "Cell",
    "Drawing",
    "Ends",
    "Label",
    "Line",
    "LineKind",
    "Page",
    "Point",
    "Rect",
    "Shape",
    "Side",
    "Stamp",
    "Symbol",
    "Table",
    "Text",
    "TextItem",
    "name_label",
    "name_line",
    "name_symbol",
    "read_ends",
]
