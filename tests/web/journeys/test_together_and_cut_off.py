"""Two people in one SOP, one of whom loses the line for a while: nothing that either wrote is lost."""

from playwright.sync_api import expect

from sopan_web.documents.models import SopRecord
from tests.web.cast import Cast
from tests.web.conftest import PageOf
from tests.web.editor.desk import Desk
from tests.web.journeys.walker import Walker
from tests.web.workflow.way import begin_way

JUDUL = "Pengelolaan Surat Masuk"
PATIENCE = 20_000  # milliseconds; each editor asks every four seconds what the others do
CUT = (r"ERR_INTERNET_DISCONNECTED",)


def test_together_and_cut_off(people: Cast, page_of: PageOf) -> None:
    record = begin_way(people, judul=JUDUL).record
    author, colleague = Walker(page_of, people.penyusun, expects=CUT), Walker(page_of, people.rekan)
    mine = author.open_sop(JUDUL).click("Sunting").desk
    theirs = _find(colleague).click("Sunting").desk
    expect(mine.page.get_by_role("list", name="Yang sedang membuka SOP ini")).to_contain_text(
        "Bayu Pratama", timeout=PATIENCE
    )

    author.page.context.set_offline(True)
    mine.go(0, "waktu").type("8 menit").press("Enter")
    mine.go(8, "uraian").press("Control+Enter").type("Melaporkan surat masuk").press("Enter")
    expect(mine.page.get_by_role("alert")).to_contain_text("Sambungan terputus")
    theirs.go(1, "waktu").type("9 menit").press("Enter")
    theirs.go(4, "uraian").press("Control+Delete").saved()

    author.page.context.set_offline(False)
    mine.saved()
    expect(mine.cell(1, "waktu")).to_have_text("9 menit", timeout=PATIENCE)
    expect(theirs.cell(0, "waktu")).to_have_text("8 menit", timeout=PATIENCE)
    expect(theirs.cell(8, "uraian")).to_have_text("Melaporkan surat masuk", timeout=PATIENCE)
    assert _steps(mine) == _steps(theirs) == _stored(record)
    assert len(_stored(record)) == 9


def test_signing_out_leaves_nothing_in_the_browser(people: Cast, page_of: PageOf) -> None:
    begin_way(people, judul=JUDUL)
    author = Walker(page_of, people.penyusun)
    author.open_sop(JUDUL).click("Sunting").desk.go(0, "waktu").type("8 menit").press("Enter").saved()
    author.page.get_by_role("banner").locator("summary").click()
    author.page.get_by_role("button", name="Keluar").click()
    expect(author.page.get_by_role("heading", level=1)).to_have_text("Masuk ke SOPAN")
    assert author.page.evaluate("indexedDB.databases().then(all => all.length)") == 0
    author.page.go_back()
    expect(author.page.get_by_role("heading", level=1)).to_have_text("Masuk ke SOPAN")


def _find(colleague: Walker) -> Walker:
    """Somebody else's draft is no work of one's own; the list has it."""
    colleague.page.get_by_role("link", name="SOP", exact=True).click()
    colleague.page.get_by_role("link", name=JUDUL, exact=True).click()
    return colleague


def _steps(desk: Desk) -> list[tuple[str, str]]:
    return [(row["uraian"], row["waktu"]) for row in desk.rows]


def _stored(record: SopRecord) -> list[tuple[str, str]]:
    return [(row["uraian"], row["waktu"]) for row in record.editions.get().sheet["kegiatan"]]
