"""Words that are struck through: deleted, though the print still shows them, as it does with tracked changes."""

from bisect import bisect_left, bisect_right

from sopan.drawing import Rect
from sopan.readers.printed.paper import Word
from sopan.readers.printed.pdfium.ink import Trace

_THIN = 1.6
_HIGH, _LOW = 0.3, 0.72  # between which parts of a word's height a stroke strikes it
_LARGEST = 20.0
_STICKS_OUT = 0.6  # of the type size: the blank behind a word is struck with it


def part_struck(words: list[Word], traces: tuple[Trace, ...]) -> tuple[list[Word], tuple[Trace, ...]]:
    """The words that no stroke goes through from end to end, and the other ink.

    A rule or a connector that crosses words by chance does not begin and end with them.
    """
    level = sorted((word for word in words if word.turn in (0, 180)), key=_height)
    heights = [_height(word) for word in level]
    gone: set[int] = set()
    strokes: set[int] = set()
    for number, trace in enumerate(traces):
        y = trace.points[0][1]
        near = slice(bisect_left(heights, y - _LARGEST), bisect_right(heights, y + _LARGEST))
        struck = _struck_by(trace, level[near])
        if struck:
            strokes.add(number)
            gone.update(map(id, struck))
    left = [word for word in words if id(word) not in gone]
    return left, tuple(trace for number, trace in enumerate(traces) if number not in strokes)


def _struck_by(trace: Trace, words: list[Word]) -> list[Word]:
    stroke = Rect.around(trace.points)
    start, end, height = stroke.x, stroke.x + stroke.w, stroke.middle[1]
    if stroke.h > _THIN or stroke.w < _THIN:
        return []
    met = [word for word in words if word.box.x < end and start < word.box.x + word.box.w and _is_through(word, height)]
    if not met:
        return []
    left, right = min(word.box.x for word in met), max(word.box.x + word.box.w for word in met)
    most = _STICKS_OUT * max(word.size for word in met)
    return met if abs(start - left) < most / 2 and -most / 2 < end - right < most else []


def _height(word: Word) -> float:
    return word.box.middle[1]


def _is_through(word: Word, height: float) -> bool:
    return word.box.y + _HIGH * word.box.h < height < word.box.y + _LOW * word.box.h
