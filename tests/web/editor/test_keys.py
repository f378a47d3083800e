"""Writing with the keyboard alone, as in a spreadsheet."""

from sopan_web.documents.models import SopRecord
from tests.web.editor.desk import Desk


def stored(record: SopRecord) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = record.editions.get().sheet["kegiatan"]
    return rows


def test_a_blank_sop_is_written_without_the_mouse(empty_desk: Desk, blank: SopRecord) -> None:
    desk = empty_desk.add_actors("Pemohon", "Petugas Loket")
    desk.go(0, "uraian").type("Mengajukan permohonan").press("Tab", "m", "Enter")
    assert desk.here() == (1, "uraian")  # Enter after Tab goes back to where the row began
    desk.type("Memeriksa berkas").press("Tab", "Tab", "k", "Tab").type("3").press("Tab").type("1").press("Enter")
    desk.type("Menerima tanda terima").press("Tab", "s")
    desk.saved()
    assert [row["uraian"] for row in stored(blank)] == [
        "Mengajukan permohonan", "Memeriksa berkas", "Menerima tanda terima"
    ]  # fmt: skip
    assert [desk.symbols(row) for row in range(3)] == [
        [("Pemohon", "mulai")], [("Petugas Loket", "keputusan")], [("Pemohon", "selesai")]
    ]  # fmt: skip
    assert (desk.number(desk.rows[1]["ya"]), desk.number(desk.rows[1]["tidak"])) == (3, 1)
    desk.drawing.locator("[data-simpul]").nth(2).wait_for()
