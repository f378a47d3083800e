"""The frame of a drawing: everything that its place may be counted from."""

from collections.abc import Callable
from typing import NamedTuple

from sopan.drawing import Point, Rect
from sopan.readers.office.docx.blocks import Anchored
from sopan.readers.office.drawingml import Drawn


class Frame(NamedTuple):
    """Where the anchor of a drawing stands; all boxes in points from the page's corner.

    ``column`` is the text's column, inside a cell the room for its words; ``letter`` is the corner of the letter
    before which the drawing stands, ``paragraph`` the top of its paragraph. ``cell`` is the box of the cell and
    ``anchor`` its (table, row, column), None outside of tables.
    """

    page: Rect
    area: Rect
    column: Rect
    paragraph: float
    letter: Point
    cell: Rect | None = None
    anchor: tuple[int, int, int] | None = None


Draw = Callable[[Anchored, Frame], list[Drawn]]
"""Reads one drawing to its places on the page."""
