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
    """The visible ``box`` (left, bottom, right, top) of a page, shown turned clockwise by ``turn`` degrees.

    ``scale``: how many points to take for one of the page's, where its type is far from any size that people read.
    """

    box: tuple[float, float, float, float]
    turn: int = 0
    scale: float = 1.0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points, as shown."""
        width, height = ((end - start) * self.scale for start, end in zip(self.box[:2], self.box[2:], strict=True))
        return (height, width) if self.turn in (90, 270) else (width, height)

    def point(self, x: float, y: float) -> Point:
        """The place (x, y) of the PDF, in points from the top left of the page as shown."""
        left, top = _TURNS[self.turn](x, y, self.box)
        return round(left * self.scale, 2), round(top * self.scale, 2)

    def turned(self, degrees: int) -> "Sheet":
        """The same sheet, turned clockwise by ``degrees`` more."""
        return self._replace(turn=(self.turn + degrees) % 360)


def sheet_of(page: pdfium.PdfPage, scale: float = 1.0) -> Sheet:
    """The frame of ``page``, its own turn included."""
    return Sheet(tuple(page.get_bbox()), page.get_rotation() % 360, scale)
