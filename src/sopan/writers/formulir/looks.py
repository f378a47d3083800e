"""The looks of the form's cells: white where one writes, tinted where one reads."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

_FACE = {"font_name": "Arial", "font_size": 10, "valign": "vcenter", "text_wrap": True}
_RULED = {"border": 1, "border_color": "#9AA5B1", "indent": 1}
_INK = "#1F3A5F"
_TINT = "#E8EDF3"


class Look(Enum):
    """How a cell is set. ``INPUT`` and ``MIDDLE`` are open to the writer's hand; they hold text, no number or date."""

    TITLE = auto()
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
    HIDDEN = auto()
    WANTED = auto()
    NEEDLESS = auto()


_PROPERTIES: Mapping[Look, dict[str, Any]] = {
    Look.TITLE: {**_FACE, "font_size": 16, "bold": True, "font_color": _INK, "text_wrap": False},
    Look.NOTE: {**_FACE, "font_color": "#52606D", "text_wrap": False},
    Look.CELL: {**_FACE, **_RULED},
    Look.PART: {
        **_FACE,
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": _INK,
        "text_wrap": False,
        "valign": "vcenter",
    },
    Look.HEAD: {**_FACE, **_RULED, "bold": True, "bg_color": _TINT, "font_color": _INK},
    Look.HINT: {**_FACE, **_RULED, "font_size": 8, "italic": True, "font_color": "#52606D", "bg_color": "#F5F7FA"},
    Look.LABEL: {**_FACE, **_RULED, "bg_color": _TINT},
    Look.COUNT: {**_FACE, **_RULED, "bg_color": _TINT, "align": "center", "indent": 0},
    Look.ASIDE: {**_FACE, "font_size": 9, "font_color": "#52606D", "indent": 1},
    Look.INPUT: {**_FACE, **_RULED, "locked": False, "num_format": "@"},
    Look.MIDDLE: {**_FACE, **_RULED, "locked": False, "num_format": "@", "align": "center", "indent": 0},
    Look.HIDDEN: {**_FACE, "locked": False, "num_format": "@", "font_color": "#9AA5B1"},
    Look.WANTED: {"bg_color": "#FFE699"},
    Look.NEEDLESS: {"bg_color": "#E4E7EB"},
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
