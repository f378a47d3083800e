"""Scans from the file to the words: recognised, read upside down, with confidences, and laid back as a text layer."""

import pypdfium2 as pdfium
import pytest

from sopan.errors import UnreadableError
from sopan.readers.found import FoundDocument, Source
from sopan.readers.printed.scan import add_text_layer, find_scans, read_scan, tesseract
from sopan.readers.printed.scan.page import read_page
from sopan.readers.printed.scan.pictures import picture_to_pdf
from sopan.readers.printed.scan.text_layer import lay_words
from tests.readers.printed.pdf.sheets import grid, pdf, text
from tests.readers.printed.scan.papers import as_file, printed, scanned

_WORDS = text(30, 265, "No", 11) + text(70, 265, "Kegiatan", 11) + text(30, 205, "1", 11)
_LINES = ["Menerima surat dari", "pengirim dan mencatat", "pada buku agenda"]
_TEXT = "".join(text(70, 205 - 13 * row, line, 11) for row, line in enumerate(_LINES))
_PAGE = pdf(grid([20, 60, 380], [100, 250, 285]) + _WORDS + _TEXT)
_SCAN = as_file(scanned(printed(_PAGE), skew=0.8), "PDF")
_UPSIDE_DOWN = as_file(scanned(printed(_PAGE), skew=0.8, turn=180), "PDF")


def test_a_page_of_ink_is_no_scan_and_a_picture_of_it_is_one() -> None:
    assert find_scans(_PAGE) == ()
    assert find_scans(_SCAN) == (1,)
    assert find_scans(_UPSIDE_DOWN) == (1,)


def test_without_tesseract_the_scan_is_kept_and_a_remark_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    tesseract.missing_program.cache_clear()
    found = read_scan(_SCAN)
    with pytest.raises(UnreadableError, match="apt install tesseract-ocr"):
        add_text_layer(_SCAN)
    tesseract.missing_program.cache_clear()
    assert [page.tables for page in found.pages] == [()]
    assert found.remarks[0].startswith("Pindaian ini disimpan, tetapi isinya belum dibaca.")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_pictures_become_pages_of_pdf(kind: str) -> None:
    assert find_scans(picture_to_pdf(as_file(scanned(printed(_PAGE)), kind))) == (1,)


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0 terpotong", b"\x89PNG\r\n\x1a\n"])
def test_a_broken_picture_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="rusak"):
        read_scan(data, "foto.jpg")


@pytest.fixture(scope="module")
def upside_down() -> tuple[FoundDocument, list[tuple[int, int]]]:
    if tesseract.missing_program():
        pytest.skip(tesseract.missing_program())
    told: list[tuple[int, int]] = []
    return read_scan(_UPSIDE_DOWN, tell=lambda place, count, _: told.append((place, count))), told


def test_a_page_upside_down_and_askew_is_read(upside_down: tuple[FoundDocument, list[tuple[int, int]]]) -> None:
    found, told = upside_down
    (table,) = found.pages[0].tables
    assert [cell.text for cell in table.cells] == ["No", "Kegiatan", "1", " ".join(_LINES)]
    assert all(0.5 < cell.confidence < 1 for cell in table.cells)
    assert (found.source, told) == (Source.SCAN, [(1, 1)])
    assert "Simbol dan panah belum dibaca" in found.remarks[0]


def test_the_text_layer_lies_where_the_words_are(upside_down: tuple[FoundDocument, list[tuple[int, int]]]) -> None:
    document = pdfium.PdfDocument(lay_words(_SCAN, [read_page(_SCAN, 1)]))
    page = document[0]
    words = page.get_textpage()
    search = words.search("Menerima")
    first, _ = search.get_next()
    left, bottom, _, _ = words.get_charbox(first)
    assert (left, bottom) == (pytest.approx(70, abs=6), pytest.approx(205, abs=6))
    assert len([item for item in page.get_objects() if item.type == pdfium.raw.FPDF_PAGEOBJ_IMAGE]) == 1
