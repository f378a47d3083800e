"""Finds the drawn symbols of a flow table and the cell in which each stands; framed words are set apart."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from typing import NamedTuple

from sopan.drawing import Point
from sopan.readers.found import FoundDocument, FoundPage, FoundShape, Outline
from sopan.readers.recogniser.nearness import to_box
from sopan.readers.recogniser.page.rows import Part
from sopan.readers.recogniser.symbols.characters import read_characters
from sopan.readers.recogniser.symbols.displaced import realign
from sopan.readers.recogniser.symbols.ground import Ground
from sopan.readers.recogniser.symbols.model import Connector, Node, Symbols, Word
from sopan.readers.recogniser.words import fold, is_answer, kind_of, one_line

_BESIDE = 0.35  # of a column's width that a symbol's middle may lie outside of the actors' columns
_TOO_WIDE, _TOO_TALL = 1.6, 2.5
_LEAST_SIDE = 3.0
_SMALL = 0.75  # of the middle size of a symbol
_AT = 4.0
_MOST_LOOKS = 500_000
_LONGEST_LABEL = 40
_PICTURE = 0.7
_FAR = 3.0  # of its height: a shape so far from the table is none of its symbols
_LONG = 1.4  # of its height: so wide is an ellipse that was meant as one
_LETTER = re.compile(r"[A-Za-z]{1,2}|\d{1,2}")


def find_symbols(document: FoundDocument, grounds: Sequence[Ground], strangers: Sequence[Part]) -> Symbols:
    """The symbols over ``grounds``; ``strangers`` are the parts of other SOPs on the same pages."""
    symbols = Symbols()
    for index, page in enumerate(document.pages):
        here = [ground for ground in grounds if ground.spot.page == index]
        if here:
            others = [part for part in strangers if part.spot.page == index and part.rows]
            _read_page(page, index, here, others, symbols)
    return symbols


def _read_page(page: FoundPage, index: int, here: list[Ground], others: list[Part], symbols: Symbols) -> None:
    glued = {id for line in page.lines for id in (line.source, line.target) if id}
    found: dict[int, list[_Candidate]] = {ground.part: [] for ground in here}
    for shape in page.shapes:
        y = shape.box.middle[1]
        ground = min(here, key=lambda each: _away(y, each.top, each.bottom))
        if any(_away(y, *_reach(part)) < _away(y, ground.top, ground.bottom) for part in others):
            continue
        candidate = _candidate(shape, ground, symbols, index, glued=shape.id in glued)
        if candidate:
            found[ground.part].append(candidate)
    ends = [point for line in page.lines for point in (line.points[0], line.points[-1])]
    for ground in here:
        framed = _framed_words(found[ground.part], ground, ends)
        symbols.words += [Word(index, each.shape.box, one_line(each.shape.text)) for each in framed]
        words = {each.shape.id for each in framed}
        drawn = [each for each in found[ground.part] if each.shape.id not in words]
        stray = _beyond(drawn, ground, ends)
        symbols.strays += [one_line(each.shape.text) for each in stray if each.shape.text.strip()]
        _settle([each for each in drawn if each not in stray], ground, index, symbols)


def _reach(part: Part) -> tuple[float, float]:
    return part.rows[0].regions[0].top, part.rows[-1].regions[0].bottom


class _Candidate(NamedTuple):
    shape: FoundShape
    column: int
    glued: bool


def _candidate(shape: FoundShape, ground: Ground, symbols: Symbols, page: int, *, glued: bool) -> _Candidate | None:
    column = _column(shape, ground, glued=glued)
    text = one_line(shape.text)
    if column is None:
        if text:
            symbols.strays.append(text)
        return None
    if not glued and _is_word(shape, text):
        symbols.words.append(Word(page, shape.box, text))
        return None
    return _Candidate(shape, column, glued)


def _settle(candidates: list[_Candidate], ground: Ground, page: int, symbols: Symbols) -> None:
    """Connectors aside, every symbol into its row; a drawing that slid off its table goes back by its bands."""
    nodes = []
    taken = {_row(each.shape, ground) for each in candidates if not _is_connector(each.shape)}
    for candidate in candidates:
        if _is_connector(candidate.shape) and not _is_end(candidate.shape, ground, taken):
            letter, words = _parted(one_line(candidate.shape.text))
            symbols.connectors.append(_connector(candidate, letter, ground, page))
            symbols.words += [Word(page, candidate.shape.box, word) for word in words]
        else:
            nodes.append(candidate)
    filled = [(raw, region) for raw, region in ground.rows if raw in ground.filled]
    bands = realign([node.shape.box for node in nodes], [(region.top, region.bottom) for _, region in filled])
    if bands is not None:
        symbols.displaced.append(page)
    for number, (shape, column, glued) in enumerate(nodes):
        row = filled[bands[number]][0] if bands is not None else _row(shape, ground)
        if row is None:
            far = _away(shape.box.middle[1], ground.top, ground.bottom)
            if far > _FAR * shape.box.h and not glued:
                symbols.strays += [one_line(shape.text)] if shape.text.strip() else []
                continue
            row = _nearest_row(shape, ground)
        confidence = shape.confidence * (_PICTURE if shape.outline is Outline.PICTURE else 1.0)
        symbols.nodes.append(
            Node(shape.id, page, shape.box, shape.outline, row, column, one_line(shape.text), shape.name, confidence)
        )


def _beyond(candidates: Sequence[_Candidate], ground: Ground, ends: Sequence[Point]) -> list[_Candidate]:
    """Shapes below the last row that no line meets, where that row has its own symbol: they explain the symbols."""
    last, region = next((each for each in reversed(ground.rows) if each[0] in ground.filled), ground.rows[-1])
    below = [each for each in candidates if not each.glued and each.shape.box.y >= region.bottom]
    if not below or not ends or not any(_row(each.shape, ground) == last for each in candidates):
        return []
    if len(ends) * len(below) > _MOST_LOOKS:
        return []
    return [each for each in below if all(to_box(end, each.shape.box) > _AT for end in ends)]


def _is_connector(shape: FoundShape) -> bool:
    return shape.outline is Outline.PENTAGON or (
        shape.outline is Outline.CIRCLE and not _names_end(one_line(shape.text))
    )


def _is_end(shape: FoundShape, ground: Ground, taken: Collection[int | None]) -> bool:
    """Whether a blank circle in the row of a step begins or ends the flow: a long one, or the row's only symbol."""
    row = _row(shape, ground)
    if shape.outline is not Outline.CIRCLE or shape.text.strip() or row not in ground.filled:
        return False
    return shape.box.w > _LONG * shape.box.h or row not in taken


