"""A word on a sheet, and the upright frame in which turned words are read."""

from typing import NamedTuple

from sopan.drawing import Point, Rect

_INSIDE = 1.0


class Word(NamedTuple):
    """A word in its ``box``; ``size`` is that of its type in points, ``turn`` how far anticlockwise it is set.

    ``confidence`` is from 0 to 1; 1 where the file itself holds the characters. ``window`` is what the page lets be
    seen of it, where that is cut.
    """

    text: str
    box: Rect
    size: float
    bold: bool = False
    turn: int = 0
    confidence: float = 1.0
    window: Rect | None = None

    @property
    def seat(self) -> Point:
        """Its middle, drawn into its window: a line too much for its cell is still the cell's own."""
        x, y = self.box.middle
        if self.window is None:
            return x, y
        left, top, w, h = self.window
        return min(max(x, left + _INSIDE), left + w - _INSIDE), min(max(y, top + _INSIDE), top + h - _INSIDE)


class Letters(NamedTuple):
    """The words of a page that were read in its picture, on its sheet as it is shown ``turn`` degrees clockwise."""

    turn: int
    words: tuple[Word, ...]


def upright(box: Rect, turn: int) -> Rect:
    """``box`` in a frame turned so that words set ``turn`` degrees anticlockwise run from left to right."""
    return {
        0: box,
        90: Rect(-box.y - box.h, box.x, box.h, box.w),
        180: Rect(-box.x - box.w, -box.y - box.h, box.w, box.h),
        270: Rect(box.y, -box.x - box.w, box.h, box.w),
    }[turn]


def around(boxes: list[Rect]) -> Rect:
    """The smallest box around all of them."""
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.w for box in boxes), max(box.y + box.h for box in boxes)
    return Rect(left, top, right - left, bottom - top)


def shared_area(one: Rect, other: Rect) -> float:
    """How much two boxes have in common, in square points."""
    width = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    height = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return max(0.0, width) * max(0.0, height)
