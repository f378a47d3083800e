"""Strokes painted one after another, joined into the closed outline or the arrowhead that they draw."""

from collections.abc import Sequence

from sopan.drawing import Point, Rect
from sopan.readers.printed.pdfium import Trace

_NEAR = 1.2
_LONGEST_ARM = 12.0
_LEAST, _MOST = 5.0, 200.0  # a side of a symbol
_MOST_PIECES = 200


def join_outlines(traces: Sequence[Trace]) -> list[Trace]:
    """The traces; strokes painted one after another, each from where the last one ends, are one closed outline.

    Two short ones that lean against each other are one open arrowhead.
    """
    joined: list[Trace] = []
    chain: list[Trace] = []
    for trace in traces:
        longer = _prolonged(chain, trace)
        if longer is None:
            arms = _prolonged(chain[-1:], trace) if _is_leaning(trace) else None
            joined += _linked(chain[:-1] if arms else chain)
            longer = arms or [trace]
        chain = longer
        if _is_round(chain):
            joined.append(_whole(chain)._replace(closed=True))
            chain = []
    return joined + _linked(chain)


def _prolonged(chain: list[Trace], trace: Trace) -> list[Trace] | None:
    """``chain`` with ``trace`` at its end, turned where it must be; None where it does not go on there."""
    if not 0 < len(chain) < _MOST_PIECES or chain[-1].pen != trace.pen:
        return None
    if not _is_open(chain[-1]) or not _is_open(trace):
        return None
    turned = trace._replace(points=trace.points[::-1])
    starts = [chain] if len(chain) > 1 else [chain, [chain[0]._replace(points=chain[0].points[::-1])]]
    for start in starts:
        for way in (trace, turned):
            if _near(start[-1].points[-1], way.points[0]):
                return [*start, way]
    return None


def _is_open(trace: Trace) -> bool:
    return not trace.fill and not trace.closed


def _linked(chain: list[Trace]) -> list[Trace]:
    """The traces of a chain that never closed, or the arrowhead that two of them are."""
    return [_whole(chain)] if len(chain) == 2 and all(map(_is_leaning, chain)) else chain


def _is_round(chain: list[Trace]) -> bool:
    """Whether the chain leads back to its start, around a room as large as a symbol's."""
    if len(chain) < 2 or not _near(chain[0].points[0], chain[-1].points[-1]):
        return False
    box = Rect.around([point for trace in chain for point in trace.points])
    return min(box.w, box.h) > _LEAST and max(box.w, box.h) < _MOST


def _is_leaning(trace: Trace) -> bool:
    """Whether it is one short slanted stroke."""
    box = Rect.around(trace.points)
    return len(trace.points) == 2 and min(box.w, box.h) > 0.5 and max(box.w, box.h) < _LONGEST_ARM


def _whole(chain: list[Trace]) -> Trace:
    points = chain[0].points + tuple(point for trace in chain[1:] for point in trace.points[1:])
    return chain[0]._replace(points=points, curved=any(trace.curved for trace in chain))


def _near(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) <= _NEAR and abs(one[1] - other[1]) <= _NEAR
