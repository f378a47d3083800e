"""Sheets of a spreadsheet that were printed over several pages, side by side or below each other, joined again.

A tile beside another has its rules at the same heights, one below another has the same columns. The printing program
paints words, symbols, and lines whole on every tile that they cross, so all pieces fit once the tiles lie at their
places; of pages that lie below each other only this tells that they are halves of one sheet.
"""

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from sopan.drawing import Rect
from sopan.readers.printed.paper import Rule, Word, merge_rules
from sopan.readers.printed.pdf.joining import each_once
from sopan.readers.printed.pdf.pieces import Pieces

_SAME = 1.0
_TWIN = 2.5
_RULES = 3
_SHARE = 0.8
_SAME_WORDS = 3
_MORE_ROWS = 2
_HALF_ROW = 40.0

_Piece = TypeVar("_Piece")


class _Frame(NamedTuple):
    """The places of a page's rules."""

    xs: list[float]
    ys: list[float]


def join_tiles(pages: list[Pieces]) -> list[Pieces]:
    """The sheets in order; a page that is no tile is a sheet of its own."""
    sheets: list[list[list[Pieces]]] = []
    for band in _bands(pages):
        if sheets and _continues(sheets[-1][-1], band):
            sheets[-1].append(band)
        else:
            sheets.append([band])
    return [_joined(bands) for bands in sheets]


def _bands(pages: list[Pieces]) -> list[list[Pieces]]:
    """The pages gathered to rows of tiles, from left to right; a page that nothing lies beside is alone."""
    bands: list[list[Pieces]] = []
    for page in pages:
        beside = next((band for band in bands if _is_beside(band[-1], page)), None)
        if beside is None:
            bands.append([page])
        else:
            beside.append(page)
    return bands


def _continues(upper: list[Pieces], lower: list[Pieces]) -> bool:
    """Whether ``lower`` is the next row of tiles: as wide, in the same columns, and without a heading of its own."""
    if len(upper) == len(lower) == 1:
        return _is_cut(upper[0], lower[0])
    return (
        len(upper) == len(lower)
        and all(_is_below(above, below) for above, below in zip(upper, lower, strict=True))
        and _first_words(upper[0]) != _first_words(lower[0])
    )


def _first_words(page: Pieces) -> list[str]:
    """What stands in the first row of the table."""
    top, bottom = _frame(page).ys[:2]
    return sorted(word.text for word in page.words if top < word.box.y + word.box.h / 2 < bottom)


def _frame(page: Pieces) -> _Frame:
    return _Frame(sorted(rule.at for rule in page.vertical), sorted(rule.at for rule in page.horizontal))


def _is_beside(left: Pieces, right: Pieces) -> bool:
    one, other = _frame(left), _frame(right)
    like = _like(one.ys, other.ys) and not _like(one.xs, other.xs) and _same_sheet(left, right)
    return like and _end_alike(one.ys, other.ys) and not _has_same_heading(left, right)


def _end_alike(places: list[float], others: list[float]) -> bool:
    """Whether at most a few rows of one go on below the other: a short list with rows as high is no half of a form."""
    end = min(places[-1], others[-1]) + _SAME
    return sum(place > end for place in [*places, *others]) <= _MORE_ROWS


def _has_same_heading(one: Pieces, other: Pieces) -> bool:
    """Whether both tables begin with much the same words: two tables, and not the halves of one."""
    words, others = set(_first_words(one)), set(_first_words(other))
    return len(words & others) >= _SAME_WORDS and 2 * len(words & others) > min(len(words), len(others))


def _is_below(upper: Pieces, lower: Pieces) -> bool:
    one, other = _frame(upper), _frame(lower)
    return _like(one.xs, other.xs) and not _like(one.ys, other.ys) and _same_sheet(upper, lower)


def _is_cut(upper: Pieces, lower: Pieces) -> bool:
    """Whether a page break cuts through rows or lines: what it cuts is painted whole on both pages."""
    if not _same_sheet(upper, lower) or not _like(_frame(upper).xs, _frame(lower).xs):
        return False
    edge = _reach(upper)[1]
    below = _moved(lower, 0.0, edge - _reach(lower)[0])
    lines, others = ([way for way in page.ways if _crosses(Rect.around(way.points), edge)] for page in (upper, below))
    words, more = ([word for word in page.words if _crosses(word.box, edge, _HALF_ROW)] for page in (upper, below))
    return _twins(lines, others, each_once) > 0 or _twins(words, more, _each_word_once) >= _SAME_WORDS


def _crosses(box: Rect, edge: float, near: float = 0.0) -> bool:
    return box.y - near < edge < box.y + box.h + near


def _twins(some: list[_Piece], others: list[_Piece], once: Callable[[list[_Piece]], list[_Piece]]) -> int:
    """How many of ``some`` are among ``others``, too."""
    return len(once(some)) + len(once(others)) - len(once([*some, *others]))


def _reach(page: Pieces) -> tuple[float, float]:
    """From where to where its rules run; where a row is cut, the upright ones go on beyond the level ones."""
    ys = _frame(page).ys
    starts, ends = (rule.start for rule in page.vertical), (rule.end for rule in page.vertical)
    return min([*ys[:1], *starts]), max([*ys[-1:], *ends])


def _same_sheet(one: Pieces, other: Pieces) -> bool:
    return abs(one.width - other.width) < _SAME and abs(one.height - other.height) < _SAME


def _like(places: list[float], others: list[float]) -> bool:
    """Whether nearly all of the fewer places are among the others."""
    fewer, more = sorted((places, others), key=len)
    if len(fewer) < _RULES:
        return False
    return sum(any(abs(place - other) <= _SAME for other in more) for place in fewer) >= _SHARE * len(fewer)


def _joined(bands: list[list[Pieces]]) -> Pieces:
    first = bands[0][0]
    if len(bands) == len(bands[0]) == 1:
        return first
    moved = []
    top = _reach(first)[0]
    for band in bands:
        left = _frame(band[0]).xs[0]
        for tile in band:
            frame = _frame(tile)
            moved.append(_moved(tile, left - frame.xs[0], top - _reach(tile)[0]))
            left += frame.xs[-1] - frame.xs[0]
        start, end = _reach(band[0])
        top += end - start
    return _whole(first, moved)


def _moved(tile: Pieces, dx: float, dy: float) -> Pieces:
    def place(box: Rect) -> Rect:
        return Rect(box.x + dx, box.y + dy, box.w, box.h)

    return tile._replace(
        horizontal=[Rule(rule.at + dy, rule.start + dx, rule.end + dx) for rule in tile.horizontal],
        vertical=[Rule(rule.at + dx, rule.start + dy, rule.end + dy) for rule in tile.vertical],
        ways=[way._replace(points=tuple((x + dx, y + dy) for x, y in way.points)) for way in tile.ways],
        closed=[item._replace(box=place(item.box)) for item in tile.closed],
        words=[word._replace(box=place(word.box), window=word.window and place(word.window)) for word in tile.words],
    )


def _whole(first: Pieces, tiles: list[Pieces]) -> Pieces:
    horizontal = merge_rules([rule for tile in tiles for rule in tile.horizontal])
    vertical = merge_rules([rule for tile in tiles for rule in tile.vertical])
    return first._replace(
        width=max(first.width, max(rule.end for rule in horizontal)) + _frame(first).xs[0],
        height=max(first.height, max(rule.end for rule in vertical)) + _frame(first).ys[0],
        horizontal=horizontal,
        vertical=vertical,
        ways=each_once([way for tile in tiles for way in tile.ways]),
        closed=[item for tile in tiles for item in tile.closed],
        words=_each_word_once([word for tile in tiles for word in tile.words]),
    )


def _each_word_once(words: list[Word]) -> list[Word]:
    kept: dict[str, list[Word]] = {}
    for word in words:
        same = kept.setdefault(word.text, [])
        if not any(abs(word.box.x - other.box.x) < _TWIN and abs(word.box.y - other.box.y) < _TWIN for other in same):
            same.append(word)
    return [word for same in kept.values() for word in same]
