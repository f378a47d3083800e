"""Glues lines of our own files again by their names, where another program kept these and dropped the glue."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sopan.drawing import Rect, read_ends
from sopan.readers.found import FoundLine, FoundPage
from sopan.readers.recogniser.arrows.nets import Way
from sopan.readers.recogniser.nearness import to_box

_AT = 8.0
_ONE_END, _NO_END, _OTHER_END = 0.7, 0.5, 0.8
"""How sure a line is, of which one end or none still touches the symbol that it is named after, or whose symbol is gone
and which touches another."""


class Names:
    """The symbols of a page, given by id and box, by the names that its lines are called after."""

    def __init__(self, page: FoundPage, boxes: Mapping[str, Rect]) -> None:
        self._boxes = boxes
        self._called: dict[str, list[str]] = defaultdict(list)
        for shape in page.shapes:
            if shape.id in boxes:
                self._called[shape.name].append(shape.id)

    def sort(self, lines: Sequence[FoundLine]) -> tuple[list[FoundLine], list[FoundLine]]:
        """The lines that may join symbols, and those that end in the air where the symbol of their name was deleted."""
        found = [(line, self._glue(line)) for line in lines if len(line.points) > 1]
        return [glued for _, glued in found if glued], [line for line, glued in found if not glued]

    def _glue(self, line: FoundLine) -> FoundLine | None:
        """The line, with an end that touches nothing glued to the symbol that the name tells; None for a torn one.

        What somebody led elsewhere stays there.
        """
        ends = None if line.source or line.target else read_ends(line.name)
        if not ends:
            return line
        source, target = self._nearest(line, ends.source), self._nearest(line, ends.target)
        if not source or not target:
            held = all(any(not self._off(line, end, id) for id in self._boxes) for end in (0, 1))
            return line._replace(confidence=line.confidence * _OTHER_END) if held else None
        straight = self._straightened(line, source, target)
        free = [end for end, id in ((0, source), (1, target)) if self._off(straight, end, id)]
        pointed_back = straight.arrow_start and not straight.arrow_end
        if pointed_back or any(not self._off(straight, end, id) for end in free for id in self._boxes):
            return line
        sure = (1.0, _ONE_END, _NO_END)[len(free)]
        return straight._replace(source=source, target=target, confidence=line.confidence * sure)

    def dangling(self, lines: Iterable[FoundLine]) -> Iterator[Way]:
        """The lines of ours among ``lines`` that lead nowhere; the words beside them are still theirs."""
        for line in lines:
            if ends := read_ends(line.name):
                source = self._nearest(line, ends.source)
                backward = source and self._away(line, 1, source) < self._away(line, 0, source)
                points = line.points[::-1] if backward else line.points
                yield Way(source, "", points, directed=True, confidence=0.0, lines=())

    def wordless(self, lines: Sequence[FoundLine], ways: Sequence[Way], decisions: Collection[str]) -> set[int]:
        """The numbers of ``ways`` that were drawn without a word, and begin at no decision."""
        plain = {number for number, line in enumerate(lines) if (ends := read_ends(line.name)) and ends.plain}
        return {
            number for number, way in enumerate(ways) if way.source not in decisions and plain.issuperset(way.lines)
        }

    def _nearest(self, line: FoundLine, name: str) -> str:
        """The symbol of that name, "" where there is none; a row that was copied has a second one with it."""
        return min(
            self._called.get(name, ()),
            key=lambda id: min(self._away(line, end, id) for end in (0, 1)),
            default="",
        )

    def _straightened(self, line: FoundLine, source: str, target: str) -> FoundLine:
        """The line from its source on; programs turn some bent lines round when they save a file."""
        there = self._away(line, 0, source) + self._away(line, 1, target)
        if there <= self._away(line, 1, source) + self._away(line, 0, target):
            return line
        headed = line.arrow_start or line.arrow_end
        return line._replace(points=line.points[::-1], arrow_start=False, arrow_end=headed)

    def _off(self, line: FoundLine, end: int, id: str) -> bool:
        return self._away(line, end, id) > _AT

    def _away(self, line: FoundLine, end: int, id: str) -> float:
        return to_box(line.points[-end], self._boxes[id])
