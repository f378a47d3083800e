"""What is seen where colour is poured through a window: the window's own outline, as with gradients in bands."""

from collections.abc import Callable
from itertools import chain
from typing import NamedTuple

import pypdfium2.raw as raw

from sopan.drawing import Point, Rect
from sopan.readers.printed.paper import shared_area
from sopan.readers.printed.pdfium.paths import Run, runs_of

_MOST_PATHS = 5
_MOST_OF_ONE, _MOST_SEGMENTS = 60, 400_000
_FULL = 0.9
_SHADES = 4
_CORNERS = 5
_EVEN = 0.2


class Poured(NamedTuple):
    """A colour, or all of a gradient, poured over ``box`` through ``window``, if any, by the painting ``number``."""

    window: Run | None
    box: Rect
    fill: str
    number: int
    gradient: bool = False


class Filled(NamedTuple):
    """An outline that is seen, its colour, and the numbers of the paintings that fill it."""

    outline: Run
    fill: str
    numbers: frozenset[int]


class Windows:
    """The windows of one page's paintings; after very many segments nobody looks for more of them."""

    def __init__(self) -> None:
        self._left = _MOST_SEGMENTS
        self._known: dict[Run, Run] = {}

    def of(self, item: raw.FPDF_PAGEOBJECT, place: Callable[[float, float], Point]) -> Run | None:
        """The narrowest outline through which ``item`` is seen; None if seen whole, or through several holes."""
        clip = raw.FPDFPageObj_GetClipPath(item)
        count = raw.FPDFClipPath_CountPaths(clip) if clip and self._left > 0 else 0
        windows = [runs for index in range(min(count, _MOST_PATHS)) if (runs := self._outline(clip, index, place))]
        narrowest = min(windows, key=lambda runs: _area(_around(runs)), default=[])
        return self._known.setdefault(narrowest[0], narrowest[0]) if len(narrowest) == 1 else None

    def _outline(self, clip: raw.FPDF_CLIPPATH, index: int, place: Callable[[float, float], Point]) -> list[Run]:
        count = raw.FPDFClipPath_CountPathSegments(clip, index)
        if not 0 < count <= _MOST_OF_ONE:
            return []
        self._left -= count
        return list(runs_of((raw.FPDFClipPath_GetPathSegment(clip, index, number) for number in range(count)), place))


def filled_windows(poured: list[Poured]) -> list[Filled]:
    """The outlines that colours fill, through a window or in bands that lie against each other.

    One colour fills an outline; of a rectangle, which may be a cell with its rules, only many shades are a gradient.
    """
    windows: dict[Run, list[Poured]] = {}
    stacks: list[list[Poured]] = [[]]
    for one in poured:
        if one.window is not None:
            windows.setdefault(one.window, []).append(one)
        elif stacks[-1] and _is_next_band(stacks[-1][-1], one):
            stacks[-1].append(one)
        else:
            stacks.append([one])
    groups = [*windows.items(), *((_rectangle([one.box for one in stack]), stack) for stack in stacks if stack)]
    return [
        Filled(window, group[0].fill, frozenset(one.number for one in group))
        for window, group in groups
        if _fills(group, window)
    ]


def _is_next_band(band: Poured, other: Poured) -> bool:
    """Whether ``other`` is as wide, or as high, and begins where ``band`` ends, or covers it up to its own end."""
    (x0, y0, w0, h0), (x1, y1, w1, h1) = band.box, other.box
    if abs(x0 - x1) < _EVEN and abs(w0 - w1) < _EVEN:
        return min(abs(y0 + h0 - y1), abs(y1 + h1 - y0), abs(y0 + h0 - y1 - h1)) < _EVEN
    if abs(y0 - y1) < _EVEN and abs(h0 - h1) < _EVEN:
        return min(abs(x0 + w0 - x1), abs(x1 + w1 - x0), abs(x0 + w0 - x1 - w1)) < _EVEN
    return False


def _rectangle(boxes: list[Rect]) -> Run:
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.w for box in boxes), max(box.y + box.h for box in boxes)
    return Run(((left, top), (right, top), (right, bottom), (left, bottom)), closed=True, curved=False)


def _fills(group: list[Poured], window: Run) -> bool:
    box = Rect.around(window.points)
    many = group[0].gradient or len({one.fill for one in group}) >= _SHADES
    if not many and len(window.points) <= _CORNERS and _is_rectangle(window.points, box):
        return False
    return sum(shared_area(one.box, box) for one in group) >= _FULL * _area(box) > 0


def _is_rectangle(points: tuple[Point, ...], box: Rect) -> bool:
    right, bottom = box.x + box.w, box.y + box.h
    return all(min(x - box.x, right - x) < 0.1 and min(y - box.y, bottom - y) < 0.1 for x, y in points)


def _around(runs: list[Run]) -> Rect:
    return Rect.around(list(chain.from_iterable(run.points for run in runs)))


def _area(box: Rect) -> float:
    return box.w * box.h
