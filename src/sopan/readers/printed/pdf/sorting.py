"""Ink sorted by what it may be: straight strokes, bent lines, arrowheads, closed outlines, and grounds."""

from dataclasses import dataclass, field
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.found import Outline
from sopan.readers.outlines import ARROW_CORNERS, classify, thick_arrow
from sopan.readers.printed.paper import around
from sopan.readers.printed.pdf.corners import corners_of, course_of
from sopan.readers.printed.pdf.heads import Head, Way, head_of
from sopan.readers.printed.pdfium import Picture, Trace

_THIN = 2.4
_LONG, _SHORT = 2.0, 0.4
_LEAST = 5.0  # a side of a symbol
_LEAST_COURSE = 8.0
_PIECES_OF_A_PICTURE = 60
WHITE = "FFFFFF"


class Closed(NamedTuple):
    """A closed outline as painted, and how ``sure`` it is; ``painted`` is False for a ground without a pen."""

    outline: Outline
    box: Rect
    fill: str
    painted: bool
    sure: float = 1.0


@dataclass
class Sorted:
    """The ink of a page by kind. ``straight`` are level or upright strokes of two points, ``stubs`` very short ones."""

    straight: list[Way] = field(default_factory=list)
    stubs: list[Way] = field(default_factory=list)
    bent: list[Way] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)
    closed: list[Closed] = field(default_factory=list)


def sort_ink(traces: tuple[Trace, ...], pictures: tuple[Picture, ...]) -> Sorted:
    """Everything painted that may matter; specks, white grounds, and the pieces of a painted logo are left out."""
    kinds = Sorted()
    artful = _artful(traces)
    for number in artful:
        boxes = [Rect.around(trace.points) for trace in traces if trace.path == number]
        kinds.closed.append(Closed(Outline.PICTURE, around(boxes), "", True))
    for trace in traces:
        if trace.path not in artful:
            _sort(trace, kinds)
    kinds.closed += map(_pasted, pictures)
    return kinds


def _pasted(picture: Picture) -> Closed:
    """A picture, or the symbol that it shows."""
    (x, y, w, h), shows = picture.box, picture.shows
    if shows is None:
        return Closed(Outline.PICTURE, picture.box, "", True)
    box = Rect(x + shows.part.x * w, y + shows.part.y * h, shows.part.w * w, shows.part.h * h)
    return Closed(shows.outline, box, "", True, shows.sure)


def _artful(traces: tuple[Trace, ...]) -> set[int]:
    """Paintings of very many filled pieces, which are neither boxes, heads, nor a dashed rule: a code, a logo."""
    pieces: dict[int, list[Rect]] = {}
    for trace in traces:
        if trace.fill and not trace.pen and head_of(trace) is None:
            pieces.setdefault(trace.path, []).append(Rect.around(trace.points))
    many = {path: around(boxes) for path, boxes in pieces.items() if len(boxes) > _PIECES_OF_A_PICTURE}
    return {path for path, box in many.items() if min(box.w, box.h) > _THIN}


def _sort(trace: Trace, kinds: Sorted) -> None:
    box = Rect.around(trace.points)
    if trace.fill == WHITE and not trace.pen:
        kinds.closed += _closed(trace, box)
        return
    head = head_of(trace)
    if head is not None:
        kinds.heads.append(head)
    elif min(box.w, box.h) <= _THIN and (trace.fill or trace.closed or len(corners_of(trace.points, False)) == 2):
        (kinds.straight if max(box.w, box.h) >= _LONG else kinds.stubs).extend(_stroke(trace, box))
    elif trace.fill or trace.closed or _returns(trace):
        corners = corners_of(trace.points)
        arrow = thick_arrow(tuple(corners)) if len(corners) == ARROW_CORNERS else ()
        stroke = course_of(corners) if trace.fill and not trace.pen and max(box.w, box.h) > _LEAST_COURSE else ()
        if arrow or stroke:
            kinds.bent.append(Way(arrow or stroke, trace.pen or trace.fill, _THIN, arrow_end=bool(arrow)))
        else:
            kinds.closed += _closed(trace, box)
    elif len(corners := corners_of(trace.points, False)) > 1:
        kinds.bent.append(Way(tuple(corners), trace.pen, trace.width))


def _returns(trace: Trace) -> bool:
    (x0, y0), (x1, y1) = trace.points[0], trace.points[-1]
    return len(trace.points) > 3 and abs(x0 - x1) + abs(y0 - y1) < 0.5


def _stroke(trace: Trace, box: Rect) -> list[Way]:
    """A straight stroke along the middle of a thin box."""
    if max(box.w, box.h) < _SHORT:
        return []
    pen = trace.pen or trace.fill
    across, down = box.middle
    points = ((box.x, down), (box.x + box.w, down)) if box.w >= box.h else ((across, box.y), (across, box.y + box.h))
    axis = 0 if box.w >= box.h else 1
    if trace.points[0][axis] > trace.points[-1][axis]:  # as drawn
        points = points[::-1]
    return [Way(points, pen, trace.width if trace.pen else min(box.w, box.h))]


def _closed(trace: Trace, box: Rect) -> list[Closed]:
    if min(box.w, box.h) < _LEAST:
        return []
    outline, _ = classify(trace.points, curved=trace.curved)
    return [Closed(outline, box, trace.fill, bool(trace.pen))]
