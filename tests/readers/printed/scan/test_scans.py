"""Scans from the file to the words: recognised, read upside down, with confidences, and laid back as a text layer."""

from io import BytesIO

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image

from sopan.drawing import Rect
from sopan.errors import UnreadableError
from sopan.readers.found import Source
from sopan.readers.printed.paper import Word
from sopan.readers.printed.pdfium import Sheet
from sopan.readers.printed.scan import ReadScan, find_scans, read_scan, tesseract
from sopan.readers.printed.scan.page import ReadPage
from sopan.readers.printed.scan.pictures import picture_to_pdf
from sopan.readers.printed.scan.prepare import Upright
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
    found, searchable = read_scan(_SCAN)
    tesseract.missing_program.cache_clear()
    assert ([page.tables for page in found.pages], searchable) == ([()], b"")
    assert found.remarks[0].startswith("Pindaian ini disimpan, tetapi isinya belum dibaca.")
    assert "apt install tesseract-ocr" in found.remarks[0]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_pictures_become_pages_of_pdf(kind: str) -> None:
    assert find_scans(picture_to_pdf(as_file(scanned(printed(_PAGE)), kind))) == (1,)


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0 terpotong", b"\x89PNG\r\n\x1a\n"])
def test_a_broken_picture_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="rusak"):
        read_scan(data, "foto.jpg")


@pytest.fixture(scope="module")
def upside_down() -> tuple[ReadScan, list[tuple[int, int]]]:
    if tesseract.missing_program():
        pytest.skip(tesseract.missing_program())
    told: list[tuple[int, int]] = []
    return read_scan(_UPSIDE_DOWN, tell=lambda place, count, _: told.append((place, count))), told


def test_a_page_upside_down_and_askew_is_read(upside_down: tuple[ReadScan, list[tuple[int, int]]]) -> None:
    (found, _), told = upside_down
    (table,) = found.pages[0].tables
    assert [cell.text for cell in table.cells] == ["No", "Kegiatan", "1", " ".join(_LINES)]
    assert all(0.5 < cell.confidence < 1 for cell in table.cells)
    assert (found.source, told) == (Source.SCAN, [(1, 1)])
    assert "Simbol dan panah belum dibaca" in found.remarks[0]


def test_what_was_read_lies_where_it_stands_and_the_picture_is_as_it_was(
    upside_down: tuple[ReadScan, list[tuple[int, int]]],
) -> None:
    (_, searchable), _ = upside_down
    (page,), (scan,) = pdfium.PdfDocument(searchable), pdfium.PdfDocument(_UPSIDE_DOWN)
    words = page.get_textpage()
    first, _ = words.search("Menerima").get_next()
    left, bottom, right, top = words.get_charbox(first)
    width, height = page.get_size()
    assert (width - right, height - top) == (pytest.approx(70, abs=6), pytest.approx(205, abs=6))
    assert left < right
    assert bottom < top
    assert np.array_equal(page.render().to_numpy(), scan.render().to_numpy())


def test_a_page_that_has_its_words_already_gets_no_second_ones(
    upside_down: tuple[ReadScan, list[tuple[int, int]]],
) -> None:
    (_, searchable), _ = upside_down
    upright = Upright(Sheet((0, 0, 400, 300)), 1, 0, 400, 300)
    read = ReadPage(1, upright, [], [Word("surat", Rect(30, 30, 60, 10), 10)], [])
    assert lay_words(searchable, [read]) == b""
    assert lay_words(_SCAN, [read]) != b""


def test_a_page_that_cannot_be_read_spoils_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    if tesseract.missing_program():
        pytest.skip(tesseract.missing_program())
    pages = [Image.new("L", (800, 600), 255), printed(_PAGE)]
    out = BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=150)
    monkeypatch.setattr(tesseract, "_SECONDS", 0)
    found, _ = read_scan(out.getvalue())
    assert [page.number for page in found.pages] == [1]
    assert any(remark.startswith("Halaman 2 tidak terbaca: ") for remark in found.remarks)
    with pytest.raises(UnreadableError, match="belum terbaca"):
        read_scan(_SCAN)
