"""Pages that show letters and hold none: painted as outlines, or stored with signs that no program can read."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from statistics import median
from unicodedata import category

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from sopan.drawing import Rect
from sopan.readers.printed.paper import Word
from sopan.readers.printed.pdfium import Trace

_FEW = 40
_MANY_PATHS = 300
_SIGNS = ("Cc", "Co", "Cn", "Cs")
_HYPHENS = "\x02\ufffe"
"""How PDFium tells the hyphen at the end of a line."""
_UNKNOWN = 0.1
_ROOM = 2.0
_HIGH = 1.6


def mute_pages(document: pdfium.PdfDocument) -> tuple[int, ...]:
    """The numbers (from 1) of the pages whose letters have to be read in their picture."""
    return tuple(number for number, page in enumerate(document, 1) if _is_mute(page))


def _is_mute(page: pdfium.PdfPage) -> bool:
    letters = [letter for letter in page.get_textpage().get_text_range() if not letter.isspace()]
    if len(letters) >= _FEW:
        unknown = sum(category(letter) in _SIGNS and letter not in _HYPHENS for letter in letters)
        return unknown > _UNKNOWN * len(letters)
    paths = (number for number, _ in enumerate(page.get_objects([raw.FPDF_PAGEOBJ_PATH]), 1))
    return any(number > _MANY_PATHS for number in paths)


def without_glyphs(traces: Sequence[Trace], words: Sequence[Word]) -> tuple[Trace, ...]:
    """The ink but for the outlines of the letters of ``words``; what is higher than those are was read in a symbol."""
    highest = _HIGH * median([word.box.h for word in words]) if words else 0.0
    boxes = sorted((word.box for word in words if word.box.h <= highest), key=lambda box: box.y)
    tops = [box.y for box in boxes]

    def is_glyph(trace: Trace) -> bool:
        x, y, w, h = Rect.around(trace.points)
        near = slice(bisect_left(tops, y - highest - _ROOM), bisect_right(tops, y + _ROOM))
        return any(
            box.x - _ROOM <= x
            and x + w <= box.x + box.w + _ROOM
            and box.y - _ROOM <= y
            and y + h <= box.y + box.h + _ROOM
            for box in boxes[near]
        )

    return tuple(trace for trace in traces if not is_glyph(trace))
