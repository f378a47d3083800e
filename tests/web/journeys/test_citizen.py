"""What was enacted reaches a citizen with a cheap phone: found misspelt, read without script, verified, replaced."""

import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from sopan_web.documents.actions import start_edition
from tests.web.browser import take_picture
from tests.web.cast import Cast
from tests.web.conftest import PageOf
from tests.web.portal.conftest import begin_example
from tests.web.workflow.way import Way

JUDUL = "Penerbitan Surat Rekomendasi"


def test_from_enactment_to_a_phone_and_back_from_paper(people: Cast, page_of: PageOf, tmp_path: Path) -> None:
    way = begin_example(people, "surat-rekomendasi", people.puskesmas).to_enacted()
    phone = page_of(None, "/", java_script_enabled=False, viewport={"width": 390, "height": 844})
    phone.get_by_role("link", name="Pemerintah Kota Contoh").click()
    _find(phone, "rekomendsi")
    _read(phone)
    printed = _verify(phone, _code_on_paper(phone, tmp_path))
    _replace(people, way)
    phone.goto(printed)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Sudah diganti")
    phone.get_by_role("link", name="Baca SOP yang berlaku sekarang").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text(JUDUL)
    expect(phone.locator(".history > li").first).to_contain_text("Edisi 2 Berlaku")


def _find(phone: Page, misspelt: str) -> None:
    phone.get_by_label("Cari SOP").fill(misspelt)
    phone.get_by_role("button", name="Cari").click()
    expect(phone.get_by_role("status")).to_contain_text("Menampilkan hasil untuk rekomendasi.")
    take_picture(phone, "warga-mencari")
    phone.get_by_role("link", name=JUDUL).click()


def _read(phone: Page) -> None:
    expect(phone.get_by_role("heading", level=1)).to_have_text(JUDUL)
    expect(phone.locator(".summary")).to_contain_text("Surat permohonan")
    steps = phone.locator(".steps > li")
    expect(steps).to_have_count(10)
    steps.nth(1).get_by_role("link", name="langkah 3").click()
    expect(phone).to_have_url(f"{phone.url.partition('#')[0]}#langkah-3")
    expect(phone.locator(".sheet svg")).to_be_visible()
    phone.emulate_media(media="print")  # a sheet of paper says whose SOP it is
    told = [line for line in phone.locator("body").inner_text().splitlines() if line.strip()]
    assert told[:4] == ["Pemerintah Kota Contoh", "Dinas Kesehatan", "Puskesmas Melati", JUDUL]
    phone.emulate_media(media="screen")
    phone.locator("h1").evaluate("title => { title.textContent = 'Perencanaan_Penganggaran_'.repeat(4) }")
    assert phone.evaluate("document.documentElement.scrollWidth") == 390  # a word longer than a line is broken
    phone.reload()
    take_picture(phone, "warga-membaca")


def _code_on_paper(phone: Page, folder: Path) -> str:
    """The QR code of the PDF that the page hands out."""
    with phone.expect_download() as waiting:
        phone.get_by_role("link", name="Unduh PDF resmi").click()
    paper = folder / waiting.value.suggested_filename
    waiting.value.save_as(paper)
    subprocess.run(["pdftoppm", "-r", "150", "-l", "1", "-png", paper, folder / "halaman"], check=True, timeout=60)
    (code,) = [code.text for picture in folder.glob("*.png") for code in zxingcpp.read_barcodes(Image.open(picture))]
    return str(code)


def _verify(phone: Page, code: str) -> str:
    """By the address in the code, which names the public server; the test has its own."""
    path = urlsplit(code).path
    phone.goto(path)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Berlaku")
    phone.get_by_role("link", name="Baca langkah-langkahnya").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text(JUDUL)
    return path


def _replace(people: Cast, way: Way) -> None:
    start_edition(actor=people.penyusun.actor, record=way.record.pk)
    way.to_enacted()
