"""The public page says on every day what an enacted SOP is worth, and nothing of anybody's person."""

import gzip
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import zxingcpp
from django.contrib.staticfiles.finders import find
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from playwright.sync_api import Page

from sopan_web.common import clock
from sopan_web.documents.actions import start_edition
from sopan_web.portal import fingerprint
from sopan_web.workflow.code import spell_code
from sopan_web.workflow.models import Enactment
from tests.web.browser import axe_check, take_picture
from tests.web.cast import Cast
from tests.web.conftest import PageOf
from tests.web.workflow.way import REASON, SITE, Way, begin_way


@pytest.fixture
def way(cast: Cast) -> Way:
    return begin_way(cast)


@pytest.fixture
def today(cast: Cast) -> date:
    return cast.penyusun.actor.today


def text_of(client: Client, enactment: Enactment, day: date | None = None) -> str:
    """The page, as of a day's noon in Jakarta."""
    moment = datetime(day.year, day.month, day.day, 5, tzinfo=UTC) if day else clock.now()
    with clock.at(moment):
        answer = client.get(f"/v/{enactment.code}")
    assert answer.status_code == 200
    return answer.content.decode()


def content_of(enactment: Enactment) -> bytes:
    """The enacted PDF."""
    with enactment.pdf.open() as file:
        return file.read()


def test_it_says_berlaku_with_what_the_paper_says(way: Way, client: Client) -> None:
    enactment = way.to_enacted().enactment
    page = text_of(client, enactment)
    assert "<h1>Berlaku</h1>" in page
    known = ["Pengelolaan Surat Masuk", "Dinas Kesehatan", "Kepala Dinas Kesehatan", REASON]
    for fact in (*known, enactment.nomor, enactment.pdf_sha256, spell_code(enactment.code)):
        assert fact in page


def test_it_names_no_person(way: Way, client: Client) -> None:
    way.to_approved().go(way.cast.pengesah, "sahkan", note="Terima kasih, Rina.")
    enactment = way.enactment
    page = text_of(client, enactment)
    for person in way.cast.persons().values():
        assert person.pegawai.nama not in page
        assert person.pegawai.nip not in page
    assert "Terima kasih" not in page


def test_a_day_to_come_is_not_yet(way: Way, client: Client, today: date) -> None:
    enactment = way.to_enacted(today + timedelta(days=10)).enactment
    assert "<h1>Belum berlaku</h1>" in text_of(client, enactment)
    assert "<h1>Belum berlaku</h1>" in text_of(client, enactment, today + timedelta(days=9))
    assert "<h1>Berlaku</h1>" in text_of(client, enactment, today + timedelta(days=10))


def test_a_replaced_one_leads_to_its_successor_from_the_day_on(way: Way, client: Client, today: date) -> None:
    first = way.to_enacted().enactment
    start_edition(actor=way.cast.penyusun.actor, record=way.record.pk)
    day = today + timedelta(days=5)
    second = way.to_enacted(day).enactment
    before, after = text_of(client, first, day - timedelta(days=1)), text_of(client, first, day)
    assert "<h1>Berlaku</h1>" in before
    assert "<h1>Sudah diganti</h1>" in after
    for page in (before, after):
        assert f'href="/v/{second.code}"' in page
    assert f'href="/v/{first.code}"' in text_of(client, second, day)


def test_a_revoked_one_says_when_and_why(way: Way, client: Client) -> None:
    way.to_enacted().go(way.cast.pengesah, "cabut", note="Tugasnya pindah ke kecamatan.")
    page = text_of(client, way.enactment)
    assert "<h1>Dicabut</h1>" in page
    assert "Tugasnya pindah ke kecamatan." in page


def test_midnight_is_that_of_the_government(way: Way, client: Client) -> None:
    with clock.at(datetime(2026, 3, 1, 3, tzinfo=UTC)):
        enactment = way.to_enacted(date(2026, 3, 10)).enactment
    with clock.at(datetime(2026, 3, 9, 16, 59, tzinfo=UTC)):
        assert b"<h1>Belum berlaku</h1>" in client.get(f"/v/{enactment.code}").content
    with clock.at(datetime(2026, 3, 9, 17, 0, tzinfo=UTC)):
        assert b"<h1>Berlaku</h1>" in client.get(f"/v/{enactment.code}").content


def test_the_code_is_forgiving_and_its_address_one(way: Way, client: Client) -> None:
    code = way.to_enacted().enactment.code
    for typed in (spell_code(code), code.lower(), spell_code(code).lower().replace("0", "o").replace("1", "i")):
        assert client.get(f"/v/{typed}")["Location"] == f"/v/{code}" if typed != code else True
        assert client.get("/v/", {"kode": typed})["Location"] == f"/v/{code}"


@pytest.mark.parametrize(
    "typed", ["{spelt}", " {lower} ", "https://sop.contoh.go.id/v/{code}", "sop.contoh.go.id/v/{spelt}/"]
)
def test_the_field_takes_the_code_or_the_address_that_a_camera_read(way: Way, client: Client, typed: str) -> None:
    code = way.to_enacted().enactment.code
    written = typed.format(code=code, spelt=spell_code(code), lower=code.lower())
    assert client.get("/v/", {"kode": written}).headers["Location"] == f"/v/{code}"


