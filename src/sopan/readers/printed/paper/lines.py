"""Words gathered into the lines in which they are read."""

from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.printed.paper.words import Word, around, upright

_SAME_LINE = 0.45


class Line(NamedTuple):
    """Words of one line, from left to right in their own upright frame, and the ``box`` around them there."""

    words: tuple[Word, ...]
    box: Rect

    @property
    def size(self) -> float:
        """The largest type size of the line."""
        return max(word.size for word in self.words)


def gather_lines(words: list[Word], turn: int) -> list[Line]:
    """The lines of ``words``, all set ``turn`` degrees anticlockwise, from top to bottom."""
    placed = sorted(((word, upright(word.box, turn)) for word in words), key=lambda pair: pair[1].middle[1])
    rows: list[list[tuple[Word, Rect]]] = []
    for word, box in placed:
        row = rows[-1] if rows else []
        if row and abs(_height(row) - box.middle[1]) < _SAME_LINE * max(word.size, row[-1][0].size):
            row.append((word, box))
        else:
            rows.append([(word, box)])
    return [_line(row) for row in rows]


def _height(row: list[tuple[Word, Rect]]) -> float:
    return sum(box.middle[1] for _, box in row) / len(row)


def _line(row: list[tuple[Word, Rect]]) -> Line:
    row.sort(key=lambda pair: pair[1].x)
    return Line(tuple(word for word, _ in row), around([box for _, box in row]))
