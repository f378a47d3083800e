"""Straight strokes parted into the rules of tables and the pieces of connectors.

A rule ends at other rules, at a common open side of its table, or at the edge of the page; a connector at symbols.
"""

from sopan.drawing import Point, Rect
from sopan.readers.printed.paper import Rule, keep_rules, merge_rules
from sopan.readers.printed.pdf.heads import Way

_TOUCH = 3.0
_LEAST = 8.0
_DIAGONAL = 1.0
_ON = 1.2
_GAP = 1.5


def part_rules(straight: list[Way], symbols: list[Rect]) -> tuple[list[Rule], list[Rule], list[Way]]:
    """(horizontal, vertical, rest): rules merged to one place each; the rest are strokes of connectors.

    ``symbols``: boxes of closed outlines that are no frames; what runs from one to another is no rule.
    """
    links = [way for way in straight if all(any(_is_on(end, box) for box in symbols) for end in way.points)]
    ruled = [way for way in straight if way not in links]
    across, down = keep_rules(_merged(ruled, 0), _merged(ruled, 1), _TOUCH)
    rules = merge_rules(across), merge_rules(down)
    rest = [way for way in ruled if not any(_along(way, rule) for rule in (across, down)[_axis(way)])]
    return *rules, links + rest


def is_level(way: Way) -> bool:
    """Whether a stroke of two points runs horizontally or vertically."""
    (x0, y0), (x1, y1) = way.points
    return min(abs(x1 - x0), abs(y1 - y0)) <= _DIAGONAL


def _merged(straight: list[Way], axis: int) -> list[Rule]:
    """The strokes along ``axis`` (0: horizontal), pieces of the same colour joined across the gap that a pen leaves."""
    pens: dict[str, list[Rule]] = {}
    gaps: dict[str, float] = {}
    for way in straight:
        gaps[way.pen] = max(gaps.get(way.pen, _GAP), min(way.width + 0.1, _TOUCH))
        if _axis(way) == axis:
            pens.setdefault(way.pen, []).append(_rule(way, axis))
    merged = (rule for pen, rules in pens.items() for rule in merge_rules(rules, 0.8, gaps[pen]))
    return [rule for rule in merged if rule.length >= _LEAST]


def _axis(way: Way) -> int:
    (x0, y0), (x1, y1) = way.points
    return 0 if abs(x1 - x0) >= abs(y1 - y0) else 1


def _rule(way: Way, axis: int) -> Rule:
    one, other = way.points
    start, end = sorted((one[axis], other[axis]))
    return Rule((one[1 - axis] + other[1 - axis]) / 2, start, end)


def _is_on(point: Point, box: Rect) -> bool:
    """Whether ``point`` lies on the border of ``box``."""
    x, y = point
    outside = max(box.x - x, x - box.x - box.w, box.y - y, y - box.y - box.h)
    return -_ON < outside < _ON


def _along(way: Way, rule: Rule) -> bool:
    piece = _rule(way, _axis(way))
    return abs(piece.at - rule.at) <= _ON and piece.start >= rule.start - _TOUCH and piece.end <= rule.end + _TOUCH
