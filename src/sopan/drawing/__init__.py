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
    Stamp,
    Symbol,
    Table,
    Text,
    TextItem,
)

__all__ = [
    "Cell",
    "Drawing",
    "Label",
    "Line",
    "LineKind",
    "Page",
    "Point",
    "Rect",
    "Shape",
    "Stamp",
    "Symbol",
    "Table",
    "Text",
    "TextItem",
]
