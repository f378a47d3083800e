"""Who cannot see, has no mouse, or holds a phone can work here too; and the page is light."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import expect

from sopan_web.documents.models import SopRecord
from tests.web.browser import axe_check, take_picture
from tests.web.cast import Cast
from tests.web.editor.conftest import DeskOf
from tests.web.editor.desk import Desk

BUDGET = 150 * 1024


def test_the_grid_names_row_column_and_symbol(desk: Desk) -> None:
    table = desk.page.get_by_role("grid", name="Tabel kegiatan")
    expect(table).to_have_attribute("aria-rowcount", "12")
    expect(table).to_have_attribute("aria-colcount", "14")
    desk.go(1, 0)
    cell = desk.page.locator(":focus")
    expect(cell).to_have_attribute("aria-label", "Langkah 2, Pengadministrasi Perkantoran: Keputusan")
    expect(cell).to_have_attribute("aria-colindex", "3")
    expect(cell.locator("xpath=..")).to_have_attribute("aria-rowindex", "4")
    desk.press("p").heard("Langkah 2, Pengadministrasi Perkantoran: Proses")
    assert desk.page.locator("#ed-tabel [tabindex='0']").count() == 1


def test_nothing_serious_for_axe(desk: Desk, empty_desk: Desk) -> None:
    desk.drawing.wait_for()
    axe_check(desk.page)
    for tab in ("Temuan", "Komentar", "Identitas"):
        desk.page.get_by_role("tab", name=tab).click()
        desk.page.wait_for_timeout(300)
        axe_check(desk.page)
    take_picture(desk.page, "sunting-identitas", full=False)
    axe_check(empty_desk.page)


def test_windows_and_menus_pass_axe_too(desk: Desk) -> None:
    desk.go(1, 0).press("Space")
    axe_check(desk.page)
    desk.press("Escape", "Home", "Space")
    axe_check(desk.page)
    desk.press("Escape")
    desk.page.get_by_role("button", name="Pintasan").click()
    axe_check(desk.page)
    desk.press("Escape")
    desk.page.get_by_role("button", name="Sekretaris", exact=True).click()
    axe_check(desk.page)


def test_on_a_phone_the_steps_are_a_list_that_can_be_read(desk_of: DeskOf, cast: Cast, example: SopRecord) -> None:
    desk = desk_of(cast.penyusun, example, viewport={"width": 390, "height": 844}, has_touch=True)
    assert desk.page.evaluate("document.documentElement.scrollWidth") <= 390
    step = desk.cell(1, "uraian")
    expect(step).to_be_visible()
    box = step.bounding_box()
    assert box
    assert box["width"] > 250
    axe_check(desk.page)
    take_picture(desk.page, "sunting-ponsel")


@pytest.fixture
def loaded(desk_of: DeskOf, cast: Cast, example: SopRecord) -> dict[str, int]:
    """Script and style files that the editor's page loads, each with its compressed size."""
    sizes: dict[str, int] = {}
    desk = desk_of(cast.penyusun, example)

    def weigh(response: object) -> None:
        if response.request.resource_type in ("script", "stylesheet"):  # type: ignore[attr-defined]
            sizes[Path(response.url).name] = len(gzip.compress(response.body(), 9))  # type: ignore[attr-defined]

    desk.page.on("response", weigh)
    desk.page.reload()
    desk.wait()
    desk.page.wait_for_load_state("networkidle")
    return sizes


def test_script_and_style_stay_within_the_budget(loaded: dict[str, int]) -> None:
    assert {"main.js", "editor.css", "base.css"} <= loaded.keys()
    assert sum(loaded.values()) <= BUDGET, sorted(loaded.items(), key=lambda pair: -pair[1])
