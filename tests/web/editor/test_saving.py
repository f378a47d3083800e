"""Nothing is lost: two people at once, a dead line, a closed tab, a locked edition, an ended session."""

import re

from playwright.sync_api import Page, expect

from sopan_web.documents.actions import freeze_edition, start_edition
from sopan_web.documents.models import SopRecord
from tests.web.browser import take_picture
from tests.web.cast import Cast
from tests.web.editor.conftest import DeskOf
from tests.web.editor.desk import Desk
from tests.web.workflow.way import begin_way

OFFLINE = (r"ERR_INTERNET_DISCONNECTED",)


def stored(record: SopRecord) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = record.editions.get().sheet["kegiatan"]
    return rows


def test_two_people_in_different_cells_merge_and_see_each_other(
    desk_of: DeskOf, cast: Cast, example: SopRecord
) -> None:
    mine, theirs = desk_of(cast.penyusun, example), desk_of(cast.rekan, example)
    theirs.go(0, "waktu").type("11 menit").press("Enter").saved()
    mine.go(1, "waktu").type("22 menit").press("Enter").saved()
    expect(mine.cell(0, "waktu")).to_have_text("11 menit")  # came along with the answer to saving
    expect(theirs.cell(1, "waktu")).to_have_text("22 menit")  # heard while asking who is here
    assert [row["waktu"] for row in stored(example)[:2]] == ["11 menit", "22 menit"]
    expect(mine.page.get_by_role("list", name="Yang sedang membuka SOP ini")).to_contain_text("Bayu Pratama")
    expect(mine.page.locator(".ed-flag")).to_have_attribute("data-initials", "BP")
    expect(mine.page.locator(".ed-flagged")).not_to_contain_text("BP")  # what is said about a cell is none of its words


def test_rows_moved_and_inserted_by_two_end_up_the_same(desk_of: DeskOf, cast: Cast, example: SopRecord) -> None:
    mine, theirs = desk_of(cast.penyusun, example), desk_of(cast.rekan, example)
    mine.deaf()
    theirs.go(4, "uraian").press("Control+Delete").saved()
    mine.go(4, "uraian").press("Control+Enter").type("Menelaah lagi").press("Enter").saved()
    expect(theirs.cell(4, "uraian")).to_have_text("Menelaah lagi")
    assert mine.steps == theirs.steps == [row["uraian"] for row in stored(example)]


def test_the_same_cell_asks_and_shows_both_texts(desk_of: DeskOf, cast: Cast, example: SopRecord) -> None:
    mine, theirs = desk_of(cast.penyusun, example, expects=("409",)), desk_of(cast.rekan, example)
    mine.deaf()
    theirs.go(0, "uraian").type("Menerima surat dan mencatat pengirimnya").press("Enter").saved()
    mine.go(0, "uraian").type("Menerima surat masuk").press("Tab").type("").go(1, "waktu").type("3 menit")
    question = mine.page.get_by_role("dialog", name="Dua orang mengubah bagian yang sama")
    expect(question.get_by_role("group", name="Langkah 1, Kegiatan")).to_be_visible()
    expect(question).to_contain_text("Menerima surat dan mencatat pengirimnya")
    expect(question).to_contain_text("Bayu Pratama")
    take_picture(mine.page, "sunting-bentrok", full=False)
    question.get_by_label("Versi saya").check()
    question.get_by_role("button", name="Lanjutkan").click()
    mine.saved()
    assert stored(example)[0]["uraian"] == "Menerima surat masuk"


def test_their_version_can_stay(desk_of: DeskOf, cast: Cast, example: SopRecord) -> None:
    mine, theirs = desk_of(cast.penyusun, example, expects=("409",)), desk_of(cast.rekan, example)
    mine.deaf()
    theirs.go(0, "waktu").type("1 jam").press("Enter").saved()
    mine.go(0, "waktu").type("2 jam").press("Enter")
    question = mine.page.get_by_role("dialog")
    question.get_by_label("Versi Bayu Pratama").check()
    question.get_by_role("button", name="Lanjutkan").click()
    expect(mine.cell(0, "waktu")).to_have_text("1 jam")
    mine.saved()
    assert stored(example)[0]["waktu"] == "1 jam"


