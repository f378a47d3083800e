"""Finds the preset connector that draws a polyline: straight, or bent once to four times.

A preset starts level in its own frame, at the upper left corner, and ends at the lower right one; flips and a quarter
turn bring it to its place. Its inner bends are the adjustments, in 100,000ths of the frame's width or height.
"""

from typing import NamedTuple

from sopan.drawing.model import Point, Rect

MOST_BENDS = 4
_WHOLE = 100_000
_FARTHEST = 12.0  # frames; LibreOffice rounds a frame's sides, and a bend farther off would move visibly
_STRAIGHT = 0.01


class Connector(NamedTuple):
    """A preset and its frame: the box before ``turned`` (a quarter, clockwise, about its middle)."""

    preset: str
    box: Rect
    adjustments: tuple[int, ...] = ()
    turned: bool = False
    flip_h: bool = False
    flip_v: bool = False


def find_connector(points: tuple[Point, ...]) -> Connector | None:
    """The preset for an orthogonal polyline without needless points.

    None when it bends more often than any, or when a bend lies too far from a frame that is narrow or has no width at
    all, as that of a loop from one side of a column back to the same side.
    """
    bends = len(points) - 2
    if bends > MOST_BENDS:
        return None
    (x, y), (end_x, end_y) = points[0], points[-1]
    if bends == 0:
        return Connector("straightConnector1", Rect.around(points), flip_h=end_x < x, flip_v=end_y < y)
    turned = abs(points[1][0] - x) < _STRAIGHT
    local = [(py - y, x - px) if turned else (px - x, py - y) for px, py in points]
    across, down = local[-1]
    inner = [(local[index][axis], local[-1][axis]) for index, axis in _adjusted(bends)]
    if any(abs(place) > _FARTHEST * abs(side) for place, side in inner):
        return None
    width, height = abs(across), abs(down)
    box = Rect((x + end_x - width) / 2, (y + end_y - height) / 2, width, height)
    adjustments = tuple(round(place / side * _WHOLE) for place, side in inner)
    return Connector(f"bentConnector{bends + 1}", box, adjustments, turned, across < 0, down < 0)


def _adjusted(bends: int) -> tuple[tuple[int, int], ...]:
    """For every adjustment the point that it places, and along which axis of the frame (0 across, 1 down)."""
    return ((), (), ((1, 0),), ((1, 0), (2, 1)), ((1, 0), (2, 1), (3, 0)))[bends]
