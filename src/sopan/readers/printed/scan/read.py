"""From a scan to its pages: PDF or picture, page by page, with honest words about what was hard to read."""

from collections.abc import Callable
from time import monotonic
from typing import NamedTuple

from sopan.errors import UnreadableError
from sopan.readers.found import FoundDocument, FoundPage, Source
from sopan.readers.printed.paper import Letters
from sopan.readers.printed.pdfium import run_confined
from sopan.readers.printed.scan.page import ReadPage, compose_page, letters_of, read_page
from sopan.readers.printed.scan.pictures import is_picture, picture_to_pdf
from sopan.readers.printed.scan.recognise import find_scans
from sopan.readers.printed.scan.tesseract import missing_program
from sopan.readers.printed.scan.text_layer import lay_words

Tell = Callable[[int, int, float], None]
_DOUBTFUL = 0.6
_MOST_UNREAD = 2


class ReadScan(NamedTuple):
    """What was read on a scan; ``searchable`` is a PDF of it with its words laid over, b"" where there are none."""

    document: FoundDocument
    searchable: bytes = b""


def read_scan(data: bytes, file: str = "", *, tell: Tell | None = None) -> ReadScan:
    """What tesseract reads on the scanned pages of a PDF, or on a JPEG, PNG, or TIFF.

    ``tell`` is called after each page with its place in the work, their count, and the seconds it took; whatever it
    raises stops the reading. Without tesseract the pages stay empty and a remark says what to install. Each cell and
    text carries the confidence of its characters. Raises UnreadableError.
    """
    pdf = as_pdf(data, file)
    numbers = find_scans(pdf, file)
    missing = missing_program()
    if missing:
        remark = f"Pindaian ini disimpan, tetapi isinya belum dibaca. {missing}"
        return ReadScan(FoundDocument(Source.SCAN, tuple(FoundPage(number, 0, 0) for number in numbers), (remark,)))
    pages, unread = _read_pages(pdf, numbers, file, tell)
    searchable, unlaid = _lay(pdf, pages, file)
    remarks = (*map(_remark, pages), *unread, *unlaid)
    return ReadScan(FoundDocument(Source.SCAN, tuple(map(compose_page, pages)), remarks), searchable)


def read_letters(
    pdf: bytes, numbers: tuple[int, ...], file: str = "", *, tell: Tell | None = None
) -> dict[int, Letters]:
    """The words of these pages by their numbers, for a PDF that doesn't hold them as letters.

    ``tell`` as for ``read_scan``. Raises UnreadableError, also where tesseract is not installed.
    """
    pages, _ = _read_pages(pdf, numbers, file, tell)
    return {page.number: letters_of(page) for page in pages}


def _read_pages(pdf: bytes, numbers: tuple[int, ...], file: str, tell: Tell | None) -> tuple[list[ReadPage], list[str]]:
    """The pages with these numbers, each read for itself, and what is to be said of those that can't be read.

    Raises UnreadableError: none can, or so many that the next ones won't either.
    """
    pages: list[ReadPage] = []
    unread: list[str] = []
    for place, number in enumerate(numbers, 1):
        started = monotonic()
        try:
            pages.append(read_page(pdf, number, file))
        except UnreadableError as error:
            unread.append(f"Halaman {number} tidak terbaca: {error.fault}")
            if len(unread) > _MOST_UNREAD or len(unread) == len(numbers):
                raise
        if tell is not None:
            tell(place, len(numbers), monotonic() - started)
    return pages, unread


def _lay(pdf: bytes, pages: list[ReadPage], file: str) -> tuple[bytes, tuple[str, ...]]:
    """(the searchable PDF, a remark where there can be none): what was read is worth more than its layer."""
    try:
        return run_confined(lay_words, file, pdf, pages, file), ()
    except UnreadableError as error:
        return b"", (f"PDF yang dapat dicari tidak dapat dibuat: {error.fault}",)


def as_pdf(data: bytes, file: str) -> bytes:
    """The scan as a PDF, whatever it came as."""
    return run_confined(picture_to_pdf, file, data, file) if is_picture(data) else data


def _remark(page: ReadPage) -> str:
    if not page.words:
        return f"Halaman {page.number}: tidak ada huruf yang terbaca dari pindaian."
    letters = sum(len(word.text) for word in page.words)
    mean = sum(word.confidence * len(word.text) for word in page.words) / letters
    doubtful = sum(word.confidence < _DOUBTFUL for word in page.words)
    return (
        f"Halaman {page.number} dibaca dari pindaian: {len(page.words)} kata, keyakinan rata-rata {mean:.0%}, "
        f"{doubtful} kata meragukan. Simbol dan panah belum dibaca dari gambar."
    ).replace("%,", " %,")
