"""The looks of the form's cells: white where one writes, tinted where one reads."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from sopan.writers.workbook.paint import FACE, HEAD, INK, PALE, RULE, RULED, TINT

_DULL = "#52606D"


class Look(Enum):
    """How a cell is set. ``INPUT`` and ``MIDDLE`` are open to the writer's hand; they hold text, no number or date.

    ``ROW`` opens the rest of a row, which may be deleted only when none of its cells is locked.
    """

    TITLE = auto()
    NAME = auto()
    NOTE = auto()
    CELL = auto()
    PART = auto()
    HEAD = auto()
    HINT = auto()
    LABEL = auto()
    COUNT = auto()
    ASIDE = auto()
    INPUT = auto()
    MIDDLE = auto()
    ROW = auto()
    HIDDEN = auto()
    WANTED = auto()
    NEEDLESS = auto()


_PROPERTIES: Mapping[Look, dict[str, Any]] = {
    Look.TITLE: {**FACE, "font_size": 16, "bold": True, "font_color": INK, "text_wrap": False},
    Look.NAME: {**FACE, "font_size": 12, "bold": True, "font_color": INK},
    Look.NOTE: {**FACE, "font_color": _DULL, "text_wrap": False},
    Look.CELL: RULED,
    Look.PART: {**FACE, "bold": True, "font_color": "#FFFFFF", "bg_color": INK, "text_wrap": False, "indent": 1},
    Look.HEAD: HEAD,
    Look.HINT: {**RULED, "font_size": 8, "italic": True, "font_color": _DULL, "bg_color": "#F5F7FA"},
    Look.LABEL: {**RULED, "bg_color": TINT},
    Look.COUNT: {**RULED, "bg_color": TINT, "align": "center", "indent": 0},
    Look.ASIDE: {**FACE, "font_size": 9, "font_color": _DULL, "indent": 1},
    Look.INPUT: {**RULED, "locked": False, "num_format": "@"},
    Look.MIDDLE: {**RULED, "locked": False, "num_format": "@", "align": "center", "indent": 0},
    Look.ROW: {**FACE, "locked": False, "num_format": "@"},
    Look.HIDDEN: {**FACE, "locked": False, "num_format": "@", "font_color": RULE},
    Look.WANTED: {"bg_color": "#FFE699"},
    Look.NEEDLESS: {"bg_color": PALE},
}


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[Look, Format] = {}

    def of(self, look: Look) -> Any:
        """The workbook's own format for ``look``."""
        if look not in self._made:
            self._made[look] = self._book.add_format(_PROPERTIES[look])
        return self._made[look]
