"""Puts the word of each exit beside its line, where it touches nothing: near the start, off the table's rules."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sopan.drawing import Label, Point, Rect, Shape
from sopan.layout.measure import measure_width
from sopan.layout.settings import Typeface

_GAP = 1.2
_AIR = 0.8
_STEP = 3.0
_REACH, _FAR, _LONG = 60.0, 240.0, 120.0  # a long word never goes far
_ON_RULE = 9.0
_PARTED = 260.0
_ALONG, _BESIDE_ANOTHER = 4.0, 30.0
_BACK = (0.0, 2.0, 4.0, 6.0, 8.0)  # over a diamond's slanted edge
_DROP = (0.0, 1.5, 3.0, 4.5)


class Wording(NamedTuple):
    """A line that wants a word: its points and the word."""

    line: int
    points: tuple[Point, ...]
    text: str


class Surroundings(NamedTuple):
    """What labels must keep off (symbol boxes, all lines) or would rather keep off (rules), and where they may be."""

    field: Rect
    symbols: tuple[tuple[Shape, Rect], ...]
    lines: tuple[tuple[Point, ...], ...]
    rules_x: tuple[float, ...]
    rules_y: tuple[float, ...]


def place_labels(
    wordings: Sequence[Wording], around: Surroundings, size: float, typeface: Typeface, *, far: bool = False
) -> dict[int, Label] | None:
    """A label for every wording, by line number; None when one finds no free place at this size.

    ``far``: rather far from its line's start, or with another line between, than nowhere.
    """
    options = []
    for wording in wordings:
        width = round(measure_width(wording.text, size, typeface) + 1.0, 2)
        free = sorted(_free(wording, width, round(size * 1.05, 2), around, far), key=lambda item: item[0])
        if not free:
            return None
        options.append((wording, free[:24]))
    chosen = _choose(options)
    if chosen is None:
        return None
    return {wording.line: Label(wording.text, box, size) for (wording, _), box in zip(options, chosen, strict=True)}


def _choose(options: list[tuple[Wording, list[tuple[float, Rect]]]]) -> list[Rect] | None:
    """Cheapest first, going back where two words would collide."""
    order = sorted(range(len(options)), key=lambda number: (len(options[number][1]), number))
    taken: dict[int, Rect] = {}
    tries = [2000]

    def settle(depth: int) -> bool:
        if depth == len(order):
            return True
        for _, box in options[order[depth]][1]:
            tries[0] -= 1
            if tries[0] < 0:
                return False
            if not any(_meet(box, other, 0.5) for other in taken.values()):
                taken[order[depth]] = box
                if settle(depth + 1):
                    return True
                del taken[order[depth]]
        return False

    return [taken[number] for number in range(len(options))] if settle(0) else None


def _free(
    wording: Wording, width: float, height: float, around: Surroundings, far: bool
) -> Iterator[tuple[float, Rect]]:
    far = far and width <= _LONG
    spots = _spots(wording.points, width, height, _FAR if far else _REACH)
    boxes = [(cost, Rect(round(x, 2), round(y, 2), width, height), drop) for cost, x, y, drop in spots]
    near = _near(around, [box for _, box, _ in boxes])
    others = _others(near, around.lines[wording.line])
    for cost, box, drop in boxes:
        mistaken = _mistaken(box, drop, others)
        if (far or mistaken < _PARTED) and _inside(box, around.field) and not _hits(box, near):
            yield cost + _on_rules(box, near) + mistaken, box


def _near(around: Surroundings, boxes: Sequence[Rect]) -> Surroundings:
    """Only what ``boxes`` may touch: on a long sheet that is little, and every box asks for all of it."""
    left, top = (min(places) - 1 for places in zip(*((box.x, box.y) for box in boxes), strict=True))
    right, bottom = (max(places) + 1 for places in zip(*((box.x + box.w, box.y + box.h) for box in boxes), strict=True))
    hull = Rect(left, top, right - left, bottom - top)
    segments = (pair for points in around.lines for pair in pairwise(points))
    return around._replace(
        symbols=tuple(symbol for symbol in around.symbols if _meet(hull, symbol[1], _AIR)),
        lines=tuple(segment for segment in segments if _passes(*segment, hull)),
        rules_x=tuple(rule for rule in around.rules_x if left <= rule <= right),
        rules_y=tuple(rule for rule in around.rules_y if top <= rule <= bottom),
    )


def _spots(
    points: tuple[Point, ...], width: float, height: float, reach: float
) -> Iterator[tuple[float, float, float, float]]:
    """Places beside the line, dearer the farther from its start: (cost, left, top, how much lower than beside it)."""
    gone = 0.0
    for number, ((ax, ay), (bx, by)) in enumerate(pairwise(points)):
        length = abs(bx - ax) + abs(by - ay)
        upright = ax == bx
        sign = 1 if (by > ay if upright else bx > ax) else -1
        extent = height if upright else width
        far = 0.0
        while far <= max(length - extent, 0.0) + 0.01 and gone + far <= reach:
            cost = gone + far + 4.0 * number
            if upright:
                top = ay + far + 1.5 if sign > 0 else ay - far - height - 1.5
                yield cost, ax + _GAP, top, 0.0
                yield cost + 0.4, ax - _GAP - width, top, 0.0
            else:
                for back in _BACK if not number and not far else (0.0,):
                    left = ax + far + 1.5 - back if sign > 0 else ax - far - width - 1.5 + back
                    for drop in _DROP if back else (0.0,):
                        yield cost + 0.6 * (back + drop), left, ay - _GAP - height - drop, -drop
                        yield cost + 0.6 * (back + drop) + 0.8, left, ay + _GAP + drop, drop
            far += _STEP
        gone += length
        if gone > reach:
            return


def _inside(box: Rect, field: Rect) -> bool:
    return (
        box.x >= field.x + 0.5
        and box.y >= field.y + 0.5
        and box.x + box.w <= field.x + field.w - 0.5
        and box.y + box.h <= field.y + field.h - 0.5
    )


def _hits(box: Rect, around: Surroundings) -> bool:
    if any(_meet(box, other, _AIR) and _on_symbol(box, shape, other) for shape, other in around.symbols):
        return True
    return any(_passes(*segment, box) for points in around.lines for segment in pairwise(points))


def _others(near: Surroundings, own: tuple[Point, ...]) -> tuple[tuple[Point, ...], ...]:
    """The segments near by that are not the line's own."""
    segments: Iterable[tuple[Point, ...]] = pairwise(own)
    return tuple((Counter(near.lines) - Counter(segments)).elements())


