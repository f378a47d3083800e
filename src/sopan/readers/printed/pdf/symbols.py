"""Closed outlines that are symbols: each once, without the grounds of cells, with the words that stand inside."""

from collections.abc import Iterator

from sopan.drawing import Rect
from sopan.readers.found import FoundShape, Outline
from sopan.readers.printed.paper import Grid, Span, Word, join_words
from sopan.readers.printed.pdf.sorting import WHITE, Closed

_SAME = 2.5
_MOST_WORDS = 60
_FILLED = 0.6
_PAGE = 0.5


def part_grounds(closed: list[Closed], grids: list[Grid]) -> tuple[list[Closed], list[dict[Span, str]]]:
    """(symbols, for each grid the background of its cells): grounds fill most of a cell and have no pen."""
    grounds: list[dict[Span, str]] = [{} for _ in grids]
    symbols = []
    for item in closed:
        filled = () if item.painted else tuple(_filled(item.box, grids))
        for index, span in filled:
            if item.fill != WHITE:
                grounds[index][span] = item.fill
        if not filled and (item.painted or item.fill != WHITE):
            symbols.append(item)
    return _once(symbols), grounds


def _filled(box: Rect, grids: list[Grid]) -> Iterator[tuple[int, Span]]:
    for index, grid in enumerate(grids):
        for span in grid.spans:
            cell = grid.box(span)
            if _shared(box, cell) > _FILLED * cell.w * cell.h:
                yield index, span


def _once(symbols: list[Closed]) -> list[Closed]:
    """Fill and pen of one symbol are often painted apart; pictures that lie upon each other are one."""
    kept: list[Closed] = []
    for item in symbols:
        twin = next((i for i, other in enumerate(kept) if _is_same(other, item)), None)
        if twin is None:
            kept.append(item)
        elif item.painted:
            kept[twin] = item
    return kept


def _is_same(one: Closed, other: Closed) -> bool:
    near = all(abs(a - b) < _SAME for a, b in zip(one.box, other.box, strict=True))
    smaller = min(one.box.w * one.box.h, other.box.w * other.box.h)
    both_pictures = one.outline is other.outline is Outline.PICTURE
    return near or (both_pictures and _shared(one.box, other.box) > 0.9 * smaller)


def _shared(one: Rect, other: Rect) -> float:
    width = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    height = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return max(0.0, width) * max(0.0, height)


def name_symbols(
    symbols: list[Closed], words: list[Word], grids: list[Grid], size: tuple[float, float], prefix: str
) -> tuple[list[FoundShape], list[Word]]:
    """The shapes with their texts, and the words that stand in none. Frames around tables or pages are left out."""
    shapes: list[FoundShape] = []
    for item in symbols:
        if item.box.w * item.box.h > _PAGE * size[0] * size[1] or any(_holds(item.box, grid.frame) for grid in grids):
            continue
        inside = [] if item.outline is Outline.PICTURE else [word for word in words if item.box.holds(word.box.middle)]
        if len(inside) > _MOST_WORDS:
            continue
        words = [word for word in words if word not in inside]
        id, text = f"{prefix}s{len(shapes) + 1}", join_words(inside)
        shapes.append(FoundShape(id, item.outline, item.box, text, confidence=item.sure))
    return shapes, words


def _holds(box: Rect, other: Rect) -> bool:
    return _shared(box, other) > 0.95 * other.w * other.h
