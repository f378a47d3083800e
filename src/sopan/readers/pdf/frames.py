"""Closed boxes that are cells or frames of a table, told apart from boxes that are symbols."""

from sopan.drawing import Rect
from sopan.readers.found import Outline
from sopan.readers.pdf.heads import Way
from sopan.readers.pdf.outlines import box_of
from sopan.readers.pdf.sorting import Closed

_NEAR = 1.5
_LEAST_FRAME = 100.0
_COVERED = 0.5


def part_frames(closed: list[Closed], straight: list[Way]) -> tuple[list[Closed], list[Closed]]:
    """(frames, others): painted boxes whose sides continue in other sides or strokes, or into which strokes run."""
    boxes = [item for item in closed if item.outline is Outline.BOX and item.painted]
    sides = [(number, side) for number, item in enumerate(boxes) for side in _sides(item.box)]
    sides += [(-1, box_of(way.points)) for way in straight]
    frames = [item for number, item in enumerate(boxes) if _is_frame(item.box, [s for n, s in sides if n != number])]
    return frames, [item for item in closed if item not in frames]


def frame_strokes(frames: list[Closed]) -> list[Way]:
    """The sides of the frames as strokes."""
    return [
        Way(((side.x, side.y), (side.x + side.w, side.y + side.h)), "", 0.5)
        for frame in frames
        for side in _sides(frame.box)
    ]


def _sides(box: Rect) -> list[Rect]:
    return [
        Rect(box.x, box.y, box.w, 0),
        Rect(box.x, box.y + box.h, box.w, 0),
        Rect(box.x, box.y, 0, box.h),
        Rect(box.x + box.w, box.y, 0, box.h),
    ]


def _is_frame(box: Rect, others: list[Rect]) -> bool:
    shared = [sum(_shared(side, other) for other in others) for side in _sides(box)]
    lengths = [box.w, box.w, box.h, box.h]
    same = [other for other in others if all(abs(a - b) < _NEAR for a, b in zip(box, other, strict=True))]
    if not same and sum(part > _COVERED * length for part, length in zip(shared, lengths, strict=True)) >= 2:
        return True
    return box.w > _LEAST_FRAME and sum(_runs_into(side, other) for side in _sides(box) for other in others) >= 4


def _shared(side: Rect, other: Rect) -> float:
    """How much of ``side`` another stroke, beside it in the same direction, goes along with."""
    if side.h == 0 and other.h < _NEAR < other.w and abs(side.y - other.y) < _NEAR:
        return max(0.0, min(side.x + side.w, other.x + other.w) - max(side.x, other.x))
    if side.w == 0 and other.w < _NEAR < other.h and abs(side.x - other.x) < _NEAR:
        return max(0.0, min(side.y + side.h, other.y + other.h) - max(side.y, other.y))
    return 0.0


def _runs_into(side: Rect, other: Rect) -> bool:
    """Whether a stroke at a right angle to ``side`` starts or ends upon it."""
    if side.h == 0 and other.w < _NEAR < other.h and side.x < other.x < side.x + side.w:
        return min(abs(other.y - side.y), abs(other.y + other.h - side.y)) < _NEAR
    if side.w == 0 and other.h < _NEAR < other.w and side.y < other.y < side.y + side.h:
        return min(abs(other.x - side.x), abs(other.x + other.w - side.x)) < _NEAR
    return False
