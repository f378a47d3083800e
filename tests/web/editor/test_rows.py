"""Rows and columns that move, and references that follow them."""

from playwright.sync_api import expect

from tests.web.editor.desk import Desk


def test_references_follow_a_row_that_moves(desk: Desk) -> None:
    assert desk.ways(1) == (3, 1)
    desk.go(0, "uraian").press("Alt+ArrowDown")
    assert (desk.steps[1], desk.ways(0)) == ("Menerima surat dari pengirim", (3, 2))
    expect(desk.cell(0, "tidak")).to_have_text("2")
    assert desk.here() == (1, "uraian")
    desk.heard("Sekarang langkah 2 dari 9").saved()


def test_several_rows_move_as_one(desk: Desk) -> None:
    steps = desk.steps
    desk.go(3, "uraian").press("Shift+ArrowDown", "Alt+ArrowUp", "Alt+ArrowUp")
    assert desk.steps[:5] == [steps[0], steps[3], steps[4], steps[1], steps[2]]
    desk.press("Alt+ArrowDown")
    assert desk.steps[:5] == [steps[0], steps[1], steps[3], steps[4], steps[2]]


def test_a_row_is_dragged_by_its_number(desk: Desk) -> None:
    steps = desk.steps
    desk.cell(0, "no").hover()
    desk.page.mouse.down()
    target = desk.cell(3, "no").bounding_box()
    assert target
    desk.page.mouse.move(target["x"] + 8, target["y"] + target["height"] - 4, steps=6)
    desk.page.mouse.up()
    assert desk.steps[:4] == [*steps[1:4], steps[0]]
    desk.saved()


def test_rows_are_inserted_doubled_and_deleted(desk: Desk) -> None:
    desk.go(1, "uraian").press("Control+Enter")
    assert (len(desk.rows), desk.steps[2], desk.here()) == (10, "", (2, "uraian"))
    desk.press("Control+Shift+Enter").heard("langkah 3")
    desk.press("Shift+ArrowDown", "Control+Delete").heard("2 baris dihapus")
    assert len(desk.rows) == 9
    desk.go(1, "uraian").press("Control+d")
    assert desk.steps[1] == desk.steps[2]
    assert desk.rows[1]["id"] != desk.rows[2]["id"]
    assert desk.ways(2) == (4, 1)  # a copy leads where the original leads
    desk.saved()


def test_a_way_to_a_deleted_row_asks_for_an_answer_and_undo_brings_it_back(desk: Desk) -> None:
    desk.go(0, "uraian").press("Control+Delete")
    expect(desk.cell(0, "tidak")).to_have_text("?")
    desk.press("Control+z")
    expect(desk.cell(1, "tidak")).to_have_text("1")


def test_the_row_menu_opens_by_key_and_by_right_click(desk: Desk) -> None:
    desk.go(2, "no").press("Space")
    menu = desk.page.get_by_role("menu", name="Baris")
    expect(menu).to_be_visible()
    desk.press("Escape")
    expect(menu).to_be_hidden()
    desk.cell(4, "uraian").click(button="right")
    desk.page.get_by_role("menuitem", name="Hapus baris").click()
    assert len(desk.rows) == 8


def test_actor_columns_are_added_named_moved_and_deleted(desk: Desk) -> None:
    page = desk.page
    desk.add_actors("Pemohon")
    assert desk.sheet["pelaksana"][-1]["nama"] == "Pemohon"
    page.get_by_role("button", name="Sekretaris", exact=True).click()
    page.get_by_label("Singkatan").fill("Sekdin")
    page.get_by_role("button", name="Geser kiri").click()
    page.get_by_role("button", name="Selesai", exact=True).last.click()
    names = [column["nama"] for column in desk.sheet["pelaksana"]]
    assert names.index("Sekretaris") == 1
    page.get_by_role("button", name="Sekdin", exact=True).click()
    page.get_by_role("button", name="Hapus kolom").click()
    assert desk.symbols(4) == []
    desk.press("Control+z")
    assert desk.symbols(4) == [("Sekretaris", "proses")]
    desk.saved()


def test_the_keyboard_is_in_the_new_column_the_moment_its_window_closes(desk: Desk) -> None:
    """What came a moment later took the keys of a person who had already gone to another cell."""
    desk.go(0, "uraian")
    desk.page.get_by_role("button", name="+ Pelaksana").first.click()
    desk.page.get_by_label("Nama jabatan atau peran").fill("Pemohon")
    done = desk.page.get_by_role("button", name="Selesai", exact=True).last
    column = done.evaluate("(button) => { button.click(); return document.activeElement.dataset.column; }")
    assert column == f"p:{desk.sheet['pelaksana'][-1]['id']}"


def test_a_column_is_renamed_by_key(desk: Desk) -> None:
    desk.go(3, 2).press("Shift+F10")
    desk.page.get_by_role("menuitem", name="Ubah kolom Sekretaris").press("Enter")
    desk.page.get_by_label("Nama jabatan atau peran").fill("Sekretaris Dinas")
    desk.press("Escape", "Escape")
    assert desk.sheet["pelaksana"][2]["nama"] == "Sekretaris Dinas"
    assert desk.here()[0] == 3


def test_rows_are_chosen_by_their_numbers(desk: Desk) -> None:
    desk.cell(2, "no").click()
    desk.cell(4, "no").click(modifiers=["Shift"])
    desk.press("Delete").heard("3 baris dihapus")
    assert len(desk.rows) == 6


def test_an_actor_column_left_without_a_name_is_not_kept(desk: Desk) -> None:
    desk.page.get_by_role("button", name="+ Pelaksana").first.click()
    desk.press("Escape")
    assert len(desk.sheet["pelaksana"]) == 5


def test_the_names_of_actors_are_suggested(desk: Desk) -> None:
    desk.page.get_by_role("button", name="+ Pelaksana").first.click()
    desk.page.get_by_label("Nama jabatan atau peran").press_sequentially("pemoh")
    desk.page.get_by_role("option", name="Pemohon").first.wait_for()
    desk.press("ArrowDown", "Enter")
    assert desk.sheet["pelaksana"][-1]["nama"].startswith("Pemohon")
