"""Short ways from a piece of a body to what is read of it."""

from sopan.readers.found import FoundDocument, FoundPage
from sopan.readers.office.docx import read_docx
from tests.readers.office.docx.making.word.package import Look, pack_word, sheet

SIZE = (600.0, 400.0)
EDGE = (50.0, 60.0, 40.0, 70.0)
"""Margins: top, right, bottom, left."""
LEFT, TOP, WIDTH = EDGE[3], EDGE[0], SIZE[0] - EDGE[1] - EDGE[3]
LINE = 9 * 1.15


def read_body(body: str, *, mode: int = 15, section: str = "", **parts: str) -> FoundDocument:
    """What is read of ``body`` on a small sheet, set in Arial 9."""
    return read_docx(pack_word(body + (section or sheet(SIZE, EDGE)), Look(mode=mode), **parts))


def read_page(body: str, *, mode: int = 15) -> FoundPage:
    """The only page."""
    (page,) = read_body(body, mode=mode).pages
    return page


def read_words(body: str) -> list[str]:
    """The paragraphs of the only page."""
    return [text.text for text in read_page(body).texts]
