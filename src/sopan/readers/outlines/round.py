"""Which outline with round sides or corners a run of points shows."""

from sopan.drawing import Point, Rect
from sopan.readers.found import Outline

_CIRCLE = (0.74, 0.82)  # of its box; a circle fills pi / 4
_CORNERS = 0.8584  # what four rounded corners of radius 1 lack of their squares: 4 - pi
_LITTLE_ROUND = 0.1  # of the shorter side


def classify_round(points: tuple[Point, ...], box: Rect) -> Outline:
    """By how much of ``box``, the one around them, the ``points`` fill, and how they leave its corners."""
    filled = area_of(points) / (box.w * box.h)
    if filled <= _CIRCLE[0] or not _four_alike(points, box):
        return Outline.OTHER
    if filled < _CIRCLE[1]:
        return Outline.CIRCLE
    radius = (max(0.0, 1 - filled) * box.w * box.h / _CORNERS) ** 0.5
    return Outline.CAPSULE if radius > _LITTLE_ROUND * min(box.w, box.h) else Outline.BOX


def area_of(points: tuple[Point, ...]) -> float:
    """What a closed polygon encloses."""
    pairs = zip(points, (*points[1:], points[0]), strict=True)
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairs)) / 2


def _four_alike(points: tuple[Point, ...], box: Rect) -> bool:
    """Whether the outline keeps the same distance from all four corners of its box."""
    corners = [(box.x + i * box.w, box.y + j * box.h) for i in (0, 1) for j in (0, 1)]
    distances = [min(abs(x - cx) + abs(y - cy) for x, y in points) for cx, cy in corners]
    return max(distances) < 2 * min(distances) + 0.1 * min(box.w, box.h)
