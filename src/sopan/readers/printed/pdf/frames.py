"""Closed boxes that are cells or frames of a table, told apart from boxes that are symbols."""

from collections.abc import Iterator
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.found import Outline
from sopan.readers.printed.pdf.heads import Way
from sopan.readers.printed.pdf.sorting import Closed

_NEAR = 1.5
_LEAST_FRAME = 100.0
_MOST_FRAMES = 50
_COVERED = 0.5
_RUNNING_IN = 4


class _Side(NamedTuple):
    """A stroke along ``axis`` (0: level, 1: upright) at ``at``, of the box or stroke ``owner``."""

    axis: int
    at: float
    start: float
    end: float
    owner: Rect


class _Sides:
    """Strokes to be found by their place."""

    def __init__(self, sides: list[_Side]) -> None:
        self._at: dict[tuple[int, int], list[_Side]] = {}
        for side in sides:
            self._at.setdefault((side.axis, int(side.at // _NEAR)), []).append(side)

    def shared(self, side: _Side) -> float:
        """How much of ``side`` others, beside it in the same direction, go along with."""
        return sum(max(0.0, min(side.end, other.end) - max(side.start, other.start)) for other in self._beside(side))

    def _beside(self, side: _Side) -> Iterator[_Side]:
        place = int(side.at // _NEAR)
        for near in (place - 1, place, place + 1):
            for other in self._at.get((side.axis, near), ()):
                if abs(other.at - side.at) < _NEAR and not _is_twin(other.owner, side.owner):
                    yield other


def part_frames(closed: list[Closed], straight: list[Way]) -> tuple[list[Closed], list[Closed]]:
    """(frames, others): painted boxes whose sides continue in other sides or strokes, or into which strokes run."""
    boxes = [item for item in closed if item.outline is Outline.BOX and item.painted]
    strokes = [side for way in straight for side in _sides(Rect.around(way.points)) if side.end - side.start > _NEAR]
    sides = _Sides([*strokes, *(side for item in boxes for side in _sides(item.box))])
    large = [item for item in boxes if item.box.w > _LEAST_FRAME][:_MOST_FRAMES]
    frames = {item for item in boxes if _continues(item.box, sides)}
    frames |= {item for item in large if _takes_in(item.box, strokes)}
    return [item for item in boxes if item in frames], [item for item in closed if item not in frames]


def frame_strokes(frames: list[Closed]) -> list[Way]:
    """The sides of the frames as strokes."""
    return [
        Way(
            ((side.start, side.at), (side.end, side.at))
            if side.axis == 0
            else ((side.at, side.start), (side.at, side.end)),
            "",
            0.5,
        )
        for frame in frames
        for side in _sides(frame.box)
    ]


def _sides(box: Rect) -> list[_Side]:
    right, bottom = box.x + box.w, box.y + box.h
    return [
        _Side(0, box.y, box.x, right, box),
        _Side(0, bottom, box.x, right, box),
        _Side(1, box.x, box.y, bottom, box),
        _Side(1, right, box.y, bottom, box),
    ]


def _is_twin(box: Rect, other: Rect) -> bool:
    """Whether both are one box, painted twice."""
    return all(abs(one - two) < _NEAR for one, two in zip(box, other, strict=True))


def _continues(box: Rect, sides: _Sides) -> bool:
    """Whether two of its sides are sides of others too, or lie on strokes."""
    return sum(sides.shared(side) > _COVERED * (side.end - side.start) for side in _sides(box)) >= 2


def _takes_in(box: Rect, strokes: list[_Side]) -> bool:
    """Whether several strokes start or end upon its sides, at a right angle."""
    met = 0
    for side in _sides(box):
        for other in strokes:
            if other.axis != side.axis and side.start < other.at < side.end:
                met += min(abs(other.start - side.at), abs(other.end - side.at)) < _NEAR
    return met >= _RUNNING_IN
