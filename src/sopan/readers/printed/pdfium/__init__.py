"""PDF pages as PDFium tells them: ink, words, and pixels in points from the top left; read in a confined process."""

from sopan.readers.printed.pdfium.confined import run_confined
from sopan.readers.printed.pdfium.document import open_pdf
from sopan.readers.printed.pdfium.glyphs import holds_text, read_words, readable_scale
from sopan.readers.printed.pdfium.ink import Ink, Picture, Trace, read_ink
from sopan.readers.printed.pdfium.sheet import Sheet, sheet_of
from sopan.readers.printed.pdfium.struck import part_struck

__all__ = [
    "Ink",
    "Picture",
    "Sheet",
    "Trace",
    "holds_text",
    "open_pdf",
    "part_struck",
    "read_ink",
    "read_words",
    "readable_scale",
    "run_confined",
    "sheet_of",
]
