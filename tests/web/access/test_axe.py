"""Behind every door that shows a page: no barrier for axe, at a desk and on a phone."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page

from tests.web.access.doors import DOORS
from tests.web.access.world import make_things
from tests.web.browser import axe_check
from tests.web.cast import Cast, make_cast
from tests.web.conftest import PageOf
from tests.web.workflow.way import begin_way

SIZES = ({"width": 1366, "height": 768}, {"width": 390, "height": 844})


def is_page(client: Client, address: str) -> bool:
    """Whether the door shows a whole page, no file, part, or answer for a script."""
    answer = client.get(address)
    return (
        answer.status_code == 200
        and answer.headers["Content-Type"].startswith("text/html")
        and b"<html" in answer.content
    )


def pages_of(cast: Cast) -> dict[str, list[str]]:
    """The addresses of all pages, by who opens them."""
    things = make_things(cast)
    found: dict[str, list[str]] = {}
    for door in DOORS.values():
        part, address = door.opener, reverse(door.name, kwargs=things.get(door.thing, {}))
        client = Client(headers={"accept": "text/html"})
        client.force_login(cast.persons()[part].account)
        if door.name != "organisation:sign-in" and is_page(client, address):
            found.setdefault(part, []).append(address)
    return found


def look(page: Page, address: str) -> list[str]:
    """What axe finds grave on that page, in both sizes."""
    page.goto(address)
    faults = []
    for size in SIZES:
        page.set_viewport_size(size)  # type: ignore[arg-type]
        try:
            axe_check(page)
        except AssertionError as error:
            faults.append(f"{size['width']}: {error}")
    return faults


@pytest.mark.usefixtures("transactional_db")
def test_no_page_has_a_grave_barrier(page_of: PageOf) -> None:
    cast = make_cast()
    pages = pages_of(cast)
    assert sum(map(len, pages.values())) > len(DOORS) // 3
    faults = []
    for part, addresses in pages.items():
        page = page_of(cast.persons()[part])
        for address in addresses:
            faults += look(page, address)
    assert not faults, "\n".join(faults)


def test_no_page_for_visitors_has_a_grave_barrier(transactional_db: None, page_of: PageOf) -> None:
    page = page_of(None, reverse("organisation:sign-in"), expects=("404", "410"))
    addresses = (reverse("organisation:sign-in"), reverse("portal:ask"), "/v/7K3F9Q2M0XTB", *public_pages(make_cast()))
    assert [fault for address in addresses for fault in look(page, address)] == []


def public_pages(cast: Cast) -> tuple[str, ...]:
    """Every kind of public page, with something on it."""
    way, gone = begin_way(cast).to_enacted(), begin_way(cast, judul="Yang dicabut").to_enacted()
    gone.go(cast.pengesah, "cabut", note="Tugasnya pindah.")
    home = f"/daerah/{cast.daerah.slug}/"
    below = ("", "layanan/", "cari/?q=surt", "cari/?q=zzqq", "jabatan/", "jabatan/?jabatan=Sekretaris", "sop/0/")
    things = (f"unit/{cast.dinkes.pk}/", f"sop/{way.record.pk}/", f"sop/{gone.record.pk}/")
    return ("/daerah/", "/daerah/bahasa/", *(home + rest for rest in (*below, *things)))
