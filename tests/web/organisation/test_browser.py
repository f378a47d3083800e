"""The room in a real browser: seen, folded, searched, and accessible, at a desk and on a phone."""

import re

import pytest

from sopan_web.organisation.actions.tables.intake import keep_upload
from tests.web.browser import axe_check, take_picture
from tests.web.cast import SINCE, Cast
from tests.web.conftest import PageOf
from tests.web.organisation.books import CITY
from tests.web.organisation.test_setup import new_link

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
PAGES = {
    "susunan": "/organisasi/",
    "unit": "/organisasi/unit/{dinkes}/",
    "unit-baru": "/organisasi/unit/{dinkes}/baru/",
    "pegawai": "/organisasi/pegawai/",
    "orang": "/organisasi/pegawai/{pengesah}/",
    "tempatkan": "/organisasi/pegawai/{pengesah}/tempatkan/",
    "jabatan": "/organisasi/jabatan/{kepala}/",
    "peran": "/organisasi/peran/",
    "unggah": "/organisasi/unggah/",
    "pengaturan": "/pengaturan/",
    "profil": "/profil/",
}


def address(name: str, cast: Cast) -> str:
    return PAGES[name].format(dinkes=cast.dinkes.pk, pengesah=cast.pengesah.pegawai.pk, kepala=cast.pengesah.jabatan.pk)


@pytest.mark.parametrize("name", PAGES)
def test_pages_at_a_desk(cast: Cast, page_of: PageOf, name: str) -> None:
    page = page_of(cast.admin, address(name, cast))
    axe_check(page)
    take_picture(page, f"organisasi-{name}")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("name", PAGES)
def test_pages_on_a_phone(cast: Cast, page_of: PageOf, name: str) -> None:
    page = page_of(cast.admin, address(name, cast), **PHONE)
    take_picture(page, f"organisasi-{name}-telepon")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_tree_unfolds_and_is_searched_while_typing(cast: Cast, page_of: PageOf) -> None:
    page = page_of(cast.penyusun, "/organisasi/")
    row = page.get_by_role("link", name="Puskesmas Melati")
    assert not row.is_visible()
    button = page.get_by_role("button", name="Bentangkan Dinas Kesehatan")
    button.focus()
    page.keyboard.press("Enter")
    assert row.is_visible()
    assert button.get_attribute("aria-expanded") == "true"
    page.get_by_label("Cari unit").fill("melati")
    page.get_by_text("2 dari 9 unit").wait_for()
    assert page.get_by_role("link", name="Puskesmas Melati").is_visible()
    assert re.search(r"q=melati", page.url)


def test_names_are_suggested_while_typing(cast: Cast, page_of: PageOf) -> None:
    page = page_of(cast.admin, f"/organisasi/jabatan/{cast.rekan.jabatan.pk}/tempatkan/")
    page.get_by_label("Pegawai").press_sequentially("nurja")
    option = page.locator("datalist option")
    option.wait_for(state="attached")
    assert option.get_attribute("value", timeout=2000).startswith("Wati Nurjanah (")  # type: ignore[union-attr]


def test_a_number_pattern_answers_while_it_is_typed(cast: Cast, page_of: PageOf) -> None:
    page = page_of(cast.admin, "/pengaturan/")
    page.get_by_label("Pola nomor SOP").fill("{urut}/SOP/{unit}/{tahun}")
    page.get_by_text("012/SOP/DINKES/2026").wait_for()
    page.get_by_label("Pola nomor SOP").fill("{urut}/{salah}")
    page.get_by_text("tidak dikenal").wait_for()


def test_a_plan_is_looked_at(cast: Cast, page_of: PageOf) -> None:
    actor = cast.admin.actor
    for name, text in (("rencana", CITY), ("rencana-ditolak", CITY.replace(";JPT Pratama;", ";;"))):
        upload = keep_upload(actor=actor, filename="kota.csv", content=text.encode(), mulai=SINCE)
        page = page_of(cast.admin, f"/organisasi/unggah/{upload.pk}/")
        axe_check(page)
        take_picture(page, f"organisasi-{name}")


def test_the_wizard_is_walked(transactional_db: None, page_of: PageOf) -> None:
    page = page_of(None, new_link())
    axe_check(page)
    page.get_by_role("button", name="Mulai").click()
    page.get_by_label("Nama atau kode wilayah").fill("palangkaraya")
    page.get_by_role("button", name="Cari").click()
    page.get_by_role("link", name="Kota Palangkaraya").click()
    take_picture(page, "pasang-1")
    axe_check(page)
    page.get_by_role("button", name="Lanjut").click()
    page.get_by_label("Kecamatan dan kelurahan").fill("Kecamatan Pahandut: Kelurahan Langkai")
    take_picture(page, "pasang-2")
    axe_check(page)
    page.get_by_role("button", name="Lanjut").click()
    admin = page.get_by_role("group", name="Admin")
    admin.get_by_label("Nama dengan gelar").fill("Gilang Ramadhan, S.Kom.")
    admin.get_by_label("NIP").first.fill("199004052015031002")
    page.get_by_label("Ia juga verifikator").check()
    take_picture(page, "pasang-3")
    axe_check(page)
    page.get_by_role("button", name="Tampilkan rencana").click()
    take_picture(page, "pasang-4")
    axe_check(page)
    page.get_by_role("button", name="Pasang sekarang").click()
    page.get_by_role("heading", name="Pemasangan selesai").wait_for()
    take_picture(page, "pasang-5")
    axe_check(page)
    page.goto(page.locator("code.one-time").inner_text())
    page.get_by_label("Kata sandi baru", exact=True).fill("empat kata acak sekali")
    page.get_by_label("Ulangi kata sandi baru").fill("empat kata acak sekali")
    take_picture(page, "pasang-sandi")
    axe_check(page)
    page.get_by_role("button", name="Simpan kata sandi").click()
    page.get_by_label("NIP atau nama pengguna").fill("199004052015031002")
    page.get_by_label("Kata sandi").fill("empat kata acak sekali")
    take_picture(page, "masuk")
    axe_check(page)
    page.get_by_role("button", name="Masuk").click()
    page.get_by_role("contentinfo").get_by_text("Pemerintah Kota Palangkaraya").wait_for()
