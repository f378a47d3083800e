"""Reads the drawing of one SOP page by page: lines to arrows, words to labels, connectors to their twins."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.found import FoundDocument, FoundPage, FoundText, Outline
from sopan.readers.recogniser.arrows.across import Arrow, join_across
from sopan.readers.recogniser.arrows.answers import give_answers, turn_backward
from sopan.readers.recogniser.arrows.named import Names
from sopan.readers.recogniser.arrows.nets import Way, Weave
from sopan.readers.recogniser.arrows.pairs import part_pairs
from sopan.readers.recogniser.arrows.typed import typed_arrows
from sopan.readers.recogniser.arrows.ways import read_ways
from sopan.readers.recogniser.symbols.ground import Ground
from sopan.readers.recogniser.symbols.model import Connector, Symbols, Word
from sopan.readers.recogniser.words import both_answers, is_answer, one_line

_LONGEST = 60
_BELOW_ALL = 100_000
_STANDS_OUT = 40.0


class Drawn(NamedTuple):
    """Arrows and joining lines between nodes, and what found no use.

    ``used`` are the loose texts that label an arrow, by page index and box; ``unused`` the words of shapes and cells
    that label none; ``lost`` the counts of lines that lead nowhere by page index.
    """

    arrows: tuple[Arrow, ...]
    joins: tuple[tuple[str, str], ...]
    used: frozenset[tuple[int, Rect]]
    unused: tuple[str, ...]
    lost: Mapping[int, int]
    lonely: tuple[Connector, ...]


def read_drawing(
    document: FoundDocument, grounds: Sequence[Ground], symbols: Symbols, step_of: Mapping[int, int]
) -> Drawn:
    """Everything drawn over ``grounds``; ``step_of`` maps raw rows to steps."""
    pages = [
        _read_page(document.pages[index], [each for each in grounds if each.spot.page == index], symbols, step_of)
        for index in sorted({ground.spot.page for ground in grounds})
    ]
    ways: list[Way] = []
    labels: dict[int, str] = {}
    for page in pages:
        labels |= {len(ways) + number: text for number, text in page.labels.items()}
        ways += page.ways
    arrows, lonely = join_across(ways, labels, symbols.connectors)
    return Drawn(
        (*arrows, *typed_arrows(symbols)),
        tuple(pair for page in pages for pair in page.joins),
        frozenset((page.number, box) for page in pages for box in page.used),
        tuple(text for page in pages for text in page.unused),
        {page.number: page.lost for page in pages if page.lost},
        tuple(lonely),
    )


class _Page(NamedTuple):
    """What was read on the page of index ``number``, as ``Drawn`` has it; ``labels`` go by the place of their way."""

    number: int
    ways: Sequence[Way]
    labels: Mapping[int, str]
    joins: Sequence[tuple[str, str]]
    used: Sequence[Rect]
    unused: Sequence[str]
    lost: int


def _read_page(page: FoundPage, grounds: Sequence[Ground], symbols: Symbols, step_of: Mapping[int, int]) -> _Page:
    index = grounds[0].spot.page
    decisions = {node.id for node in symbols.nodes if node.outline in (Outline.DIAMOND, Outline.PICTURE)}
    places = _Places(index, symbols, step_of)
    names = Names(page, places.boxes)
    lines, torn = names.sort(page.lines)
    weave = Weave(lines, places.boxes)
    read = read_ways(weave, places.order, places.joinable)
    led = {line for way in (*read.arrows, *read.joins) for line in way.lines}
    dangling = names.dangling([*(line for number, line in enumerate(weave.lines) if number not in led), *torn])
    words = [word for word in symbols.words if word.page == index]
    loose = [word for ground in grounds for word in _words_over(page, ground)]
    wordless = names.wordless(weave.lines, read.arrows, decisions)
    found, over = give_answers([*read.arrows, *dangling], [*words, *loose], decisions, wordless)
    found = {number: word for number, word in found.items() if number < len(read.arrows)}
    boxes = {id: places.boxes[id] for id in decisions if id in places.boxes}
    found = part_pairs(read.arrows, [*words, *loose], found, boxes, places.order)
    over = [word for word in over if word not in found.values()]
    labels = {number: word.text for number, word in found.items()}
    labels |= {number: way.text for number, way in enumerate(read.arrows) if way.text.strip()}
    return _Page(
        index,
        turn_backward(read.arrows, found, decisions),
        labels,
        [(way.source, way.target) for way in read.joins],
        [word.box for word in loose if word not in over],
        [word.text for word in over if word not in loose],
        read.lost + len(torn),
    )


class _Places:
    """Where the symbols of a page stand, and the order in which people read them."""

    def __init__(self, page: int, symbols: Symbols, step_of: Mapping[int, int]) -> None:
        self._nodes = {node.id: node for node in symbols.nodes if node.page == page}
        self._step_of = step_of
        self.boxes = {node.id: node.box for node in self._nodes.values() if node.drawn}
        self.boxes |= {each.id: each.box for each in symbols.connectors if each.page == page}

    def order(self, id: str) -> tuple[int, int]:
        node = self._nodes.get(id)
        if node:
            return (self._step_of.get(node.row, 0), node.column)
        return (int(self.boxes[id].y) + _BELOW_ALL, int(self.boxes[id].x))

    def joinable(self, one: str, other: str) -> bool:
        """Whether a line without a head between the two joins a shared step: both stand in one row."""
        return one in self._nodes and other in self._nodes and self.order(one)[0] == self.order(other)[0]


def _words_over(page: FoundPage, ground: Ground) -> list[Word]:
    """The loose texts of the page that stand among the actors' columns; an answer may stand out at a side."""
    left, right = ground.columns[0][1].left, ground.columns[-1][1].right
    return [
        Word(ground.spot.page, text.box, answer)
        for text in page.texts
        for answer in both_answers(one_line(text.text)) or [one_line(text.text)]
        if left - _beside(text) <= text.box.middle[0] <= right + _beside(text)
        and ground.top <= text.box.middle[1] <= ground.bottom
        and len(text.text) <= _LONGEST
    ]


def _beside(text: FoundText) -> float:
    return _STANDS_OUT if is_answer(text.text) else 0.0
