"""The picture of the editor in the README; made anew by ``SOPAN_GAMBAR=1 make test UJI=tests/web/journeys``."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.web.cast import Cast
from tests.web.conftest import PageOf
from tests.web.editor.desk import Desk
from tests.web.workflow.way import begin_way

PICTURE = Path(__file__).parents[3] / "docs" / "gambar" / "penyunting.png"
LARGEST = 300_000  # bytes


def test_the_picture_of_the_editor(people: Cast, page_of: PageOf) -> None:
    way = begin_way(people, judul="Pengelolaan Surat Masuk")
    colleague = Desk(page_of(people.rekan, f"{way.record.get_absolute_url()}sunting/")).wait().go(5, "output")
    desk = Desk(page_of(people.penyusun, f"{way.record.get_absolute_url()}sunting/")).wait()
    desk.go(2, "uraian").press("F2", "Control+a").type("Melakukan pencatatan surat pada buku agenda").press("Enter")
    desk.saved().go(3, "uraian").drawing.locator("[data-simpul]").first.wait_for()
    expect(desk.page.get_by_role("list", name="Yang sedang membuka SOP ini")).to_contain_text(
        "Bayu Pratama", timeout=20_000
    )
    expect(desk.cell(2, "temuan").locator(".ed-note").first).to_be_visible()
    picture = desk.page.screenshot()
    assert 20_000 < len(picture) < LARGEST
    assert colleague.page.title() == desk.page.title()
    if os.environ.get("SOPAN_GAMBAR"):
        PICTURE.write_bytes(picture)


@pytest.mark.skipif(not PICTURE.exists(), reason="belum dibuat: jalankan dengan SOPAN_GAMBAR=1")
def test_the_kept_picture_is_small() -> None:
    assert PICTURE.stat().st_size < LARGEST
