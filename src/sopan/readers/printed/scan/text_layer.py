"""Lays what was read invisibly over a scan, so that it can be searched and copied; its picture stays as it is."""

from ctypes import POINTER, c_float, c_ushort, cast, create_string_buffer
from io import BytesIO

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from sopan.drawing import Point
from sopan.errors import UnreadableError
from sopan.readers.printed.pdfium import Sheet, open_pdf, run_confined
from sopan.readers.printed.scan.page import ReadPage
from sopan.readers.printed.scan.read import Tell, as_pdf, read_pages
from sopan.readers.printed.scan.recognise import find_scans
from sopan.readers.printed.scan.tesseract import missing_program

_FONT = b"Helvetica"
_SIZE = 10.0


def add_text_layer(data: bytes, file: str = "", *, tell: Tell | None = None) -> bytes:
    """The scan as a searchable PDF: the same pages, and on each scanned one its words, invisible, at their places.

    ``tell`` as for ``read_scan``. Raises UnreadableError, also when tesseract is not installed.
    """
    missing = missing_program()
    if missing:
        raise UnreadableError("lapisan teks belum dapat dibuat.", file=file, remedy=missing)
    pdf = as_pdf(data, file)
    return run_confined(lay_words, file, pdf, read_pages(pdf, find_scans(pdf, file), file, tell), file)


def lay_words(pdf: bytes, pages: list[ReadPage], file: str = "") -> bytes:
    """The PDF with the words of ``pages`` laid over them."""
    out = BytesIO()
    with open_pdf(pdf, file) as document:
        for read in pages:
            page = document[read.number - 1]
            for word in [*read.words, *read.labels]:
                corners = (word.box.x, word.box.y + word.box.h), (word.box.x + word.box.w, word.box.y + word.box.h)
                start, end = (_in_pdf(read.upright.sheet, read.upright.on_sheet(corner)) for corner in corners)
                _lay(document, page, word.text, (start, end))
            page.gen_content()
        document.save(out)
    return out.getvalue()


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
