"""The reading pages in a real browser: no barrier, nothing cut off, and the inbox on one sheet of A4."""

import io

import pikepdf
import pytest
from playwright.sync_api import Page

from sopan_web.common import clock
from sopan_web.documents.actions import comment
from tests.web.browser import axe_check, take_picture
from tests.web.cast import Cast, make_cast
from tests.web.conftest import PageOf
from tests.web.pages.conftest import Days
from tests.web.workflow.way import begin_way

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def people(transactional_db: None, ago: Days) -> Cast:
    """Something in every section of every page."""
    cast = make_cast()
    with clock.at(ago(200)):
        begin_way(cast, judul="Pelayanan Vaksinasi Bayi").to_enacted()
    with clock.at(ago(20)):
        begin_way(cast, judul="Rujukan Pasien ke RSUD").to_desk()
    way = begin_way(cast, judul="Pengambilan Obat").to_desk()
    comment(actor=cast.verifikator.actor, edition=way.passage.edition_id, place="", text="Siapa yang menyerahkan obat?")
    way.go(cast.verifikator, "kembalikan", note="Langkah 3 belum jelas.")
    begin_way(cast, judul="Kunjungan Rumah", unit=cast.puskesmas)
    begin_way(cast, judul="Pengadaan Alat Kesehatan").to_approved()
    return cast


PAGES = {
    "penyusun": ("/", "/sop/", "/sop/1/", "/sop/3/", "/tinjauan/"),
    "verifikator": ("/", "/meja/", "/macet/", "/sop/2/"),
    "tamu": ("/", "/sop/?cari=tidak-ada"),
}


@pytest.mark.parametrize("viewport", [{"width": 1366, "height": 768}, PHONE], ids=["meja", "ponsel"])
@pytest.mark.parametrize("name", PAGES)
def test_no_barrier_and_nothing_cut_off(people: Cast, page_of: PageOf, name: str, viewport: dict[str, int]) -> None:
    page = page_of(getattr(people, name), viewport=viewport)
    first = _first_record(people)
    for number, path in enumerate(PAGES[name]):
        page.goto(_shift(path, first))
        axe_check(page)
        assert _overflow(page) == 0, path
        assert page.locator("h1").count() == 1
        take_picture(page, f"baca-{name}-{number}-{viewport['width']}")


def test_the_keyboard_reaches_the_first_sop_in_a_few_steps(people: Cast, page_of: PageOf) -> None:
    page = page_of(people.verifikator)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Rujukan Pasien ke RSUD"


def test_the_inbox_prints_on_one_sheet(people: Cast, page_of: PageOf) -> None:
    for number in range(20):
        begin_way(people, judul=f"Pelayanan Nomor {number}").to_desk()
    page = page_of(people.verifikator, "/meja/")
    with pikepdf.open(io.BytesIO(page.pdf(format="A4"))) as pdf:
        assert len(pdf.pages) == 1


def _first_record(people: Cast) -> int:
    return people.dinkes.sop.order_by("pk").values_list("pk", flat=True)[0]


def _shift(path: str, first: int) -> str:
    """Addresses of SOPs count from the first one of this test."""
    parts = path.split("/")
    if len(parts) > 2 and parts[2].isdigit():
        parts[2] = str(first + int(parts[2]) - 1)
    return "/".join(parts)


def _overflow(page: Page) -> int:
    wide: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide
