"""The fewest bends each arrow needs when it is routed alone: a lower bound for any drawing of the same symbols.

Exact: some path of fewest bends runs only on the lines through the ports and just outside the symbols' sides, so a
breadth-first search over the free pieces of those lines, where two pieces that cross are one bend apart, finds it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sopan.drawing import Page, Rect, Symbol

CLEARANCE = 2.0  # how near a line may pass a symbol, in points; less than any drawing allows, so the bound stays below
_TOUCH = 0.01


@dataclass(frozen=True, slots=True)
class Piece:
    """A free stretch of a grid line: upright or level, at ``at``, from ``low`` to ``high``; ports lie at its ends."""

    upright: bool
    at: float
    low: float
    high: float

    def crosses(self, other: "Piece") -> bool:
        """True when a path may turn from one piece into the other, clear of what ends them."""
        return self._holds(other.at) and other._holds(self.at)

    def _holds(self, place: float) -> bool:
        return self.low + CLEARANCE - _TOUCH <= place <= self.high - CLEARANCE + _TOUCH


def fewest_bends(page: Page) -> dict[str, int]:
    """The fewest bends of each line of ``page`` by its id; a line that can't be routed at all counts 0."""
    pieces = list(_free_pieces(page))
    crossing = _crossings(pieces)
    ports = {symbol.id: _ports(symbol, pieces) for symbol in page.symbols}
    return {line.id: _search(ports[line.source], ports[line.target], crossing) for line in page.lines}


def _free_pieces(page: Page) -> Iterator[Piece]:
    boxes = [symbol.box for symbol in page.symbols]
    field = page.field or Rect(0, 0, page.width, page.height)
    level = [(box.y, box.y + box.h, box.x, box.x + box.w) for box in boxes]
    upright = [(box.x, box.x + box.w, box.y, box.y + box.h) for box in boxes]
    yield from _cut_lines(level, False, (field.y, field.y + field.h), (field.x, field.x + field.w))
    yield from _cut_lines(upright, True, (field.x, field.x + field.w), (field.y, field.y + field.h))


def _cut_lines(
    boxes: list[tuple[float, float, float, float]],
    upright: bool,
    across: tuple[float, float],
    along: tuple[float, float],
) -> Iterator[Piece]:
    """Cuts each grid line where a box (near side, far side, start, end) stands on it."""
    places = {near - CLEARANCE for near, *_ in boxes} | {far + CLEARANCE for _, far, *_ in boxes}
    places |= {(near + far) / 2 for near, far, *_ in boxes}
    for at in sorted(place for place in places if across[0] <= place <= across[1]):
        low = along[0] - CLEARANCE
        for start, end in sorted((start, end) for near, far, start, end in boxes if near - _TOUCH < at < far + _TOUCH):
            if start > low:
                yield Piece(upright, at, low, start)
            low = max(low, end)
        yield Piece(upright, at, low, along[1] + CLEARANCE)


def _crossings(pieces: list[Piece]) -> dict[Piece, list[Piece]]:
    level = [piece for piece in pieces if not piece.upright]
    crossing: dict[Piece, list[Piece]] = defaultdict(list)
    for piece in pieces:
        if piece.upright:
            for other in level:
                if piece.crosses(other):
                    crossing[piece].append(other)
                    crossing[other].append(piece)
    return crossing


def _ports(symbol: Symbol, pieces: Iterable[Piece]) -> set[Piece]:
    """The pieces that begin or end at the middle of one of the symbol's four sides."""
    box = symbol.box
    middle_x, middle_y = box.x + box.w / 2, box.y + box.h / 2
    return {
        piece
        for piece in pieces
        if (piece.upright and abs(piece.at - middle_x) < _TOUCH and _ends_at(piece, box.y, box.y + box.h))
        or (not piece.upright and abs(piece.at - middle_y) < _TOUCH and _ends_at(piece, box.x, box.x + box.w))
    }


def _ends_at(piece: Piece, start: float, end: float) -> bool:
    return abs(piece.high - start) < _TOUCH or abs(piece.low - end) < _TOUCH


def _search(starts: set[Piece], goals: set[Piece], crossing: dict[Piece, list[Piece]]) -> int:
    seen, front, bends = set(starts), starts, 0
    while front:
        if front & goals:
            return bends
        front = {after for piece in front for after in crossing[piece]} - seen
        seen |= front
        bends += 1
    return 0
