"""What a referee said when the SOP came back stands where it is mended."""

from playwright.sync_api import expect

from sopan_web.documents.actions import create_record
from tests.web.browser import axe_check, take_picture
from tests.web.cast import Cast
from tests.web.editor.conftest import DeskOf
from tests.web.workflow.way import Way, good_sheet

NOTE = "Langkah 3 belum jelas: siapa yang memutuskan?\nLengkapi juga output langkah 4."


def test_the_note_of_a_return_stands_above_the_table_until_put_away(cast: Cast, desk_of: DeskOf) -> None:
    way = Way(cast, create_record(actor=cast.penyusun.actor, unit=cast.dinkes, sheet=good_sheet()))
    strip = "#ed-dikembalikan"
    expect(desk_of(cast.penyusun, way.record).page.locator(strip)).to_have_count(0)
    way.to_desk().go(cast.verifikator, "kembalikan", note=NOTE)
    desk = desk_of(cast.penyusun, way.record)
    note = desk.page.get_by_role("complementary", name="Catatan pengembalian")
    expect(note).to_contain_text("Langkah 3 belum jelas")
    expect(note).to_contain_text(f"Dikembalikan oleh {cast.verifikator.pegawai.nama}")
    desk.drawing.wait_for()
    axe_check(desk.page)
    take_picture(desk.page, "sunting-dikembalikan", full=False)
    note.get_by_role("button", name="Tutup catatan").click()
    expect(note).to_be_hidden()
    assert desk.here() == (0, "uraian")
    desk.page.reload()
    expect(desk.wait().page.locator(strip)).to_be_hidden()
    way.to_desk()
    expect(desk_of(cast.penyusun, way.record).page.locator(strip)).to_have_count(0)
