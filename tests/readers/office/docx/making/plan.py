"""Where a person would put symbols and arrows over a table: nearly in the middle of cells, elbows by eye."""

from collections.abc import Sequence
from math import hypot
from typing import NamedTuple

from sopan.document import Bentuk, Sop
from sopan.drawing import Point, Rect
from sopan.flow import Branch, Edge, build_flow

_LABEL = (34.0, 14.0)


class Symbol(NamedTuple):
    """A symbol as drawn; ``place`` is its (row, column) among the steps and the pelaksana.

    One with a ``letter`` is a pentagon that leads to another page.
    """

    id: str
    bentuk: Bentuk
    box: Rect
    place: tuple[int, int]
    letter: str = ""


class Arrow(NamedTuple):
    """An arrow from point to point; ``word`` is written in ``spot`` beside it."""

    source: str
    target: str
    points: tuple[Point, ...]
    word: str
    spot: Rect
    headed: bool = True


class Plan(NamedTuple):
    """All symbols and arrows over one table, or over the part of it on one page."""

    symbols: tuple[Symbol, ...]
    arrows: tuple[Arrow, ...]

    def symbol(self, id: str) -> Symbol:
        return next(symbol for symbol in self.symbols if symbol.id == id)


class Hand(NamedTuple):
    """How somebody draws: symbols of ``size`` that miss the middle by up to ``shaky`` points.

    ``side``: arrows to another column leave at the side, else at the foot. ``answers`` are the words for Ya and Tidak;
    arrows end ``short`` of their symbols, or inside of them where it is below 0.
    """

    size: tuple[float, float] = (40.0, 20.0)
    shaky: float = 1.5
    side: bool = True
    answers: tuple[str, str] = ("Ya", "Tidak")
    taller: float = 1.3
    short: float = 0.0


def make_plan(sop: Sop, columns: Sequence[Rect], rows: Sequence[Rect], hand: Hand) -> Plan:
    """``columns`` are the pelaksana's, ``rows`` those of the steps; both as boxes on the page."""
    flow = build_flow(sop, *hand.answers)
    symbols = {
        node.id: Symbol(node.id, node.bentuk, _box(node.bentuk, columns[node.column], rows[node.row], hand, index),
                        (node.row, node.column))
        for index, node in enumerate(flow.nodes)
        if node.row < len(rows)
    }  # fmt: skip
    drawn = [edge for edge in flow.edges if edge.source in symbols and edge.target in symbols]
    arrows = tuple(_arrow(edge, symbols, columns, hand) for edge in drawn)
    return Plan(tuple(symbols.values()), arrows)


def _box(bentuk: Bentuk, column: Rect, row: Rect, hand: Hand, index: int) -> Rect:
    w, h = min(hand.size[0], column.w - 10), hand.size[1]
    if bentuk is Bentuk.KEPUTUSAN:
        h *= hand.taller
    off_x, off_y = hand.shaky * (index * 7 % 5 - 2) / 2, hand.shaky * (index * 3 % 5 - 2) / 2
    return Rect(column.x + (column.w - w) / 2 + off_x, row.y + (row.h - h) / 2 + off_y, w, h)


def _arrow(edge: Edge, symbols: dict[str, Symbol], columns: Sequence[Rect], hand: Hand) -> Arrow:
    source, target = symbols[edge.source], symbols[edge.target]
    route = _route(source, target, list(symbols.values()), columns, hand, back=_denies(edge))
    points = (_short(route[0], route[1], hand.short), *route[1:-1], _short(route[-1], route[-2], hand.short))
    x, y = points[0]
    level = abs(points[1][0] - x) > abs(points[1][1] - y)
    right = points[1][0] >= x
    spot = Rect(x + (2 if right else -2 - _LABEL[0]), y - _LABEL[1] - 1, *_LABEL) if level else Rect(x + 3, y, *_LABEL)
    return Arrow(edge.source, edge.target, points, edge.label, spot, edge.branch is not Branch.GABUNG)


def _denies(edge: Edge) -> bool:
    return edge.branch is Branch.TIDAK or edge.label.startswith("Tidak")


def _short(end: Point, next_to: Point, by: float) -> Point:
    """An end that stops short of its symbol."""
    (x, y), (to_x, to_y) = end, next_to
    far = hypot(to_x - x, to_y - y) or 1.0
    return x + (to_x - x) / far * by, y + (to_y - y) / far * by


def _route(
    source: Symbol, target: Symbol, all_symbols: list[Symbol], columns: Sequence[Rect], hand: Hand, *, back: bool
) -> tuple[Point, ...]:
    a, b = source.box, target.box
    ax, ay, bx, by = a.x + a.w / 2, a.y + a.h / 2, b.x + b.w / 2, b.y + b.h / 2
    if source.place[0] == target.place[0]:
        return ((a.x + a.w, ay), (b.x, by)) if bx > ax else ((a.x, ay), (b.x + b.w, by))
    if target.place[0] < source.place[0]:
        if back or source.place[1] == target.place[1]:
            return _round(a, b, columns[source.place[1]], left=bx <= ax)
        return ((a.x + a.w) if bx > ax else a.x, ay), (bx, ay), (bx, b.y + b.h)
    between = [it for it in all_symbols if source.place[0] < it.place[0] < target.place[0]]
    if source.place[1] == target.place[1]:
        if any(it.place[1] == source.place[1] for it in between):
            return _round(a, b, columns[source.place[1]], left=False)
        return (ax, a.y + a.h), (bx, b.y)
    blocked = any(it.place[1] == target.place[1] for it in between)
    answered = source.bentuk is Bentuk.KEPUTUSAN and bx < ax and not back  # there the other answer leaves
    if blocked or answered or not (hand.side or back):
        middle = b.y - 6
        return (ax, a.y + a.h), (ax, middle), (bx, middle), (bx, b.y)
    return ((a.x + a.w) if bx > ax else a.x, ay), (bx, ay), (bx, b.y)


def _round(a: Rect, b: Rect, column: Rect, *, left: bool) -> tuple[Point, ...]:
    """Out at one side, along the edge of the column, and in at the target's side."""
    ay, by = a.y + a.h / 2, b.y + b.h / 2
    if left:
        lane = column.x + 3
        return (a.x, ay), (lane, ay), (lane, by), ((b.x + b.w, by) if b.x + b.w < lane else (b.x, by))
    lane = column.x + column.w - 3
    return (a.x + a.w, ay), (lane, ay), (lane, by), ((b.x, by) if b.x > lane else (b.x + b.w, by))
