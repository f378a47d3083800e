"""The first walk through the door in a real browser, and proof that the watch sees what it should."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.web.browser import Watch, axe_check
from tests.web.cast import PASSWORD, Cast
from tests.web.conftest import PageOf


def test_a_person_signs_in_and_out(cast: Cast, page_of: PageOf) -> None:
    page = page_of(None, "/masuk/")
    axe_check(page)
    page.locator("[name=username]").fill(cast.penyusun.account.username.upper())
    page.locator("[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Masuk").click()
    page.get_by_role("heading", level=1, name="Pekerjaan saya hari ini").wait_for()
    axe_check(page)
    page.locator("details.person summary").click()
    axe_check(page)  # the opened menu too: its links stood white on white
    page.get_by_role("button", name="Keluar").click()
    page.get_by_role("heading", level=1, name="Masuk ke SOPAN").wait_for()


def break_the_policy(page: Page) -> None:
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">merah</p>')")


def call_another_host(page: Page) -> None:
    page.evaluate("setTimeout(() => { location.href = 'https://tempat-lain.invalid/' })")


def throw(page: Page) -> None:
    page.evaluate("setTimeout(() => { throw new Error('rusak') })")


@pytest.mark.parametrize(
    ("act", "fault"),
    [
        (break_the_policy, "konsol: .*style-src"),
        (call_another_host, "permintaan ke luar: https://tempat-lain.invalid/"),
        (throw, "kesalahan skrip: .*rusak"),
    ],
)
def test_the_watch_sees(cast: Cast, page_of: PageOf, act: Callable[[Page], None], fault: str) -> None:
    page = page_of(cast.penyusun, expects=(".",))
    watch = Watch(page.url.rstrip("/"))
    watch.follow(page.context)
    act(page)
    page.wait_for_timeout(200)
    assert re.search(fault, "\n".join(watch.faults))
