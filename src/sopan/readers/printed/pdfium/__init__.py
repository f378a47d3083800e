"""PDF pages as PDFium tells them: ink, words, and pixels in points from the top left; read in a confined process."""

from sopan.readers.printed.pdfium.confined import run_confined as run_confined
from sopan.readers.printed.pdfium.document import open_pdf as open_pdf
from sopan.readers.printed.pdfium.glyphs import read_words as read_words
from sopan.readers.printed.pdfium.ink import Ink as Ink, Picture as Picture, Trace as Trace, read_ink as read_ink
from sopan.readers.printed.pdfium.sheet import Sheet as Sheet, sheet_of as sheet_of
from sopan.readers.printed.pdfium.struck import part_struck as part_struck
