"""Which pages are scans: a picture covers them, and nothing that matters is painted besides."""

import pypdfium2 as pdfium

from sopan.readers.printed.pdfium import holds_text, open_pdf, read_ink, run_confined, sheet_of
from sopan.readers.printed.scan.pictures import is_picture

_COVERED = 0.55
_MOST_STROKES = 12


def find_scans(data: bytes, file: str = "") -> tuple[int, ...]:
    """The numbers (from 1) of the pages that are pictures of paper; of a picture file, (1,). Raises UnreadableError."""
    return (1,) if is_picture(data) else run_confined(find_scans_here, file, data, file)


def find_scans_here(data: bytes, file: str = "") -> tuple[int, ...]:
    """The same for a PDF, in this process."""
    with open_pdf(data, file) as document:
        return tuple(number for number, page in enumerate(document, 1) if _is_scan(page, file))


def _is_scan(page: pdfium.PdfPage, file: str) -> bool:
    """A text layer that another program laid under the picture makes it no less a scan."""
    sheet = sheet_of(page)
    ink = read_ink(page, sheet, file)
    width, height = sheet.size
    seen = [_visible(picture.box, width, height) for picture in ink.pictures]
    covered = max(seen, default=0.0)
    strokes = sum(1 for trace in ink.traces if trace.pen)
    if covered > _COVERED * width * height:
        return strokes <= _MOST_STROKES
    tiled = sum(seen) > _COVERED * width * height  # some scanners part a page into strips
    alone = strokes == 0 and not holds_text(page)
    return (tiled or covered > 0.25 * width * height) and alone


def _visible(box: tuple[float, float, float, float], width: float, height: float) -> float:
    across = min(box[0] + box[2], width) - max(box[0], 0)
    down = min(box[1] + box[3], height) - max(box[1], 0)
    return max(0.0, across) * max(0.0, down)