def _mistaken(box: Rect, drop: float, others: tuple[tuple[Point, ...], ...]) -> float:
    """What it costs that a reader may take the word for another line's: one between it and its own, or one along it."""
    room = Rect(box.x, box.y - max(drop, 0.0), box.w, box.h + abs(drop))
    along = Rect(box.x, box.y - _ALONG, box.w, box.h + 2 * _ALONG)
    if drop and any(_passes(a, b, room) for a, b in others):
        return _PARTED
    return _BESIDE_ANOTHER if any(a[1] == b[1] and _passes(a, b, along) for a, b in others) else 0.0


def _passes(a: Point, b: Point, box: Rect) -> bool:
    """True when the segment comes nearer to the box than words bear."""
    (ax, ay), (bx, by) = a, b
    return (
        min(ax, bx) < box.x + box.w + _AIR
        and max(ax, bx) > box.x - _AIR
        and min(ay, by) < box.y + box.h + _AIR
        and max(ay, by) > box.y - _AIR
    )


def _on_symbol(box: Rect, shape: Shape, symbol: Rect) -> bool:
    """A diamond leaves its four corners free."""
    if shape is not Shape.DIAMOND:
        return True
    middle_x, middle_y = symbol.x + symbol.w / 2, symbol.y + symbol.h / 2
    near_x = min(max(middle_x, box.x - _AIR), box.x + box.w + _AIR)
    near_y = min(max(middle_y, box.y - _AIR), box.y + box.h + _AIR)
    return abs(near_x - middle_x) / (symbol.w / 2) + abs(near_y - middle_y) / (symbol.h / 2) < 1


def _on_rules(box: Rect, around: Surroundings) -> float:
    crossed = sum(box.x - 0.5 < rule < box.x + box.w + 0.5 for rule in around.rules_x)
    return _ON_RULE * (crossed + sum(box.y - 0.5 < rule < box.y + box.h + 0.5 for rule in around.rules_y))


def _meet(a: Rect, b: Rect, air: float) -> bool:
    return a.x < b.x + b.w + air and b.x < a.x + a.w + air and a.y < b.y + b.h + air and b.y < a.y + a.h + air