def _parted(text: str) -> tuple[str, list[str]]:
    """The letter of a connector, and the answers that a print pushed into it."""
    words = text.split()
    answers = [word for word in words if len(words) > 1 and kind_of(word) in ("ya", "tidak") and len(word) > 1]
    letter = _LETTER.match(" ".join(word for word in words if word not in answers))
    return letter[0].upper() if letter else "", answers


def _connector(candidate: _Candidate, letter: str, ground: Ground, page: int) -> Connector:
    shape = candidate.shape
    low = shape.box.middle[1] > (ground.top + ground.bottom) / 2
    return Connector(shape.id, page, shape.box, letter, ground.part, candidate.column, low)


def _away(y: float, top: float, bottom: float) -> float:
    return max(top - y, 0.0, y - bottom)


def _names_end(text: str) -> bool:
    return read_characters(text) is not None and fold(text) != ""


def _is_word(shape: FoundShape, text: str) -> bool:
    """A box that holds a short answer and to which no line is glued is a word with a frame."""
    return (
        shape.outline in (Outline.BOX, Outline.OTHER)
        and 0 < len(text) <= _LONGEST_LABEL
        and not _names_end(text)
        and is_answer(text)
    )


def _framed_words(candidates: Sequence[_Candidate], ground: Ground, ends: Sequence[Point]) -> list[_Candidate]:
    """Small boxes with words beside a symbol of their row at which no line ends: words with a frame."""
    sizes = sorted(each.shape.box.w * each.shape.box.h for each in candidates)
    small = [each for each in candidates if _may_be_framed(each, _SMALL * sizes[len(sizes) // 2])]
    if not small or not ends or len(ends) * len(candidates) > _MOST_LOOKS:
        return []
    nearest = [min(candidates, key=lambda each: to_box(end, each.shape.box)) for end in ends]
    met = {each.shape.id for each, end in zip(nearest, ends, strict=True) if to_box(end, each.shape.box) <= _AT}
    ids = {each.shape.id for each in small}
    taken = {_row(each.shape, ground) for each in candidates if each.shape.id not in ids}
    return [each for each in small if each.shape.id not in met and _row(each.shape, ground) in taken]


def _may_be_framed(candidate: _Candidate, size: float) -> bool:
    shape, text = candidate.shape, one_line(candidate.shape.text)
    worded = shape.outline is Outline.BOX and 1 < len(text) <= _LONGEST_LABEL and not _names_end(text)
    return worded and not candidate.glued and shape.box.w * shape.box.h <= size


def _column(shape: FoundShape, ground: Ground, *, glued: bool) -> int | None:
    """The actor in whose column the middle of ``shape`` stands, None for what can't be a symbol of the table."""
    x = shape.box.middle[0]
    number, column = min(ground.columns, key=lambda each: _away(x, each[1].left, each[1].right))
    width = column.right - column.left
    beside = _away(x, column.left, column.right)
    if glued and beside <= 2 * width:
        return number
    fits = _LEAST_SIDE <= shape.box.w <= _TOO_WIDE * width and _LEAST_SIDE <= shape.box.h <= _TOO_TALL * width
    return number if fits and beside <= _BESIDE * width else None


def _row(shape: FoundShape, ground: Ground) -> int | None:
    """The raw row that the shape's middle stands in; the file's own word counts where the place does not gainsay it."""
    y = shape.box.middle[1]
    if shape.anchor and (shape.anchor[0] == ground.spot.table):
        for raw, region in ground.rows:
            height = region.bottom - region.top
            if region.first <= shape.anchor[1] < region.last and _away(y, region.top, region.bottom) <= height / 2:
                return raw
    place = bisect_right([region.top for _, region in ground.rows], y) - 1
    if place >= 0 and y < ground.rows[place][1].bottom:
        return ground.rows[place][0]
    return None


def _nearest_row(shape: FoundShape, ground: Ground) -> int:
    y = shape.box.middle[1]
    return min(ground.rows, key=lambda each: _away(y, each[1].top, each[1].bottom))[0]
