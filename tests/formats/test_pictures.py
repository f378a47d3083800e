"""An office's arms keep their proportions in Word, Excel, and Visio, as they do in the PDF."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from sopan.drawing import Drawing, Rect
from sopan.layout import lay_out
from sopan.writers.docx import write_docx
from sopan.writers.office.pictures import Pictures, measure_picture
from sopan.writers.vsdx import write_vsdx
from sopan.writers.xlsx import write_xlsx
from tests.core.layout.samples import chain


def _picture(size: tuple[int, int], format: str, **options: object) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", size, "green").save(content, format, **options)
    return content.getvalue()


@pytest.mark.parametrize("format", ["PNG", "GIF", "JPEG"])
def test_its_size_stands_in_its_head(format: str) -> None:
    assert measure_picture(_picture((30, 50), format)) == (30, 50)


def test_a_jpeg_may_be_progressive_and_carry_notes() -> None:
    notes = Image.Exif()
    notes[0x010E] = "Lambang" * 60
    assert measure_picture(_picture((31, 17), "JPEG", progressive=True, exif=notes)) == (31, 17)


@pytest.mark.parametrize("format", ["PNG", "GIF", "JPEG"])
def test_a_head_cut_short_tells_no_size(format: str) -> None:
    content = _picture((30, 50), format)
    assert [measure_picture(content[:length]) for length in (4, 8)] == [None, None]


@pytest.mark.parametrize(("size", "fitted"), [((30, 60), (20, 5, 30, 60)), ((60, 30), (5, 20, 60, 30))])
def test_it_stands_in_the_middle_of_its_place(size: tuple[int, int], fitted: tuple[int, ...], tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(_picture(size, "PNG"))
    assert Pictures().fit(str(logo), Rect(5, 5, 60, 60)) == fitted


@pytest.mark.parametrize(
    ("write", "part", "extent"),
    [
        (write_docx, "word/document.xml", r'<wp:inline[^>]*><wp:extent cx="(\d+)" cy="(\d+)"'),
        (write_xlsx, "xl/drawings/drawing1.xml", r'<xdr:pic>.*?<a:ext cx="(\d+)" cy="(\d+)"'),
        (write_vsdx, "visio/pages/page1.xml", r"Type=.Foreign.*?N=.Width. V=.([\d.]+).*?N=.Height. V=.([\d.]+)"),
    ],
    ids=["Word", "Excel", "Visio"],
)
def test_no_program_stretches_it(write: Callable[[Drawing], bytes], part: str, extent: str, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(_picture((30, 60), "PNG"))
    content = write(lay_out(replace(chain(3), logo=str(logo))))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        found = re.search(extent, archive.read(part).decode(), re.DOTALL)
    assert found
    width, height = map(float, found.groups())
    assert height / width == pytest.approx(2, rel=0.01)
