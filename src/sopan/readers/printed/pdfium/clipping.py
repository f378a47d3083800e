"""What the page lets be seen of a word: spreadsheets are printed with lines that are too much for their cell."""

from ctypes import byref, c_float

import pypdfium2.raw as raw

from sopan.drawing import Point, Rect
from sopan.readers.printed.pdfium.sheet import Sheet

_MOST_PATHS = 20
_MOST_SEGMENTS = 20
_SLACK = 0.5


def cut(painted: raw.FPDF_PAGEOBJECT, box: Rect, sheet: Sheet) -> Rect | None:
    """The window through which the painted word in ``box`` is seen; None where it is seen whole."""
    clip = raw.FPDFPageObj_GetClipPath(painted) if painted else None
    count = raw.FPDFClipPath_CountPaths(clip) if clip else 0
    windows = [window for index in range(min(count, _MOST_PATHS)) if (window := _window(clip, index, sheet))]
    if not windows:
        return None
    left, top = max(window.x for window in windows), max(window.y for window in windows)
    right, bottom = min(window.x + window.w for window in windows), min(window.y + window.h for window in windows)
    whole = left - _SLACK <= box.x and box.x + box.w <= right + _SLACK
    if whole and top - _SLACK <= box.y and box.y + box.h <= bottom + _SLACK:
        return None
    return Rect(left, top, right - left, bottom - top) if right > left and bottom > top else None


def _window(clip: raw.FPDF_CLIPPATH, index: int, sheet: Sheet) -> Rect | None:
    count = raw.FPDFClipPath_CountPathSegments(clip, index)
    if not 0 < count <= _MOST_SEGMENTS:
        return None
    return Rect.around([_point(raw.FPDFClipPath_GetPathSegment(clip, index, number), sheet) for number in range(count)])


def _point(segment: raw.FPDF_PATHSEGMENT, sheet: Sheet) -> Point:
    x, y = c_float(), c_float()
    raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
    return sheet.point(x.value, y.value)
