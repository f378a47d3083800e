"""The painted outlines, strokes, and pictures of a page, each in points from its top left."""

from collections.abc import Iterator
from contextlib import suppress
from ctypes import byref, c_float, c_int, c_uint
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from sopan.drawing import Point, Rect
from sopan.errors import UnreadableError
from sopan.readers.outlines import MOST_PIXELS, Silhouette, may_be_symbol, see_in
from sopan.readers.printed.pdfium.paths import is_ring, runs_of
from sopan.readers.printed.pdfium.sheet import Sheet
from sopan.readers.printed.pdfium.windows import Poured, Windows, filled_windows

MAX_OBJECTS = 40_000
_TOO_MUCH = (
    f"satu halaman memuat lebih dari {MAX_OBJECTS // 1000}.000 garis; ini gambar teknik atau peta, bukan tabel SOP."
)
_REMEDY = "Cetak halaman SOP-nya saja ke PDF, lalu impor hasilnya."
_DEPTH = 6
_RING = 2
_MOST_LOOKS = 60
_SOME_SHADE = "C0C0C0"
_KINDS = [raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING]


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
    poured: list[Poured] = []
    windows = Windows()
    for number, item in enumerate(page.get_objects(_KINDS, max_depth=_DEPTH)):
        if number + len(traces) > MAX_OBJECTS:
            raise UnreadableError(_TOO_MUCH, file=file, remedy=_REMEDY)
        matrix = _Matrix(item, sheet)
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            box = Rect.around([matrix.point(x, y) for x in (0, 1) for y in (0, 1)])
            looks = len(pictures) < _MOST_LOOKS and may_be_symbol(box)
            pictures.append(Picture(box, _look(item, sheet.turn) if looks else None))
            continue
        painted = list(_traces(item, matrix, number)) if item.type == raw.FPDF_PAGEOBJ_PATH else []
        poured += _poured(item, painted, matrix, windows, number)
        traces += painted
    return Ink(tuple(_seen(traces, poured)), tuple(pictures))


def _poured(
    item: pdfium.PdfObject, painted: list[Trace], matrix: "_Matrix", windows: Windows, number: int
) -> Iterator[Poured]:
    """What a fill without a pen pours; a gradient in one piece is all that its window shows."""
    if item.type == raw.FPDF_PAGEOBJ_SHADING:
        with suppress(pdfium.PdfiumError):  # of one without an end
            left, bottom, right, top = item.get_bounds()
            box = Rect.around([matrix.outer_point(left, bottom), matrix.outer_point(right, top)])
            yield Poured(windows.of(item.raw, matrix.outer_point), box, _SOME_SHADE, number, gradient=True)
    elif painted and not any(trace.pen for trace in painted):
        box = Rect.around([point for trace in painted for point in trace.points])
        yield Poured(windows.of(item.raw, matrix.outer_point), box, painted[0].fill, number)


def _seen(traces: list[Trace], poured: list[Poured]) -> Iterator[Trace]:
    """The traces, each filled window once instead of what is poured through it."""
    filled = filled_windows(poured)
    gone = frozenset[int]().union(*(one.numbers for one in filled))
    yield from (trace for trace in traces if trace.path not in gone)
    yield from (Trace(*one.outline, one.fill, "", 0.0, min(one.numbers)) for one in filled)


class _Matrix:
    """The way from an object's own coordinates to the sheet, through the forms that hold it."""

    def __init__(self, item: pdfium.PdfObject, sheet: Sheet) -> None:
        outer = pdfium.PdfMatrix()
        holder = item.container
        while holder is not None:
            outer = outer.multiply(holder.get_matrix())
            holder = holder.container
        own = pdfium.PdfMatrix() if item.type == raw.FPDF_PAGEOBJ_SHADING else item.get_matrix()
        matrix = own.multiply(outer)
        self._matrix, self._outer, self._sheet = matrix, outer, sheet
        self.scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5 * sheet.scale

    def point(self, x: float, y: float) -> Point:
        return self._sheet.point(*self._matrix.on_point(x, y))

    def outer_point(self, x: float, y: float) -> Point:
        """The place of a point that is told in the coordinates of the page, or of the form that holds the object."""
        return self._sheet.point(*self._outer.on_point(x, y))


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
    count = raw.FPDFPath_CountSegments(item.raw)
    segments = (raw.FPDFPath_GetPathSegment(item.raw, index) for index in range(count if count <= MAX_OBJECTS else 0))
    runs = list(runs_of(segments, matrix.point))
    if fill and not pen and len(runs) == _RING and is_ring(*runs):
        fill, pen, runs = "", fill, runs[:1]
    for points, closed, curved in runs:
        yield Trace(points, closed, curved, fill, pen, width.value * matrix.scale, number)


def _colour(ask: object, item: pdfium.PdfObject) -> str:
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint(255)
    ask(item.raw, byref(red), byref(green), byref(blue), byref(alpha))  # type: ignore[operator]
    return f"{red.value:02X}{green.value:02X}{blue.value:02X}" if alpha.value else ""
