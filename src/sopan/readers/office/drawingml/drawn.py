"""What was drawn: shapes, lines, and words under the numbers of their file, and then under their own."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sopan.drawing import Point, Rect
from sopan.readers.found import FoundLine, FoundShape, FoundText

_TWINS = 100
"""An id that more shapes share than this tells nothing."""


class Drawn(NamedTuple):
    """Found things with the file's ids, which may be missing or used twice.

    ``words`` are shapes of which nothing but their text is seen, each with whether it is bold.
    """

    shapes: tuple[FoundShape, ...] = ()
    lines: tuple[FoundLine, ...] = ()
    words: tuple[tuple[FoundShape, bool], ...] = ()


class Settled(NamedTuple):
    """Found things whose ids are unique, lines glued to them."""

    shapes: tuple[FoundShape, ...]
    lines: tuple[FoundLine, ...]
    texts: tuple[FoundText, ...]


def settle(drawn: Iterable[Drawn], mark: str) -> Settled:
    """All of ``drawn`` under ids that begin with ``mark``; glue of the file is kept where it leads to a shape.

    Words to which a line is glued are a shape, though no outline is drawn.
    """
    parts = list(drawn)
    lines = [line for part in parts for line in part.lines]
    glued = {id for line in lines for id in (line.source, line.target) if id}
    words = [pair for part in parts for pair in part.words]
    shapes = [shape for part in parts for shape in part.shapes] + [word for word, _ in words if word.id in glued]
    names = _Names(mark)
    named = [(shape.id, shape._replace(id=names.next(shape.id))) for shape in shapes]
    by_id = defaultdict(list)
    for id, shape in named:
        if id:  # a line that is glued to nothing names nothing, and so may a shape
            by_id[id].append(shape)
    return Settled(
        tuple(shape for _, shape in named),
        tuple(_glue(line, names.next(line.id), by_id) for line in lines),
        tuple(FoundText(word.box, word.text, bold) for word, bold in words if word.id not in glued),
    )


class _Names:
    """Makes ids that are used once."""

    def __init__(self, mark: str) -> None:
        self._mark = mark
        self._used: Counter[str] = Counter()

    def next(self, id: str) -> str:
        self._used[id] += 1
        again = "" if id and self._used[id] == 1 else f"~{self._used[id]}"
        return f"{self._mark}{id}{again}"


def _glue(line: FoundLine, id: str, shapes: Mapping[str, Sequence[FoundShape]]) -> FoundLine:
    source = _nearest(shapes.get(line.source, ()), line.points[0])
    target = _nearest(shapes.get(line.target, ()), line.points[-1])
    return line._replace(id=id, source=source, target=target)


def _nearest(shapes: Sequence[FoundShape], point: Point) -> str:
    """The shape that is meant by an id; copies in other programs leave several with the same."""
    if not 0 < len(shapes) <= _TWINS:
        return ""
    return min(shapes, key=lambda shape: gap(shape.box, point)).id


def gap(box: Rect, point: Point) -> float:
    """The distance of ``point`` from ``box``, the larger of across and down; 0 inside."""
    x, y = point
    return max(box.x - x, x - box.x - box.w, box.y - y, y - box.y - box.h, 0.0)


def merge(parts: Iterable[Drawn]) -> Drawn:
    """All of ``parts`` as one."""
    all_parts = list(parts)
    return Drawn(
        tuple(shape for part in all_parts for shape in part.shapes),
        tuple(line for part in all_parts for line in part.lines),
        tuple(word for part in all_parts for word in part.words),
    )
