"""The identity form: fields, lists of one item a line, suggestions, and a repealed regulation."""

import pytest
from playwright.sync_api import Locator, expect

from sopan_web.documents.models import SopRecord
from tests.web.editor.desk import Desk


@pytest.fixture
def form(desk: Desk) -> Desk:
    desk.page.get_by_role("tab", name="Identitas").click()
    return desk


def items(desk: Desk, name: str) -> Locator:
    return desk.page.get_by_role("group", name=name).get_by_role("textbox")


def test_what_is_filled_in_is_saved_and_undone_as_one_step(form: Desk, example: SopRecord) -> None:
    form.page.get_by_label("Nama SOP").fill("Pengurusan Surat Masuk")
    form.page.get_by_label("Asal pekerjaan").select_option("pelayanan")
    form.saved()
    identitas = example.editions.get().sheet["identitas"]
    assert (identitas["judul"], identitas["jenis_kegiatan"]) == ("Pengurusan Surat Masuk", "pelayanan")
    expect(form.page.get_by_role("heading", level=1)).to_contain_text("Pengurusan Surat Masuk")
    form.press("Control+z", "Control+z")
    expect(form.page.get_by_label("Nama SOP")).to_have_value("Pengelolaan Surat Masuk")


def test_a_list_is_kept_one_item_a_line(form: Desk) -> None:
    lines = form.page.get_by_role("group", name="Peralatan dan perlengkapan").get_by_role("textbox")
    lines.first.click()
    form.press("End", "Enter").type("Pemindai").press("Alt+ArrowUp")
    assert form.sheet["identitas"]["peralatan"][:2] == ["Pemindai", "Komputer, pencetak, dan jaringan internet"]
    form.heard("Butir 1 dari 5")
    form.page.get_by_role("group", name="Peralatan dan perlengkapan").get_by_role(
        "button", name="Hapus butir 1"
    ).click()
    assert len(form.sheet["identitas"]["peralatan"]) == 4
    form.saved()


def test_pasted_lines_become_items_without_their_old_numbers(form: Desk) -> None:
    form.page.get_by_role("button", name="Tambah Peringatan").click()
    form.paste(text="1. Jika lambat, maka surat menumpuk\n2. Jika hilang, maka dicari\n")
    assert form.sheet["identitas"]["peringatan"][-2:] == [
        "Jika lambat, maka surat menumpuk",
        "Jika hilang, maka dicari",
    ]


def test_regulations_are_suggested_and_a_repealed_one_is_marked(form: Desk) -> None:
    form.page.get_by_role("button", name="Tambah Dasar hukum").click()
    form.type("Undang-Undang Nomor 32 Tahun 2004")
    group = form.page.get_by_role("group", name="Dasar hukum")
    option = group.get_by_role("option").first
    option.wait_for()
    option.click()
    expect(group.locator("li").last).to_contain_text("dicabut")
    form.saved()


def test_a_suggestion_is_taken_by_key_without_a_further_line(form: Desk) -> None:
    lines = form.page.get_by_role("group", name="Dasar hukum").locator("textarea")
    before = lines.count()
    form.page.get_by_role("button", name="Tambah Dasar hukum").click()
    form.type("administrasi kependudukan")
    form.page.get_by_role("group", name="Dasar hukum").get_by_role("option").first.wait_for()
    form.press("ArrowDown", "Enter")
    assert form.sheet["identitas"]["dasar_hukum"][-1].startswith("Undang-Undang Nomor")
    expect(lines).to_have_count(before + 1)


def test_a_finding_about_an_empty_list_opens_its_first_line(empty_desk: Desk) -> None:
    empty_desk.page.get_by_role("tab", name="Temuan").click()
    empty_desk.page.locator("#ed-panel-temuan").get_by_role("button", name="Dasar hukum").click()
    empty_desk.type("Peraturan Wali Kota")
    assert empty_desk.sheet["identitas"]["dasar_hukum"] == ["Peraturan Wali Kota"]
