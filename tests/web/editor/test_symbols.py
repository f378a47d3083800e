"""Symbols and ways on, with the mouse and in their own windows."""

from playwright.sync_api import expect

from tests.web.editor.desk import Desk


def test_a_click_places_the_likely_symbol_and_offers_the_others(desk: Desk) -> None:
    desk.cell(5, 0).click()
    assert ("Pengadministrasi Perkantoran", "proses") in desk.symbols(5)
    chooser = desk.page.get_by_role("toolbar", name="Pilih simbol")
    expect(chooser.get_by_role("button", name="Proses")).to_have_attribute("aria-pressed", "true")
    chooser.get_by_role("button", name="Kosongkan").click()
    assert len(desk.symbols(5)) == 1
    expect(chooser).to_be_hidden()


def test_a_key_after_a_click_closes_the_chooser(desk: Desk) -> None:
    desk.cell(5, 0).click()
    chooser = desk.page.get_by_role("toolbar", name="Pilih simbol")
    expect(chooser).to_be_visible()
    desk.press("k")
    assert ("Pengadministrasi Perkantoran", "keputusan") in desk.symbols(5)
    expect(chooser).to_be_hidden()


def test_the_chooser_works_by_key(desk: Desk) -> None:
    desk.go(5, 3).press("Space", "ArrowRight", "Enter")
    assert desk.symbols(5) == [("Kepala Dinas", "keputusan")]
    assert desk.here()[0] == 5


def test_a_way_is_typed_as_a_row_number(desk: Desk) -> None:
    desk.go(1, "ya").type("5").press("Enter")
    assert desk.ways(1) == (5, 1)
    desk.go(4, "ya").type("7, 8").press("Enter")
    assert [desk.number(id) for id in desk.rows[4]["lanjut"]] == [7, 8]
    desk.go(4, "ya").press("Delete")
    assert desk.rows[4]["lanjut"] == []
    expect(desk.cell(4, "ya")).to_have_text("6")  # faint: the row below
    desk.go(1, "ya").type("40").press("Enter").told("Tidak ada langkah 40.")
    assert desk.ways(1) == (5, 1)


def test_a_way_to_a_step_not_yet_written_makes_it(desk: Desk) -> None:
    desk.go(1, "ya").type("11").press("Enter")
    assert (len(desk.rows), desk.ways(1)) == (11, (11, 1))
    desk.press("Control+z")
    assert len(desk.rows) == 9


def test_a_way_is_picked_by_pointing_at_the_row(desk: Desk) -> None:
    desk.go(1, "tidak").press("=")
    expect(desk.page.locator("#ed-petunjuk")).to_contain_text("Klik langkah tujuan dari langkah 2")
    desk.cell(6, "uraian").click()
    assert (desk.ways(1), desk.here()) == ((3, 7), (1, "tidak"))
    desk.press("=", "ArrowDown", "ArrowDown", "Enter")
    assert desk.ways(1) == (3, 4)
    desk.press("=", "Escape")
    expect(desk.page.locator("#ed-petunjuk")).to_be_hidden()
    desk.go(3, "uraian")
    desk.page.get_by_role("button", name="Tunjuk tujuan").click()
    desk.cell(8, "uraian").click()
    assert desk.ways(3)[0] == 9


def test_a_decision_takes_branches_with_labels_of_their_own(desk: Desk) -> None:
    desk.go(1, "no").press("Space")
    desk.page.get_by_role("menuitem", name="Arah alur").click()
    window = desk.page.get_by_role("dialog")
    window.get_by_role("button", name="Pakai cabang berlabel sendiri").click()
    window.get_by_label("Kata pada anak panah").first.fill("Lengkap")
    window.get_by_role("button", name="+ Tambah cabang").click()
    window.get_by_label("Kata pada anak panah").last.fill("Salah alamat")
    window.get_by_label("ke").last.select_option(label="9. Mengarsipkan surat masuk beserta lembar disposisinya")
    window.get_by_role("button", name="Simpan").click()
    exits = [(exit["label"], desk.number(exit["tujuan"])) for exit in desk.rows[1]["cabang"]]
    assert exits == [("Lengkap", 3), ("Tidak", 1), ("Salah alamat", 9)]
    desk.saved()


def test_different_symbols_in_a_row_show_who_goes_to_whom(desk: Desk) -> None:
    desk.go(1, 2).press("p")
    expect(desk.cell(1, "ya")).to_have_text("alur…")
    desk.go(1, "ya").press("F2")
    window = desk.page.get_by_role("dialog")
    window.get_by_label("Ya", exact=True).select_option(label="Sekretaris")
    window.get_by_label("Lanjut ke").select_option(label="4. Memeriksa kecocokan lembar disposisi dengan isi surat")
    window.get_by_role("button", name="Simpan").click()
    decision, box = desk.rows[1]["simbol"]
    assert (decision["ya"], desk.number(decision["tidak"])) == (box["pelaksana"], 1)
    assert [desk.number(id) for id in box["lanjut"]] == [4]
    desk.saved()
    desk.drawing.locator("[data-simpul]").nth(9).wait_for()


def test_a_decision_leads_to_the_next_row_unless_told_otherwise(desk: Desk) -> None:
    desk.go(4, 2).press("Delete", "k")
    row = desk.rows[4]
    assert (desk.number(row["ya"]), row["tidak"]) == (6, "")
    expect(desk.cell(4, "ya")).to_have_text("6")
    expect(desk.cell(4, "tidak")).to_have_text("?")
    desk.press("Control+z")
    assert (desk.rows[4]["simbol"], desk.rows[4]["ya"]) == ([], "")
    desk.go(1, "ya").type("5").press("Enter").go(1, 0).press("Delete", "k")
    assert desk.ways(1) == (5, 1)
    desk.saved()


def test_a_decision_at_the_end_leads_to_the_row_that_is_written_next(desk: Desk) -> None:
    desk.go(9, 1).press("k")
    assert desk.rows[9]["ya"] == ""
    desk.go(10, "uraian").press("F2", "Escape")  # nothing was written: no row, and no way to one
    assert (len(desk.rows), desk.rows[9]["ya"]) == (10, "")
    desk.go(10, "uraian").type("Menyimpan berkas").press("Enter")
    assert desk.number(desk.rows[9]["ya"]) == 11
    desk.press("Control+z")
    assert (len(desk.rows), desk.rows[9]["ya"]) == (10, "")
    desk.press("Control+y")
    assert desk.number(desk.rows[9]["ya"]) == 11
    desk.saved()


def test_a_decision_that_becomes_a_step_forgets_its_ways(desk: Desk) -> None:
    desk.go(1, 0).press("p")
    assert [desk.rows[1][way] for way in ("ya", "tidak")] == ["", ""]
    desk.press("Control+z")
    assert desk.ways(1) == (3, 1)
    desk.saved()
