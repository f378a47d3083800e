"""The frame of a page: its size as a reader sees it, and the way from PDF coordinates to points from the top left."""

from collections.abc import Callable
from typing import NamedTuple

import pypdfium2 as pdfium

from sopan.drawing import Point

_TURNS: dict[int, Callable[[float, float, tuple[float, float, float, float]], Point]] = {
    0: lambda x, y, box: (x - box[0], box[3] - y),
    90: lambda x, y, box: (y - box[1], x - box[0]),
    180: lambda x, y, box: (box[2] - x, y - box[1]),
    270: lambda x, y, box: (box[3] - y, box[2] - x),
}


class Sheet(NamedTuple):
    """The visible ``box`` (left, bottom, right, top) of a page, shown turned clockwise by ``turn`` degrees."""

    box: tuple[float, float, float, float]
    turn: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points, as shown."""
        width, height = self.box[2] - self.box[0], self.box[3] - self.box[1]
        return (height, width) if self.turn in (90, 270) else (width, height)

    def point(self, x: float, y: float) -> Point:
        """The place (x, y) of the PDF, in points from the top left of the page as shown."""
        left, top = _TURNS[self.turn](x, y, self.box)
        return round(left, 2), round(top, 2)

    def turned(self, degrees: int) -> "Sheet":
        """The same sheet, turned clockwise by ``degrees`` more."""
        return self._replace(turn=(self.turn + degrees) % 360)


def sheet_of(page: pdfium.PdfPage) -> Sheet:
    """The frame of ``page``, its own turn included."""
    return Sheet(tuple(page.get_bbox()), page.get_rotation() % 360)
