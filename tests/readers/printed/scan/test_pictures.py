"""Scans as they come: in strips, in many sheets, with greys of 16 bits, of far more pixels than are read."""

from io import BytesIO

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image

from sopan.readers.printed.pdfium import run_confined
from sopan.readers.printed.scan import find_scans
from sopan.readers.printed.scan.pictures import picture_to_pdf
from sopan.readers.printed.scan.prepare import prepare_page
from tests.readers.printed.pdf.sheets import pdf, text
from tests.readers.printed.scan.papers import as_file, printed

_SHEET = Image.fromarray(np.where(np.indices((300, 200)).sum(axis=0) % 50 < 5, 30, 235).astype(np.uint8))


def _shown(data: bytes) -> np.ndarray:  # type: ignore[type-arg]
    (page,) = pdfium.PdfDocument(data)
    return np.asarray(page.render(scale=200 / page.get_width(), grayscale=True).to_pil(), dtype=np.float64)


def test_greys_of_16_bits_are_scaled() -> None:
    out = BytesIO()
    Image.fromarray(np.asarray(_SHEET).astype(np.uint16) * 257).save(out, "TIFF")
    assert np.abs(_shown(picture_to_pdf(out.getvalue()))[:, :200] - np.asarray(_SHEET)).mean() < 6


def test_colours_are_kept_for_stamps_to_be_told_by() -> None:
    out = BytesIO()
    Image.new("RGB", (200, 300), (40, 60, 200)).save(out, "PNG")
    (page,) = pdfium.PdfDocument(picture_to_pdf(out.getvalue()))
    assert page.render().to_pil().convert("RGB").getpixel((50, 50)) == pytest.approx((40, 60, 200), abs=8)


def test_many_sheets_and_a_telephones_many_pixels_find_room() -> None:
    blank = Image.new("1", (2550, 3900), 1)
    many, large = BytesIO(), BytesIO()
    blank.save(many, "TIFF", compression="group4", save_all=True, append_images=[blank] * 21)
    Image.new("L", (6400, 6400), 200).save(large, "JPEG")
    assert len(pdfium.PdfDocument(run_confined(picture_to_pdf, "", many.getvalue()))) == 22
    assert len(pdfium.PdfDocument(run_confined(picture_to_pdf, "", large.getvalue()))) == 1


def test_a_page_in_strips_is_a_scan() -> None:
    document, out = pdfium.PdfDocument.new(), BytesIO()
    page = document.new_page(200, 300)
    for place in range(4):
        strip = BytesIO()
        _SHEET.save(strip, "JPEG")
        image = pdfium.PdfImage.new(document)
        image.load_jpeg(strip, inline=True)
        image.set_matrix(pdfium.PdfMatrix().scale(200, 75).translate(0, 75 * place))
        page.insert_obj(image)
    page.gen_content()
    document.save(out)
    assert find_scans(out.getvalue()) == (1,)


def test_a_large_page_without_a_table_finds_room() -> None:
    lines = "".join(text(20, 280 - 12 * line, "menimbang bahwa perlu ditetapkan", 9) for line in range(20))
    letter = printed(pdf(lines), dpi=400).crop((0, 0, 2050, 2050))
    prepared = run_confined(prepare_page, "", as_file(letter, "PDF"), 1, 0)
    assert (prepared.upright.height, prepared.grids) == (pytest.approx(848, abs=2), [])
