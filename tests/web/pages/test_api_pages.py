"""A token is made and revoked in a browser, and the guide to the API can be read by everybody."""

import re

import pytest
from django.test import Client
from playwright.sync_api import Page

from sopan_web.api.v1.description import describe
from tests.web.browser import axe_check, take_picture
from tests.web.cast import Cast
from tests.web.conftest import PageOf

PHONE = {"width": 390, "height": 844}


@pytest.mark.django_db(transaction=True)
def test_a_token_is_made_copied_used_and_revoked(cast: Cast, page_of: PageOf) -> None:
    page = page_of(cast.admin, "/pengaturan/", expects=("422",))
    page.get_by_role("link", name="Token API").click()
    page.get_by_label("Dipakai untuk").fill("Portal data")
    page.get_by_label("Riwayat", exact=False).check()
    page.get_by_role("button", name="Buat token").click()
    secret = page.locator(".secret").inner_text()
    look(page, "token-api")
    asked = f"/api/v1/daerah/{cast.daerah.slug}/sop?keadaan=semua"
    assert Client().get(asked, headers={"authorization": f"Bearer {secret}"}).status_code == 200
    page.reload()  # sends the form again
    page.get_by_role("link", name="Cabut").click()
    axe_check(page)
    page.get_by_role("button", name="Cabut token").click()
    page.get_by_text("sudah dicabut").wait_for()
    assert Client().get(asked, headers={"authorization": f"Bearer {secret}"}).status_code == 401


@pytest.mark.django_db(transaction=True)
def test_a_visitor_reads_the_guide(page_of: PageOf) -> None:
    page = page_of(None, "/api/")
    shown = page.inner_text("main")
    assert [path for path in describe()["paths"] if path not in shown] == []
    page.get_by_role("link", name="DaftarTerbitan").first.click()
    page.locator("#bentuk-DaftarTerbitan summary").click()
    look(page, "petunjuk-api")
    lines = "[...document.querySelectorAll('td code')].map(id => id.getClientRects().length)"
    assert 0 < max(page.evaluate(lines)) <= 3, "an id is broken between its words alone, on a phone, too"


def look(page: Page, name: str) -> None:
    """At a desk and on a phone."""
    take_picture(page, name)
    axe_check(page)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    axe_check(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.django_db
def test_the_guide_fetches_nothing_from_elsewhere(client: Client) -> None:
    page = client.get("/api/").content.decode()
    fetched = re.findall(r"(?:src|href)=\"([^\"]+)\"", page)
    assert fetched
    assert [address for address in fetched if not address.startswith(("/", "#"))] == []