def test_a_text_that_came_under_an_open_field_is_not_typed_over(
    desk_of: DeskOf, cast: Cast, example: SopRecord
) -> None:
    mine, theirs = desk_of(cast.penyusun, example, expects=("409",)), desk_of(cast.rekan, example)
    mine.go(0, "waktu").press("F2")
    theirs.go(0, "waktu").type("1 jam").press("Enter").type("3 jam").press("Enter").saved()
    expect(mine.cell(1, "waktu")).to_have_text("3 jam")
    mine.type(" lagi").press("Enter")
    question = mine.page.get_by_role("dialog")
    expect(question).to_contain_text("1 jam")
    question.get_by_label("Versi rekan").check()
    question.get_by_role("button", name="Lanjutkan").click()
    mine.saved()
    assert stored(example)[0]["waktu"] == mine.rows[0]["waktu"] == "1 jam"


def test_a_row_deleted_under_ones_hands_comes_back_on_wish(desk_of: DeskOf, cast: Cast, example: SopRecord) -> None:
    mine, theirs = desk_of(cast.penyusun, example, expects=("409",)), desk_of(cast.rekan, example)
    mine.deaf()
    theirs.go(2, "uraian").press("Control+Delete").saved()
    mine.go(2, "waktu").type("4 jam").press("Enter")
    question = mine.page.get_by_role("dialog")
    expect(question).to_contain_text("Mencatat surat pada buku agenda")
    question.get_by_label("Versi saya").check()
    question.get_by_role("button", name="Lanjutkan").click()
    mine.saved()
    assert (stored(example)[2]["uraian"], stored(example)[2]["waktu"]) == ("Mencatat surat pada buku agenda", "4 jam")
    assert mine.steps == [row["uraian"] for row in stored(example)]


def test_the_line_dies_and_comes_back(desk_of: DeskOf, cast: Cast, example: SopRecord) -> None:
    desk = desk_of(cast.penyusun, example, expects=OFFLINE)
    desk.page.context.set_offline(True)
    desk.go(0, "waktu").type("8 menit").press("Enter")
    expect(desk.page.get_by_role("alert")).to_contain_text("Sambungan terputus. Teruslah mengetik")
    expect(desk.page.locator("#ed-status")).to_have_text("Tersimpan di peramban ini")
    desk.type("9 menit").press("Enter")
    take_picture(desk.page, "sunting-terputus", full=False)
    desk.page.context.set_offline(False)
    desk.saved()
    expect(desk.page.get_by_role("alert")).to_be_hidden()
    assert [row["waktu"] for row in stored(example)[:2]] == ["8 menit", "9 menit"]


def test_what_was_typed_without_a_line_survives_a_closed_tab(desk_of: DeskOf, cast: Cast, example: SopRecord) -> None:
    desk = desk_of(cast.penyusun, example, expects=OFFLINE)
    context = desk.page.context
    context.set_offline(True)
    desk.go(0, "waktu").type("8 menit").press("Enter")
    desk.go(8, "uraian").press("Control+Enter").type("Melaporkan").press("Enter")
    expect(desk.page.locator("#ed-status")).to_have_text("Tersimpan di peramban ini")
    desk.page.wait_for_timeout(400)
    address = desk.page.url
    desk.page.close()
    context.set_offline(False)
    page = context.new_page()
    page.goto(address)
    again = Desk(page).wait().told("telah dipulihkan").saved()
    assert (again.rows[0]["waktu"], again.steps[-1]) == ("8 menit", "Melaporkan")
    assert (stored(example)[0]["waktu"], stored(example)[-1]["uraian"]) == ("8 menit", "Melaporkan")


