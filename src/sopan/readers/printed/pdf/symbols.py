"""Closed outlines that are symbols: each once, without the grounds of cells, with the words that stand inside."""

from collections.abc import Iterator

from sopan.drawing import Rect
from sopan.readers.found import FoundShape, Outline
from sopan.readers.printed.paper import Grid, Span, Word, join_words, shared_area
from sopan.readers.printed.pdf.heads import Way
from sopan.readers.printed.pdf.sorting import WHITE, Closed

_SAME = 2.5
_MOST_WORDS = 60
_FILLED = 0.6
_PAGE = 0.5
_SOFT, _AWAY = 16.0, 6.0
_SHADED = 0.7
_MOST_PICTURES = 300
_STAMP = 45.0


def part_grounds(
    closed: list[Closed], grids: list[Grid], ways: list[Way]
) -> tuple[list[Closed], list[dict[Span, str]]]:
    """(symbols, for each grid the background of its cells): grounds fill most of a cell and have no pen."""
    grounds: list[dict[Span, str]] = [{} for _ in grids]
    others = []
    for item in closed:
        filled = () if item.painted else tuple(_filled(item.box, grids))
        for index, span in filled:
            if item.fill != WHITE:
                grounds[index][span] = item.fill
        if not filled:
            others.append(item)
    symbols = [item for item in _without_shadows(others, ways) if item.painted or item.fill != WHITE]
    return _once(symbols), grounds


def _filled(box: Rect, grids: list[Grid]) -> Iterator[tuple[int, Span]]:
    for index, grid in enumerate(grids):
        for span in grid.spans:
            cell = grid.box(span)
            if shared_area(box, cell) > _FILLED * cell.w * cell.h:
                yield index, span


def _once(symbols: list[Closed]) -> list[Closed]:
    """Fill and pen of one symbol are often painted apart; pictures that lie upon each other are one.

    A picture never stands for the painted outline that it lies upon.
    """
    kept: list[Closed] = []
    for item in symbols:
        twin = next((i for i, other in enumerate(kept) if _is_same(other, item)), None)
        if twin is None:
            kept.append(item)
        elif item.painted and not _is_pasted(item):
            kept[twin] = item
    return kept


def _is_same(one: Closed, other: Closed) -> bool:
    near = all(abs(a - b) < _SAME for a, b in zip(one.box, other.box, strict=True))
    smaller = min(one.box.w * one.box.h, other.box.w * other.box.h)
    both_pictures = one.outline is other.outline is Outline.PICTURE
    return near or (both_pictures and shared_area(one.box, other.box) > 0.9 * smaller)


def _without_shadows(closed: list[Closed], ways: list[Way]) -> list[Closed]:
    """``closed`` without the pictures that are soft shadows of painted symbols and lines, as office programs print."""
    pictures = [item for item in closed if _is_pasted(item)][:_MOST_PICTURES]
    symbols = [item.box for item in closed if not _is_pasted(item)]
    lines = [Rect.around(way.points) for way in ways]
    shadows = {
        item
        for item in pictures
        if any(_is_cast_by(box, item.box) for box in symbols) or any(_is_around(item.box, box) for box in lines)
    }
    return [item for item in closed if item not in shadows]


def _is_pasted(item: Closed) -> bool:
    return item.sure < 1 or item.outline is Outline.PICTURE


def _is_cast_by(symbol: Rect, picture: Rect) -> bool:
    """Whether ``picture`` lies beside ``symbol`` by a little, as large as it with a soft border."""
    return _is_as_large(picture, symbol) and shared_area(symbol, picture) > _SHADED * symbol.w * symbol.h


def _is_around(picture: Rect, line: Rect) -> bool:
    """Whether ``picture`` is as large as ``line`` with a soft border, and hardly leaves it out."""
    starts = line.x - picture.x > -_AWAY and line.y - picture.y > -_AWAY
    right, bottom = picture.x + picture.w - line.x - line.w, picture.y + picture.h - line.y - line.h
    return _is_as_large(picture, line) and starts and min(right, bottom) > -_AWAY


def _is_as_large(picture: Rect, thing: Rect) -> bool:
    return -_AWAY < picture.w - thing.w < _SOFT and -_AWAY < picture.h - thing.h < _SOFT


def name_symbols(
    symbols: list[Closed], words: list[Word], grids: list[Grid], size: tuple[float, float], prefix: str
) -> tuple[list[FoundShape], list[Word]]:
    """The shapes with their texts, and the words that stand in none.

    Frames around tables or pages are left out, and so are rubber stamps.
    """
    shapes: list[FoundShape] = []
    for item in symbols:
        if item.box.w * item.box.h > _PAGE * size[0] * size[1] or any(_holds(item.box, grid.frame) for grid in grids):
            continue
        inside = [] if item.outline is Outline.PICTURE else [word for word in words if item.box.holds(word.box.middle)]
        if len(inside) > _MOST_WORDS or _is_stamp(item.box, inside, words, grids):
            continue
        words = [word for word in words if word not in inside]
        id, text = f"{prefix}s{len(shapes) + 1}", join_words(inside)
        shapes.append(FoundShape(id, item.outline, item.box, text, confidence=item.sure))
    return shapes, words


def _is_stamp(box: Rect, inside: list[Word], words: list[Word], grids: list[Grid]) -> bool:
    """Whether an outline lies over words that are not its own: they stand in several cells, or are cut by it."""
    large = min(box.w, box.h) > _STAMP
    if large and any(_cuts(box, word.box) for word in words):
        return True
    cells = (grid.box(span) for grid in grids for span in grid.spans) if len(inside) > 1 else ()
    return sum(any(cell.holds(word.seat) for word in inside) for cell in cells) > (1 if large else 2)


def _cuts(box: Rect, word: Rect) -> bool:
    shared = shared_area(box, word)
    return 0.1 * word.w * word.h < shared < 0.9 * word.w * word.h


def _holds(box: Rect, other: Rect) -> bool:
    return shared_area(box, other) > 0.95 * other.w * other.h
