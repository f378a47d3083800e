"""The course of a painted path or of a window: its segments as runs of points, curves flattened."""

from collections.abc import Callable, Iterable, Iterator
from ctypes import byref, c_float
from typing import NamedTuple

import pypdfium2.raw as raw

from sopan.drawing import Point, Rect

_CURVE_STEPS = 6
_WIDEST_PEN = 3.0


class Run(NamedTuple):
    """A run of at least two points, and whether it is closed and has curves."""

    points: tuple[Point, ...]
    closed: bool
    curved: bool


def runs_of(segments: Iterable[raw.FPDF_PATHSEGMENT], place: Callable[[float, float], Point]) -> Iterator[Run]:
    """The runs that the segments draw, each point put to its ``place``."""
    points: list[Point] = []
    closed = curved = False
    controls: list[Point] = []
    x, y = c_float(), c_float()
    for segment in segments:
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        point, kind = place(x.value, y.value), raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield Run(tuple(points), closed, curved)
            points, closed, curved, controls = [point], False, False, []
        elif kind == raw.FPDF_SEGMENT_BEZIERTO:
            controls.append(point)
            if len(controls) == 3:
                bent = not _straight(points[-1], *controls)
                points += _flatten(points[-1], *controls) if bent else [controls[2]]
                curved, controls = curved or bent, []
        else:
            points.append(point)
        closed = closed or bool(raw.FPDFPathSegment_GetClose(segment))
    if len(points) > 1:
        yield Run(tuple(points), closed, curved)


def is_ring(outer: Run, inner: Run) -> bool:
    """Whether both together are a stroke that was turned into an outline: filled, they leave a thin ring."""
    (x0, y0, w0, h0), (x1, y1, w1, h1) = Rect.around(outer.points), Rect.around(inner.points)
    margins = x1 - x0, y1 - y0, x0 + w0 - x1 - w1, y0 + h0 - y1 - h1
    return min(margins) > 0 and max(margins) <= _WIDEST_PEN


def _straight(start: Point, first: Point, second: Point, end: Point) -> bool:
    """Whether both handles lie on the chord: typst closes a path with such a curve."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5
    if length < 0.01:
        return True
    return all(abs((x - start[0]) * dy - (y - start[1]) * dx) / length < 0.05 for x, y in (first, second))


def _flatten(start: Point, first: Point, second: Point, end: Point) -> list[Point]:
    return [_bezier(step / _CURVE_STEPS, start, first, second, end) for step in range(1, _CURVE_STEPS + 1)]


def _bezier(t: float, a: Point, b: Point, c: Point, d: Point) -> Point:
    u = 1 - t
    shares = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return (
        sum(share * point[0] for share, point in zip(shares, (a, b, c, d), strict=True)),
        sum(share * point[1] for share, point in zip(shares, (a, b, c, d), strict=True)),
    )