def test_what_was_left_in_the_browser_of_one_edition_does_not_come_into_the_next(desk_of: DeskOf, cast: Cast) -> None:
    way = begin_way(cast)
    desk = desk_of(cast.penyusun, way.record, expects=("ERR_FAILED",))
    posts = "**/sunting/*"  # with the whole line cut off, a page that is left may still send
    desk.page.route(posts, lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    desk.go(0, "waktu").type("8 menit").press("Enter")
    expect(desk.page.locator("#ed-status")).to_have_text("Tersimpan di peramban ini")
    desk.page.wait_for_timeout(400)
    address = desk.page.url
    desk.page.goto("about:blank")
    assert stored(way.record)[0]["waktu"] == "5 menit"
    way.to_enacted()
    start_edition(actor=cast.penyusun.actor, record=way.record.pk)
    desk.page.unroute(posts)
    desk.page.goto(address)
    assert desk.wait().saved().rows[0]["waktu"] == "5 menit"


def test_a_lost_answer_does_not_save_twice(desk_of: DeskOf, cast: Cast, example: SopRecord) -> None:
    desk = desk_of(cast.penyusun, example, expects=("ERR_FAILED",))
    lost: list[str] = []

    def lose_first(route: object) -> None:
        response = route.fetch()  # type: ignore[attr-defined]
        if not lost:
            lost.append(response.text())
            route.abort()  # type: ignore[attr-defined]
        else:
            route.fulfill(response=response)  # type: ignore[attr-defined]

    desk.page.route("**/sunting/ubah", lose_first)
    desk.go(8, "uraian").press("Control+Enter")
    desk.saved()
    assert lost
    assert len(stored(example)) == len(desk.rows) == 10


def databases(page: Page) -> list[str]:
    names: list[str] = page.evaluate("indexedDB.databases().then(all => all.map(one => one.name))")
    return names


def test_signing_out_wipes_the_browser_and_asks_first_when_something_is_unsent(
    desk_of: DeskOf, cast: Cast, example: SopRecord
) -> None:
    desk = desk_of(cast.penyusun, example, expects=("ERR_FAILED",))
    page = desk.page
    page.route("**/sunting/ubah", lambda route: route.abort())
    desk.go(0, "waktu").type("8 menit").press("Enter")
    expect(page.locator("#ed-status")).to_have_text("Tersimpan di peramban ini")
    answers = iter([False, True])
    asked: list[str] = []

    def answer(dialog: object) -> None:
        asked.append(dialog.message)  # type: ignore[attr-defined]
        dialog.accept() if next(answers) else dialog.dismiss()  # type: ignore[attr-defined]

    page.on("dialog", answer)
    page.locator("details.person summary").click()
    page.get_by_role("button", name="Keluar").click()
    page.wait_for_timeout(2_500)
    assert "belum terkirim" in asked[0]
    assert re.search(r"/sunting/$", page.url)
    page.get_by_role("button", name="Keluar").click()
    page.get_by_role("heading", name="Masuk ke SOPAN").wait_for()
    assert "sopan-draf" not in databases(page)
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('sopan-'))") == []


def test_a_locked_sop_cannot_be_typed_in(desk_of: DeskOf, cast: Cast, example: SopRecord) -> None:
    desk = desk_of(cast.penyusun, example, expects=("423",)).deaf()
    freeze_edition(actor=cast.penyusun.actor, edition=example.editions.get().pk, reason="Diajukan.")
    desk.go(0, "waktu").type("8 menit").press("Enter")
    expect(desk.page.get_by_role("alert")).to_contain_text("sedang diperiksa atau sudah disahkan")
    expect(desk.page.locator("#ed-status")).to_have_text("Terkunci")
    desk.go(1, "waktu").type("9")
    assert desk.rows[1]["waktu"] == "5 menit"


def test_who_may_only_read_sees_it_locked(desk_of: DeskOf, cast: Cast, example: SopRecord) -> None:
    desk = desk_of(cast.verifikator, example)
    expect(desk.page.get_by_role("alert")).to_contain_text("tidak mengubahnya")
    desk.go(0, 2).press("k")
    assert desk.symbols(0) == [("Pengadministrasi Perkantoran", "mulai")]
    desk.drawing.wait_for()


def test_an_ended_session_keeps_the_work_until_one_is_back(desk_of: DeskOf, cast: Cast, example: SopRecord) -> None:
    desk = desk_of(cast.penyusun, example, expects=("401", "403", "ERR_"))
    context = desk.page.context
    cookies = [cookie for cookie in context.cookies() if cookie["name"] == "sesi"]
    context.clear_cookies(name="sesi")
    desk.go(0, "waktu").type("8 menit").press("Enter")
    expect(desk.page.get_by_role("alert")).to_contain_text("Sesi Anda berakhir")
    expect(desk.page.get_by_role("link", name="Masuk kembali")).to_be_visible()
    context.add_cookies(cookies)  # type: ignore[arg-type]
    desk.saved()
    assert stored(example)[0]["waktu"] == "8 menit"
