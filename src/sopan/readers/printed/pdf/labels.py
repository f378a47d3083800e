"""Words beside a line or a symbol inside a cell: labels of the drawing, not text of the cell."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from sopan.drawing import Point, Rect
from sopan.readers.found import FoundShape, FoundText, Outline
from sopan.readers.printed.paper import Grid, Word, loose_texts
from sopan.readers.printed.pdf.heads import Way

_NEAR = 12.0
_LONGEST = 24
_WORD_SPACE = 0.6
_LINE_SPACE = 0.6
_BELOW = 0.6


def part_labels(
    words: list[Word], grids: list[Grid], ways: list[Way], shapes: list[FoundShape]
) -> tuple[list[FoundText], list[Word]]:
    """(labels, other words). A label is short, and near to a line or a symbol.

    Outside of the columns and rows in which symbols stand, these must lie in the label's own cell.
    """
    labels: list[FoundText] = []
    rest = list(words)
    symbols = [shape.box for shape in shapes if shape.outline is not Outline.PICTURE]
    pieces = [piece for way in ways for piece in _boxes(way.points)] + symbols
    for grid in grids:
        inner = [box for box in symbols if _holds(grid.frame, box.middle)]
        start = min((cell.x for cell in map(grid.box, grid.spans) if _is_drawn_upon(cell, inner)), default=-1.0)
        for cell in map(grid.box, grid.spans):
            parts = [part for part in (_within(piece, cell) for piece in pieces) if part is not None]
            near = pieces if _is_drawn_upon(cell, inner) else parts
            beside = abs(cell.x + cell.w - start) < 1
            if not near and not beside:
                continue
            inside = [word for word in rest if _holds(cell, word.seat)]
            texts = _joined(loose_texts(inside, _WORD_SPACE), _below)
            found = [it for it in texts if _is_label(it, pieces if beside and _sticks_out(it, cell) else near)]
            labels += found
            rest = [
                word for word in rest if not any(word in inside and _holds(text.box, word.box.middle) for text in found)
            ]
    return _joined(labels, _behind), rest


def _joined(texts: Iterable[FoundText], goes_on: Callable[[FoundText, FoundText], bool]) -> list[FoundText]:
    """The texts, each joined to the one that it goes on with."""
    joined: list[FoundText] = []
    for text in sorted(texts, key=lambda text: (round(text.box.y), text.box.x)):
        before = next((place for place, other in enumerate(joined) if goes_on(other, text)), None)
        if before is None:
            joined.append(text)
            continue
        one, other = joined[before].box, text.box
        left, right = min(one.x, other.x), max(one.x + one.w, other.x + other.w)
        box = Rect(left, one.y, right - left, max(one.y + one.h, other.y + other.h) - one.y)
        joined[before] = joined[before]._replace(box=box, text=f"{joined[before].text} {text.text}")
    return joined


def _below(above: FoundText, text: FoundText) -> bool:
    """Whether ``text`` is the second line of a label: "Tidak" over "lengkap"."""
    one, other = above.box, text.box
    overlap = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    close = other.y - one.y >= 0 and other.y - one.y - one.h < _LINE_SPACE * other.h
    return text.text[:1].islower() and close and overlap > _BELOW * min(one.w, other.w)


def _behind(left: FoundText, text: FoundText) -> bool:
    """Whether a rule of the table parts two words of one label."""
    one, other = left.box, text.box
    return abs(one.y - other.y) < 1 and 0 <= other.x - one.x - one.w < _WORD_SPACE * other.h


def _is_drawn_upon(cell: Rect, symbols: list[Rect]) -> bool:
    """Whether symbols stand in the column of ``cell``, none of them in a lower row than all of it."""
    column = [box for box in symbols if cell.x < box.middle[0] < cell.x + cell.w]
    return bool(column) and cell.y + cell.h > min(box.middle[1] for box in symbols)


def _sticks_out(text: FoundText, cell: Rect) -> bool:
    """Whether a text goes on over the right side of its cell, as a label beside the first column of symbols may."""
    return text.box.x + text.box.w > cell.x + cell.w + 1


def _is_label(text: FoundText, drawn: list[Rect]) -> bool:
    numbers = text.text.rstrip(".").isdigit()  # those of the rows
    return not numbers and len(text.text) <= _LONGEST and any(_distance(text.box, part) <= _NEAR for part in drawn)


def _boxes(points: tuple[Point, ...]) -> list[Rect]:
    return [Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)) for (x0, y0), (x1, y1) in pairwise(points)]


def _within(box: Rect, cell: Rect) -> Rect | None:
    """The part of ``box`` inside ``cell``, a little away from its rules."""
    left, top = max(box.x, cell.x + 1), max(box.y, cell.y + 1)
    right, bottom = min(box.x + box.w, cell.x + cell.w - 1), min(box.y + box.h, cell.y + cell.h - 1)
    return Rect(left, top, right - left, bottom - top) if right >= left and bottom >= top else None


def _distance(one: Rect, other: Rect) -> float:
    across = max(0.0, other.x - one.x - one.w, one.x - other.x - other.w)
    down = max(0.0, other.y - one.y - one.h, one.y - other.y - other.h)
    return max(across, down)


def _holds(box: Rect, point: Point) -> bool:
    """Whether ``point`` lies inside, or as good as."""
    x, y = point
    return box.x - 0.1 <= x <= box.x + box.w + 0.1 and box.y - 0.1 <= y <= box.y + box.h + 0.1
