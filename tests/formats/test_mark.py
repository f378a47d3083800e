"""A verification mark is read off the page as printed, collides with nothing, and stands on every sheet."""

from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from sopan.document import Sop
from sopan.drawing import Drawing, Page, Rect
from sopan.drawing.metrics import DefectKind, check_drawing, find_defects
from sopan.layout import LayoutSettings, Orientation, Paper, Typeface, VerificationMark, lay_out
from sopan.writers.pdf import write_pdf
from sopan.writers.png import write_png
from sopan.writers.svg import write_svg
from tests.core.flows import sop_of
from tests.formats.marks import ADDRESS, SENTENCE, make_mark
from tests.formats.pdf_samples import full_sop, long_sop

NS = "{http://www.w3.org/2000/svg}"
SHEETS = [
    LayoutSettings(),
    LayoutSettings(paper=Paper.A4, orientation=Orientation.PORTRAIT),
    LayoutSettings(typeface=Typeface.BOOKMAN, margin_left=0, margin_bottom=30),
]
MARKS = [
    make_mark(),
    make_mark(f"{ADDRESS}?daerah=kabupaten-contoh-selatan&asal=cetak"),
    make_mark(lines=(SENTENCE,) * 5),
]
MILLIMETRE = 72 / 25.4


def _drawing(settings: LayoutSettings, sop: Sop | None = None) -> Drawing:
    return lay_out(replace(sop or full_sop(), kegiatan=FLOW.kegiatan, pelaksana=FLOW.pelaksana), settings)


FLOW = sop_of("( Pemohon", "[ Petugas", ") Kepala")


def _read(page: Page, drawing: Drawing, dpi: int = 150) -> list[str]:
    picture = Image.open(BytesIO(write_png(page, drawing, dpi)))
    return [code.text for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("settings", SHEETS, ids=["F4", "A4-tegak", "Bookman"])
@pytest.mark.parametrize("mark", MARKS, ids=["pendek", "panjang", "lima-kalimat"])
def test_a_scanner_reads_it_off_the_first_page_alone(settings: LayoutSettings, mark: VerificationMark) -> None:
    drawing = _drawing(replace(settings, mark=mark))
    assert check_drawing(drawing) == ()
    assert _read(drawing.identity[0], drawing) == [mark.address]
    assert all(page.stamp is None for page in (*drawing.identity[1:], *drawing.pages))


def test_it_is_read_at_half_that_sharpness_and_off_a_form_of_several_pages() -> None:
    drawing = _drawing(LayoutSettings(mark=make_mark()), long_sop())
    assert len(drawing.identity) > 1
    assert check_drawing(drawing) == ()
    assert _read(drawing.identity[0], drawing, 96) == [ADDRESS]


@pytest.mark.parametrize("mark", MARKS)
def test_modules_are_large_enough_for_a_worn_print(mark: VerificationMark) -> None:
    stamp = _drawing(LayoutSettings(mark=mark)).identity[0].stamp
    assert stamp
    assert stamp.box.w / len(mark.modules) >= 0.5 * MILLIMETRE - 1e-9
    assert stamp.box.w >= 18 * MILLIMETRE - 1e-9


def test_code_and_version_stand_at_the_foot_of_every_page() -> None:
    drawing = _drawing(LayoutSettings(mark=make_mark()))
    pages = (*drawing.identity, *drawing.pages)
    assert all("Kode verifikasi 7K3F-9Q2M · versi 2" in [text.plain for text in page.texts] for page in pages)


def test_a_draft_says_so_at_the_foot_of_every_page_and_nothing_else_does() -> None:
    for draft in (True, False):
        drawing = _drawing(LayoutSettings(draft=draft))
        said = [
            "KONSEP – belum disahkan" in [text.plain for text in page.texts]
            for page in (*drawing.identity, *drawing.pages)
        ]
        assert set(said) == {draft}


def test_a_foot_too_narrow_for_all_its_words_takes_a_second_line() -> None:
    narrow = replace(SHEETS[1], draft=True, mark=make_mark())
    short, long = (
        _drawing(narrow, full_sop(nomor=nomor)) for nomor in ("1/SOP", "800/001.2.3/SOP-DISDUKCAPIL/KABUPATEN/XII/2025")
    )
    places = [
        next(text.box.y for text in drawing.pages[0].texts if text.plain.startswith("KONSEP")) - drawing.pages[0].height
        for drawing in (short, long)
    ]
    assert places == [-33.0, -22.5]
    assert check_drawing(long) == ()


def test_the_pdf_tells_it_in_words() -> None:
    with pikepdf.open(BytesIO(write_pdf(_drawing(LayoutSettings(mark=make_mark()))))) as pdf:
        told = [str(item.Alt) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/Alt" in item]
    assert f"Kode QR menuju {ADDRESS}" in told


def test_the_svg_draws_every_dark_module_once_and_tells_it_in_words() -> None:
    drawing = _drawing(LayoutSettings(mark=make_mark()))
    root = ElementTree.fromstring(write_svg(drawing.identity[0], drawing))
    (code,) = root.findall(f".//{NS}g[@class='verifikasi']/{NS}path")
    stamp = drawing.identity[0].stamp
    assert stamp
    module = stamp.box.w / len(stamp.modules)
    widths = [float(run.partition("v")[0]) for run in code.get("d", "").split("h")[1::2]]
    assert sum(round(width / module) for width in widths) == sum(map(sum, stamp.modules))
    assert f"Kode QR menuju {ADDRESS}" in (root[1].text or "")


def test_a_crowded_code_is_a_defect() -> None:
    page = _drawing(LayoutSettings(mark=make_mark())).identity[0]
    assert page.stamp
    box = page.stamp.box
    for dx, dy in ((0, -4), (0, 4), (-box.x, 0), (12, 0)):
        moved = page.stamp._replace(box=Rect(box.x + dx, box.y + dy, box.w, box.h))
        kinds = [defect.kind for defect in find_defects(page._replace(stamp=moved))]
        assert kinds == [DefectKind.STAMP_CROWDED], (dx, dy)


def test_modules_that_are_no_square_are_refused() -> None:
    with pytest.raises(ValueError, match="square"):
        VerificationMark(((True,) * 21,) * 20, ADDRESS, "7K3F-9Q2M")
