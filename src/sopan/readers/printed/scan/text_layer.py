"""Lays what was read invisibly over a scan, so that it can be searched and copied; its picture stays as it is."""

from collections.abc import Sequence
from ctypes import POINTER, c_float, c_ushort, cast, create_string_buffer
from io import BytesIO

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from sopan.drawing import Point
from sopan.readers.printed.paper import Word
from sopan.readers.printed.pdfium import Sheet, holds_text, open_pdf
from sopan.readers.printed.scan.page import ReadPage

_FONT = b"Helvetica"
_SIZE = 10.0


def lay_words(pdf: bytes, pages: Sequence[ReadPage], file: str = "") -> bytes:
    """The same pages, and on each of ``pages`` its words, invisible, at their places; b"" where there are none to lay.

    A page that another program has given its words keeps those, lest each be found twice. Raises UnreadableError.
    """
    out, laid = BytesIO(), False
    with open_pdf(pdf, file) as document:
        for read in pages:
            page = document[read.number - 1]
            if not holds_text(page):
                laid |= _lay_page(document, page, read)
        document.save(out)
    return out.getvalue() if laid else b""


def _lay_page(document: pdfium.PdfDocument, page: pdfium.PdfPage, read: ReadPage) -> bool:
    """Whether there was anything to lay."""
    for word in read.likely:
        start, end = (_in_pdf(read.upright.sheet, read.upright.on_sheet(corner)) for corner in _baseline(word))
        _lay(document, page, word.text, (start, end))
    page.gen_content()
    return bool(read.likely)


def _baseline(word: Word) -> tuple[Point, Point]:
    """Where the word begins and ends, on the line that it is set on."""
    (left, top), (right, foot) = (word.box.x, word.box.y), (word.box.x + word.box.w, word.box.y + word.box.h)
    return {90: ((right, foot), (right, top)), 270: ((left, top), (left, foot))}.get(
        word.turn, ((left, foot), (right, foot))
    )


def _lay(document: pdfium.PdfDocument, page: pdfium.PdfPage, text: str, baseline: tuple[Point, Point]) -> None:
    """One invisible word from the start of ``baseline`` to its end, in coordinates of the PDF."""
    item = raw.FPDFPageObj_NewTextObj(document.raw, _FONT, _SIZE)
    encoded = create_string_buffer(text.encode("utf-16-le") + b"\0\0")
    raw.FPDFText_SetText(item, cast(encoded, POINTER(c_ushort)))
    raw.FPDFTextObj_SetTextRenderMode(item, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    (x0, y0), (x1, y1) = baseline
    width = max(0.1, right.value - left.value)
    a, b = (x1 - x0) / width, (y1 - y0) / width
    raw.FPDFPageObj_Transform(item, a, b, -b, a, x0, y0)
    raw.FPDFPage_InsertObject(page.raw, item)


def _in_pdf(sheet: Sheet, point: Point) -> Point:
    """The place in the PDF of a point of the sheet as shown."""
    x, y = point
    left, bottom, right, top = sheet.box
    return {
        0: (left + x, top - y),
        90: (left + y, bottom + x),
        180: (right - x, bottom + y),
        270: (right - y, top - x),
    }[sheet.turn]
