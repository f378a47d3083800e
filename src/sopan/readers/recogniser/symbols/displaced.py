"""Puts a drawing back over its rows where rows have grown or shrunk since it was made, as on many a print."""

from collections.abc import Sequence
from itertools import pairwise

from sopan.drawing import Rect

_OUTSIDE = 0.75  # of a symbol's height beyond the table's edge: it can't belong there
_SAME_BAND = 0.9


def realign(boxes: Sequence[Rect], rows: Sequence[tuple[float, float]]) -> list[int] | None:
    """For each symbol the row (top, bottom) that it was drawn for; None where the drawing fits the table as it is.

    The bands of symbols and the rows must be equally many; then they go together in order.
    """
    if not boxes or not rows or not any(_outside(box, rows) for box in boxes):
        return None
    bands = _bands(boxes)
    if max(bands) + 1 != len(rows):
        return None
    return bands


def _outside(box: Rect, rows: Sequence[tuple[float, float]]) -> bool:
    y = box.middle[1]
    return y > rows[-1][1] + _OUTSIDE * box.h or y < rows[0][0] - _OUTSIDE * box.h


def _bands(boxes: Sequence[Rect]) -> list[int]:
    """The band of each box, counted from the top: boxes at about one height are one band."""
    order = sorted(range(len(boxes)), key=lambda index: boxes[index].middle[1])
    height = sorted(box.h for box in boxes)[len(boxes) // 2]
    bands = [0] * len(boxes)
    for above, index in pairwise(order):
        step = boxes[index].middle[1] - boxes[above].middle[1]
        bands[index] = bands[above] + (step > _SAME_BAND * height)
    return bands