@pytest.mark.parametrize("path", ["/v/AAAA-BBBB-CCCC", "/v/AAAABBBBCCCC", "/v/x", "/v/?kode=AAAABBBBCCCC"])
def test_an_unknown_code_is_told_so(db: None, client: Client, path: str) -> None:
    answer = client.get(path, follow=True)
    assert answer.status_code == 404
    assert "Kode tidak dikenal" in answer.content.decode()


def test_what_is_typed_is_escaped(db: None, client: Client) -> None:
    page = client.get("/v/", {"kode": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_caches_ask_again_and_hear_that_nothing_changed(way: Way, client: Client, today: date) -> None:
    enactment = way.to_enacted(today + timedelta(days=10)).enactment
    first = client.get(f"/v/{enactment.code}")
    assert first["Cache-Control"] == "public, no-cache"
    assert not first.cookies
    tag = first["ETag"]
    assert client.get(f"/v/{enactment.code}", headers={"If-None-Match": tag}).status_code == 304
    with clock.at(clock.now() + timedelta(days=11)):
        assert client.get(f"/v/{enactment.code}", headers={"If-None-Match": tag}).status_code == 200
    way.go(way.cast.pengesah, "cabut", note="Salah tanggal.")
    assert client.get(f"/v/{enactment.code}", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize(
    ("change", "status", "words"),
    [
        (lambda pdf: pdf, 200, "sama persis"),
        (lambda pdf: pdf + b" ", 200, "BERBEDA"),
        (lambda pdf: b"PK" + pdf, 422, "bukan PDF"),
        (lambda pdf: b"", 422, "Pilih dahulu"),
    ],
)
def test_an_upload_is_compared_and_not_kept(way: Way, client: Client, change: object, status: int, words: str) -> None:
    enactment = way.to_enacted().enactment
    upload = SimpleUploadedFile("terima.pdf", change(content_of(enactment)))  # type: ignore[operator]
    answer = client.post(f"/v/{enactment.code}", {"berkas": upload})
    page = answer.content.decode()
    assert answer.status_code == status
    assert words in page.partition('class="verdict')[0]


def test_a_great_upload_is_cut_off(way: Way, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    enactment = way.to_enacted().enactment
    monkeypatch.setattr(fingerprint, "MOST", 1_000)
    upload = SimpleUploadedFile("besar.pdf", b"%PDF-" + b"0" * 200_000)
    assert client.post(f"/v/{enactment.code}", {"berkas": upload}).status_code == 413


def test_signed_in_people_see_the_same_page(way: Way, client: Client) -> None:
    enactment = way.to_enacted().enactment
    visitor = text_of(client, enactment)
    client.force_login(way.cast.penyusun.account)
    assert text_of(client, enactment) == visitor


def test_the_first_visit_is_light(way: Way, client: Client) -> None:
    page = client.get(f"/v/{way.to_enacted().enactment.code}").content
    files = [find(name) for name in ("portal/portal.css", "portal/compare.js", "common/icon.svg")]
    weight = len(gzip.compress(page))
    weight += sum(len(gzip.compress(Path(str(file)).read_bytes())) for file in files)
    assert weight <= 10_000, weight


def test_the_qr_code_of_the_paper_leads_here(way: Way, tmp_path: Path) -> None:
    enactment = way.to_enacted().enactment
    paper = tmp_path / "sah.pdf"
    paper.write_bytes(content_of(enactment))
    subprocess.run(["pdftoppm", "-r", "150", "-png", paper, tmp_path / "halaman"], check=True, timeout=60)
    read = [code.text for picture in tmp_path.glob("*.png") for code in zxingcpp.read_barcodes(Image.open(picture))]
    assert read == [f"{SITE}/v/{enactment.code}"]


@pytest.mark.django_db(transaction=True)
def test_the_page_is_accessible_on_a_phone_with_and_without_script(way: Way, page_of: PageOf, tmp_path: Path) -> None:
    enactment = way.to_enacted().enactment
    path = tmp_path / "terima.pdf"
    path.write_bytes(content_of(enactment))
    phone = {"viewport": {"width": 390, "height": 844}}
    for script in (True, False):
        page = page_of(None, f"/v/{enactment.code}", java_script_enabled=script, **phone)
        page.set_input_files("#berkas", path)
        page.get_by_role("button", name="Cocokkan").click()
        page.get_by_text("sama persis").locator("visible=true").wait_for()
        if script:
            take_picture(page, "verifikasi-ponsel")
            axe_check(page)
    page = page_of(None, "/v/AAAABBBBCCCC", expects=("404",), **phone)
    take_picture(page, "verifikasi-tak-dikenal")
    axe_check(page)
    wide = page_of(None, f"/v/{enactment.code}")
    take_picture(wide, "verifikasi")
    assert page_width(wide) <= 1366


def page_width(page: Page) -> int:
    """How wide the document is."""
    return int(page.evaluate("document.documentElement.scrollWidth"))
