"""The drawing follows the typing, and leads back to the table."""

from playwright.sync_api import expect

from sopan_web.documents.models import SopRecord
from tests.web.browser import take_picture
from tests.web.cast import Cast
from tests.web.editor.conftest import DeskOf
from tests.web.editor.desk import Desk

_PAUSE_TO_DRAWING = """async () => {
  const before = document.querySelector("#ed-gambar svg");
  const start = performance.now();
  while (document.querySelector("#ed-gambar svg") === before) await new Promise((go) => setTimeout(go, 5));
  return performance.now() - start;
}"""


def test_the_drawing_follows_a_pause_in_typing(desk: Desk) -> None:
    desk.drawing.wait_for()
    desk.go(2, "uraian").type("Mencatat surat pada buku agenda induk")
    waited = desk.page.evaluate(_PAUSE_TO_DRAWING)
    expect(desk.drawing).to_contain_text("induk")
    assert waited < 3_000  # shared machines; bench_editor measures against 300 ms


def test_a_symbol_leads_to_its_cell_by_mouse_and_by_key(desk: Desk) -> None:
    desk.drawing.locator("[data-simpul][data-kegiatan='4']").click()
    assert (desk.here()[0], desk.page.evaluate("document.activeElement.getAttribute('aria-label')")) == (
        4, "Langkah 5, Sekretaris: Proses"
    )  # fmt: skip
    desk.drawing.locator("[data-simpul]").first.focus()
    desk.press("ArrowDown", "ArrowDown", "Enter")
    assert desk.here()[0] == 2


def test_the_current_row_is_lit_in_the_drawing(desk: Desk) -> None:
    desk.drawing.wait_for()
    desk.go(6, "waktu")
    expect(desk.drawing.locator(".baris .ed-lit")).to_have_attribute("data-kegiatan", "6")
    desk.press("Home").go(3, 1)
    expect(desk.drawing.locator(".baris .ed-lit")).to_have_attribute("data-kegiatan", "3")
    take_picture(desk.page, "sunting", full=False)


def test_the_drawing_shows_the_flow_the_sheet_or_its_full_size(desk: Desk) -> None:
    desk.drawing.wait_for()
    boxes = []
    for name in ("Alur", "Lembar", "100%"):
        desk.page.get_by_role("group", name="Besar gambar").get_by_role("button", name=name).click()
        boxes.append((desk.drawing.get_attribute("viewBox"), desk.drawing.bounding_box()))
    (flow, _), (sheet, fitted), (full, large) = boxes
    assert flow != sheet == full
    assert fitted
    assert large
    assert large["width"] > fitted["width"]


def test_the_layout_is_chosen_dragged_and_remembered(desk: Desk) -> None:
    desk.page.get_by_role("button", name="Di bawah").click()
    bar = desk.page.get_by_role("separator", name="Batas antara tabel dan gambar")
    expect(bar).to_have_attribute("aria-orientation", "horizontal")
    bar.focus()
    desk.press("ArrowUp", "ArrowUp")
    expect(bar).to_have_attribute("aria-valuenow", "54")
    desk.page.reload()
    desk.wait()
    expect(bar).to_have_attribute("aria-valuenow", "54")
    desk.page.get_by_role("button", name="Tabel saja").click()
    expect(desk.drawing).to_be_hidden()


def test_a_hostile_drawing_cannot_run(desk_of: DeskOf, cast: Cast, example: SopRecord) -> None:
    desk = desk_of(cast.penyusun, example, expects=("Content Security Policy",))  # the browser's wall stands too
    hostile = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
        '<script>window.hurt = 1</script><g onclick="window.hurt = 1"><a href="javascript:window.hurt = 1"><text>x'
        '</text></a></g><image href="https://tempat-lain.invalid/a.png"/><style>*{}</style><foreignObject/></svg>'
    )
    drawing = {"revision": 1, "svg": hostile, "why": "", "findings": [], "minutes": 0, "duration": "", "threads": 0}
    desk.page.route(
        "**/sunting/ubah", lambda route: route.fulfill(json={"revision": 1, "changes": [], "drawing": drawing})
    )
    desk.go(0, "waktu").type("1 jam").press("Enter").saved()
    expect(desk.drawing.locator("g")).to_have_count(1)
    kept = desk.drawing.evaluate("svg => svg.outerHTML")
    assert desk.page.evaluate("window.hurt") is None
    assert not any(word in kept for word in ("<script", "onclick", "javascript", "invalid", "<style", "foreignObject"))


def test_the_drawing_comes_along_with_the_save(desk: Desk) -> None:
    desk.drawing.wait_for()
    asked: list[str] = []
    desk.page.on("request", lambda request: asked.append(request.url.rpartition("/")[2].partition("?")[0]))
    desk.go(2, "uraian").type("Menomori surat masuk").press("Enter").saved()
    expect(desk.drawing).to_contain_text("Menomori surat")
    assert "ubah" in asked
    assert "gambar" not in asked
