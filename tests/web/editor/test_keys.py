"""Writing with the keyboard alone, as in a spreadsheet."""

import pytest

from sopan_web.documents.models import SopRecord
from tests.web.editor.desk import Desk


def test_a_click_on_the_cell_that_enter_led_to_does_not_open_it(desk: Desk) -> None:
    desk.go(0, "waktu").type("10 menit").press("Enter")
    desk.cell(1, "waktu").click()
    desk.type("11 menit").press("Enter").saved()
    assert [row["waktu"] for row in desk.rows[:2]] == ["10 menit", "11 menit"]


def test_a_blank_sop_is_written_without_the_mouse(empty_desk: Desk, blank: SopRecord) -> None:
    desk = empty_desk.add_actors("Pemohon", "Petugas Loket")
    desk.go(0, "uraian").type("Mengajukan permohonan").press("Tab", "m", "Enter")
    assert desk.here() == (1, "uraian")  # Enter after Tab goes back to where the row began
    desk.type("Memeriksa berkas").press("Tab", "Tab", "k", "Tab").type("3").press("Tab").type("1").press("Enter")
    desk.type("Menerima tanda terima").press("Tab", "s")
    desk.saved()
    assert [row["uraian"] for row in blank.editions.get().sheet["kegiatan"]] == [
        "Mengajukan permohonan", "Memeriksa berkas", "Menerima tanda terima"
    ]  # fmt: skip
    assert [desk.symbols(row) for row in range(3)] == [
        [("Pemohon", "mulai")], [("Petugas Loket", "keputusan")], [("Pemohon", "selesai")]
    ]  # fmt: skip
    assert desk.ways(1) == (3, 1)
    desk.drawing.locator("[data-simpul]").nth(2).wait_for()


def test_typing_replaces_f2_goes_on_and_escape_takes_back(desk: Desk) -> None:
    desk.go(0, "waktu").type("1 jam").press("Enter")
    assert (desk.rows[0]["waktu"], desk.here()) == ("1 jam", (1, "waktu"))
    desk.go(0, "waktu").press("F2").type(" 30 menit").press("Enter")
    assert desk.rows[0]["waktu"] == "1 jam 30 menit"
    desk.go(0, "waktu").type("2").press("Escape")
    assert desk.rows[0]["waktu"] == "1 jam 30 menit"
    desk.go(0, "output").press("F2", "Alt+Enter").type("Salinan").press("Tab")
    assert desk.rows[0]["output"] == "Surat masuk\nSalinan"


@pytest.mark.parametrize(
    ("keys", "here"),
    [
        (["ArrowDown", "ArrowRight"], (3, "p:0")),
        (["Tab", "Tab", "Shift+Tab"], (2, "p:0")),
        (["Home"], (2, "no")),
        (["End"], (2, "temuan")),
        (["Control+Home"], (0, "no")),
        (["Control+End"], (9, "temuan")),
        (["Enter", "Shift+Enter"], (2, "uraian")),
    ],
)
def test_keys_move_as_in_a_spreadsheet(desk: Desk, keys: list[str], here: tuple[int, str]) -> None:
    desk.go(2, "uraian").press(*keys)
    row, column = desk.here()
    first = desk.sheet["pelaksana"][0]["id"]
    assert (row, column.replace(first, "0")) == here


def test_home_brings_the_first_cells_into_sight_again(desk: Desk) -> None:
    desk.go(2, "temuan")
    scrolled = "document.querySelector('.ed-scroll').scrollLeft"
    assert desk.page.evaluate(scrolled) > 0
    desk.press("Home")
    assert desk.page.evaluate(scrolled) == 0


def test_tab_leaves_the_table_at_its_end(desk: Desk) -> None:
    desk.go(9, "temuan").press("Tab")
    assert desk.page.evaluate("!document.activeElement.closest('#ed-tabel')")


def test_letters_place_symbols_and_delete_clears_them(desk: Desk) -> None:
    desk.go(2, 1).press("p")
    assert [shape for _, shape in desk.symbols(2)] == ["proses", "proses"]  # joined: done together
    assert desk.cell(2, 0).evaluate("cell => cell.classList.contains('ed-join-right')")
    desk.press("Delete")
    assert len(desk.symbols(2)) == 1
    desk.press("k")
    assert desk.rows[2]["alur"] is True  # different symbols: a flow inside the row
    desk.press("x")
    assert (desk.rows[2]["alur"], len(desk.symbols(2))) == (False, 1)


def test_the_same_letter_fills_a_range(desk: Desk) -> None:
    desk.go(2, 1).press("Shift+ArrowRight", "Shift+ArrowDown", "p")
    assert [len(desk.symbols(row)) for row in (2, 3)] == [3, 2]
    desk.press("Control+z")
    assert [len(desk.symbols(row)) for row in (2, 3)] == [1, 1]


def test_a_letter_in_the_empty_last_line_makes_the_row(desk: Desk) -> None:
    desk.go(9, 3).press("p")
    assert desk.symbols(9) == [("Kepala Dinas", "proses")]


def test_opening_the_empty_last_line_and_leaving_makes_no_row(desk: Desk) -> None:
    desk.go(9, "uraian").press("F2", "Escape")
    assert len(desk.rows) == 9


def test_undo_and_redo_go_step_by_step(desk: Desk) -> None:
    first = desk.rows
    desk.go(0, "waktu").type("1 jam").press("Tab").type("Surat").press("Enter")
    desk.go(4, "uraian").press("Control+d", "Control+Delete", "Alt+ArrowDown")
    last = desk.rows
    for _ in range(5):
        desk.press("Control+z")
    assert desk.rows == first
    desk.heard("Dibatalkan: Mengetik Waktu")
    for _ in range(5):
        desk.press("Control+y")
    assert desk.rows == last
    desk.press("Control+y").heard("Tidak ada yang dapat diulangi.")
    desk.saved()


def test_f6_goes_round_the_parts_of_the_page(desk: Desk) -> None:
    desk.go(3, "waktu").press("F6")
    assert desk.page.evaluate("!!document.activeElement.closest('.ed-beside')")
    desk.press("F6")
    assert desk.here() == (3, "waktu")


def test_the_first_pelaksana_is_added_without_the_mouse(empty_desk: Desk) -> None:
    empty_desk.type("Mengajukan permohonan").press("Tab", "Enter").type("Pemohon").press("Enter")
    assert [column["nama"] for column in empty_desk.sheet["pelaksana"]] == ["Pemohon"]
    assert empty_desk.steps == ["Mengajukan permohonan"]
    empty_desk.page.wait_for_function(
        "document.activeElement.closest('[role=grid]')"
    )  # the dialogue closes a task later
    empty_desk.press("m")
    assert empty_desk.symbols(0) == [("Pemohon", "mulai")]
