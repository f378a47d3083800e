"""Findings beside their rows, and cures at one click."""

from playwright.sync_api import expect

from tests.web.editor.desk import Desk


def test_a_weak_verb_is_found_and_cured_beside_its_row(desk: Desk) -> None:
    desk.go(2, "uraian").type("Melakukan pengecekan surat").press("Enter").saved()
    note = desk.cell(2, "temuan").locator(".ed-note")
    expect(note.first).to_be_visible()
    expect(desk.cell(2, "no")).to_have_attribute("data-severity", "saran")
    desk.go(2, "uraian")
    here = desk.page.get_by_role("complementary", name="Temuan pada langkah ini")
    expect(here).to_contain_text("PermenPANRB 35/2012")
    here.get_by_role("button", name="Memeriksa").click()
    assert desk.steps[2] == "Memeriksa surat"
    expect(here).to_be_hidden()
    desk.heard("Diperbaiki").press("Control+z")
    assert desk.steps[2] == "Melakukan pengecekan surat"
    desk.saved()


def test_the_keyboard_reaches_a_cure_and_comes_back(desk: Desk) -> None:
    desk.go(2, "uraian").type("Melakukan pengecekan surat").press("Enter").saved()
    desk.cell(2, "temuan").locator("button").first.wait_for()
    desk.go(2, "temuan").press("Enter")
    assert desk.page.evaluate("document.activeElement.className") == "ed-cure"
    desk.press("Escape")
    assert desk.here() == (2, "temuan")
    desk.press("Enter", "Enter")
    assert desk.steps[2] == "Memeriksa surat"


def test_a_missing_branch_is_an_error_that_leads_to_its_cell(desk: Desk) -> None:
    desk.go(1, "tidak").press("Delete").saved()
    desk.page.get_by_role("tab", name="Temuan").click()
    item = desk.page.locator("#ed-panel-temuan [data-severity=galat]", has_text="Langkah 2").first
    item.get_by_role("button", name="Langkah 2").click()
    assert desk.here()[0] == 1
    expect(desk.cell(1, "tidak")).to_have_text("?")


def test_a_finding_of_the_identity_leads_to_its_field(desk: Desk) -> None:
    desk.page.get_by_role("tab", name="Identitas").click()
    desk.page.get_by_label("Nama SOP").fill("")
    desk.saved()
    desk.page.get_by_role("tab", name="Tabel kegiatan").click()
    desk.page.get_by_role("tab", name="Temuan").click()
    desk.page.locator("#ed-panel-temuan").get_by_role("button", name="Nama SOP").first.click()
    expect(desk.page.get_by_label("Nama SOP")).to_be_focused()
