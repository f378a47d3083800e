"""Who has no business here meets a closed door, with words that say what to do."""

import pytest
from playwright.sync_api import Page, expect

from tests.web.browser import axe_check
from tests.web.cast import Cast
from tests.web.conftest import PageOf
from tests.web.workflow.way import Way, begin_way

REFUSED = (r"status of 40[34]",)


@pytest.fixture
def doors(people: Cast) -> list[str]:
    """Everything that belongs to a draft of the Dinas Kesehatan."""
    way: Way = begin_way(people).to_desk()
    way.go(people.verifikator, "kembalikan")
    sop = way.record.get_absolute_url()
    return [
        sop, f"{sop}sunting/", f"{sop}utas/", f"{sop}versi/1/", f"{sop}versi/1/unduh/yaml", f"{sop}banding/",
        f"{sop}kaitan/", f"{sop}langkah/ajukan/",
    ]  # fmt: skip


def _title(page: Page, address: str) -> str:
    page.goto(address)
    return page.get_by_role("heading", level=1).inner_text()


def test_another_office_is_refused(people: Cast, page_of: PageOf, doors: list[str]) -> None:
    page = page_of(people.stranger, expects=REFUSED)
    assert {_title(page, door) for door in doors} == {"Tidak berhak"}
    axe_check(page)


def test_another_government_finds_nothing(people: Cast, page_of: PageOf, doors: list[str]) -> None:
    page = page_of(people.lain.verifikator, expects=REFUSED)
    assert {_title(page, door) for door in doors} == {"Tidak ditemukan"}
    page.get_by_role("link", name="Ke beranda").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pekerjaan saya hari ini")
    expect(page.get_by_role("main")).to_contain_text("Tidak ada yang menunggu Anda.")


def test_a_visitor_is_asked_who_it_is(people: Cast, page_of: PageOf, doors: list[str]) -> None:
    page = page_of(None)
    assert {_title(page, door) for door in doors} == {"Masuk ke SOPAN"}
