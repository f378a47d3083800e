"""The places of the identity form's upright rules, and how high a page may be filled."""

from typing import NamedTuple

from sopan.drawing.model import Rect
from sopan.layout.identity.face import Face
from sopan.layout.settings import LayoutSettings
from sopan.layout.state import round_down, round_up

PAD_X = 6.0
PAD_Y = 3.75
_LEFT_HALF = 0.53
_LEAST_VALUE = 186.0  # room for a name with its degrees, and for a NIP, on one line
_WIDEST_LABEL = "Tanggal Pembuatan"


class Grid(NamedTuple):
    """The upright rules from ``left`` to ``right``; the table stands between ``top`` and ``bottom``."""

    left: float
    split: float
    value: float
    right: float
    top: float
    bottom: float

    @property
    def xs(self) -> tuple[float, ...]:
        """All upright rules, left to right."""
        return (self.left, self.split, self.value, self.right)

    @property
    def height(self) -> float:
        """The most a table on one page may take."""
        return self.bottom - self.top

    def box(self, column: int, colspan: int, top: float, height: float) -> Rect:
        """The box of a cell."""
        left, right = self.xs[column], self.xs[column + colspan]
        return Rect(left, top, right - left, height)


def rule_grid(settings: LayoutSettings, face: Face) -> Grid:
    """The grid for the sheet, its label column as wide as the widest label needs."""
    width, height = settings.sheet
    left, right = round_up(settings.margin_left), round_down(width - settings.margin_right)
    label = round_up(face.width(_WIDEST_LABEL) + 2 * PAD_X)
    split = left + round_up(min((right - left) * _LEFT_HALF, right - left - label - _LEAST_VALUE))
    value = split + label
    return Grid(left, split, value, right, round_up(settings.margin_top), round_down(height - settings.margin_bottom))


def inset(box: Rect) -> Rect:
    """The part of a cell's box that text may fill."""
    return Rect(box.x + PAD_X, box.y + PAD_Y, box.w - 2 * PAD_X, box.h - 2 * PAD_Y)
