"""The painted outlines, strokes, and pictures of a page, each in points from its top left."""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from sopan.drawing import Point, Rect
from sopan.errors import UnreadableError
from sopan.readers.outlines import MOST_PIXELS, Silhouette, may_be_symbol, see_in
from sopan.readers.printed.pdfium.sheet import Sheet

MAX_OBJECTS = 40_000
_TOO_MUCH = (
    f"satu halaman memuat lebih dari {MAX_OBJECTS // 1000}.000 garis; ini gambar teknik atau peta, bukan tabel SOP."
)
_REMEDY = "Cetak halaman SOP-nya saja ke PDF, lalu impor hasilnya."
_CURVE_STEPS = 6
_DEPTH = 6
_MOST_LOOKS = 60


class Trace(NamedTuple):
    """A painted run of ``points``; curves are flattened. ``fill`` and ``pen`` are "RRGGBB", "" where not painted.

    ``path`` numbers the painting it is a part of, from 0 on each page. ``width`` is the pen's, in points.
    """

    points: tuple[Point, ...]
    closed: bool
    curved: bool
    fill: str
    pen: str
    width: float
    path: int


class Picture(NamedTuple):
    """A picture and where it stands; what it ``shows`` when that is one closed outline."""

    box: Rect
    shows: Silhouette | None = None


class Ink(NamedTuple):
    """All that is painted on a page, except characters, in painting order."""

    traces: tuple[Trace, ...]
    pictures: tuple[Picture, ...]


def read_ink(page: pdfium.PdfPage, sheet: Sheet, file: str) -> Ink:
    """The ink of ``page``. ``file`` is named in errors. Raises UnreadableError when it holds far too much."""
    traces: list[Trace] = []
    pictures: list[Picture] = []
    for number, item in enumerate(page.get_objects([raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE], max_depth=_DEPTH)):
        if number + len(traces) > MAX_OBJECTS:
            raise UnreadableError(_TOO_MUCH, file=file, remedy=_REMEDY)
        matrix = _Matrix(item, sheet)
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            box = Rect.around([matrix.point(x, y) for x in (0, 1) for y in (0, 1)])
            looks = len(pictures) < _MOST_LOOKS and may_be_symbol(box)
            pictures.append(Picture(box, _look(item, sheet.turn) if looks else None))
        else:
            traces += _traces(item, matrix, number)
    return Ink(tuple(traces), tuple(pictures))


class _Matrix:
    """The way from an object's own coordinates to the sheet, through the forms that hold it."""

    def __init__(self, item: pdfium.PdfObject, sheet: Sheet) -> None:
        matrix = item.get_matrix()
        holder = item.container
        while holder is not None:
            matrix = matrix.multiply(holder.get_matrix())
            holder = holder.container
        self._matrix, self._sheet = matrix, sheet
        self.scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5

    def point(self, x: float, y: float) -> Point:
        return self._sheet.point(*self._matrix.on_point(x, y))


def _look(item: pdfium.PdfImage, turn: int) -> Silhouette | None:
    """What a small picture shows, with its mask and as it lies on the page, which is shown turned by ``turn``."""
    try:
        width, height = item.get_px_size()
        if width * height > MOST_PIXELS:
            return None
        return see_in(item.get_bitmap(render=True).to_pil().rotate(-turn, expand=True))
    except (pdfium.PdfiumError, ValueError, OSError):
        return None


def _traces(item: pdfium.PdfObject, matrix: _Matrix, number: int) -> Iterator[Trace]:
    fill_mode, stroked, width = c_int(), c_int(), c_float()
    raw.FPDFPath_GetDrawMode(item.raw, byref(fill_mode), byref(stroked))
    raw.FPDFPageObj_GetStrokeWidth(item.raw, byref(width))
    fill = _colour(raw.FPDFPageObj_GetFillColor, item) if fill_mode.value else ""
    pen = _colour(raw.FPDFPageObj_GetStrokeColor, item) if stroked.value else ""
    if not fill and not pen:
        return
    for points, closed, curved in _runs(item, matrix):
        yield Trace(points, closed, curved, fill, pen, width.value * matrix.scale, number)


def _colour(ask: object, item: pdfium.PdfObject) -> str:
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint(255)
    ask(item.raw, byref(red), byref(green), byref(blue), byref(alpha))  # type: ignore[operator]
    return f"{red.value:02X}{green.value:02X}{blue.value:02X}" if alpha.value else ""


def _runs(item: pdfium.PdfObject, matrix: _Matrix) -> Iterator[tuple[tuple[Point, ...], bool, bool]]:
    points: list[Point] = []
    closed = curved = False
    controls: list[Point] = []
    x, y = c_float(), c_float()
    count = raw.FPDFPath_CountSegments(item.raw)
    if count > MAX_OBJECTS:
        return
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item.raw, index)
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        point, kind = matrix.point(x.value, y.value), raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield tuple(points), closed, curved
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
        yield tuple(points), closed, curved


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
