"""Light and cheap: what a first visit weighs, what a second one costs, and what search engines are told."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from django.contrib.staticfiles.finders import find
from django.core.cache import caches
from django.test import Client
from pytest_django import DjangoAssertNumQueries as Asked

from tests.web.portal.conftest import Shown
from tests.web.workflow.way import begin_way

SITE = "http://testserver"
MOST_BYTES = 60_000
MOST_REQUESTS = 6
MOST_QUESTIONS = 12
KEPT = ("", "layanan/", "unit", "sop", "sop.svg", "sitemap.xml", "sitemap-1.xml")
PAGES = (*KEPT, "cari/?q=surat", "jabatan/", "jabatan/?jabatan=Kepala+Dinas", "/daerah/", "/robots.txt")


def addresses(shown: Shown) -> dict[str, str]:
    """Each of ``PAGES`` as an address."""
    special = {
        "unit": shown.address(f"unit/{shown.cast.dinkes.pk}/"),
        "sop": shown.sop(shown.service),
        "sop.svg": shown.sop(shown.service, ".svg"),
    }
    return {page: special.get(page, page if page.startswith("/") else shown.address(page)) for page in PAGES}


def files_of(page: str) -> Iterator[str]:
    """What a browser fetches for it by itself."""
    yield from re.findall(r'<(?:img|script)\b[^>]*\bsrc="([^"]+)"', page)
    yield from re.findall(r'<link rel="(?:stylesheet|icon)" href="([^"]+)"', page)


def test_a_first_visit_is_light(shown: Shown, client: Client) -> None:
    for name in ("", "unit", "sop", "cari/?q=surat", "jabatan/"):
        answer = client.get(addresses(shown)[name], headers={"Accept-Encoding": "gzip, br"})
        assert answer["Content-Encoding"] == "gzip"
        page = gzip.decompress(answer.content).decode()
        files = set(files_of(page))
        assert files
        assert all(file.startswith("/static/") for file in files), "nothing comes from elsewhere"
        sizes = [len(gzip.compress(Path(str(find(file.removeprefix("/static/")))).read_bytes())) for file in files]
        assert len(answer.content) + sum(sizes) <= MOST_BYTES
        assert 1 + len(files) <= MOST_REQUESTS
        assert "<script" not in page


def test_who_has_it_is_told_so_and_gets_no_cookie(shown: Shown, client: Client) -> None:
    for address in addresses(shown).values():
        first = client.get(address)
        assert first["Cache-Control"] == "public, no-cache", address
        assert not first.cookies
        again = client.get(address, headers={"If-None-Match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert again["ETag"] == first["ETag"]
        assert client.head(address).status_code == 200


def test_a_cold_page_asks_little_and_an_unchanged_one_once(
    shown: Shown, client: Client, django_assert_num_queries: Asked, django_assert_max_num_queries: Asked
) -> None:
    for name, address in addresses(shown).items():
        for cache in caches.all():
            cache.clear()
        with django_assert_max_num_queries(MOST_QUESTIONS):
            tag = client.get(address)["ETag"]
        if name in KEPT:
            with django_assert_num_queries(1):
                assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
            with django_assert_num_queries(1):
                client.get(address)  # from memory


def test_what_is_enacted_changes_every_page_and_a_draft_none(shown: Shown, client: Client) -> None:
    pages = [shown.address(), shown.sop(shown.service)]
    tags = [client.get(page)["ETag"] for page in pages]
    draft = begin_way(shown.cast, judul="Baru sama sekali")
    client.force_login(shown.cast.penyusun.account)  # whoever signs in sees the same
    assert [client.get(page)["ETag"] for page in pages] == tags
    draft.to_enacted()
    assert not {client.get(page)["ETag"] for page in pages} & set(tags)


def test_each_language_and_each_name_of_the_server_has_its_own(shown: Shown, client: Client) -> None:
    tags = [client.get(shown.address(), headers={"host": host})["ETag"] for host in ("localhost", "testserver")]
    client.cookies["bahasa"] = "en"
    tags.append(client.get(shown.address())["ETag"])
    assert len(set(tags)) == 3


def test_search_engines_find_what_is_in_force_and_no_verification(shown: Shown, client: Client) -> None:
    robots = client.get("/robots.txt").content.decode()
    assert "Disallow: /\n" in robots
    assert "Allow: /daerah/\n" in robots
    assert f"Sitemap: {SITE}{shown.address('sitemap.xml')}\n" in robots
    parts = locations(shown.read(client, "sitemap.xml"))
    found = [
        address for part in parts for address in locations(shown.read(client, part.removeprefix("http://testserver")))
    ]
    pages = [shown.address(), shown.sop(shown.service), shown.sop(shown.office)]
    assert found == [f"{SITE}{page}" for page in pages]
    for page in pages:
        assert f'<link rel="canonical" href="{SITE}{page}">' in shown.read(client, page)
    assert client.get(f"/v/{shown.service.enactment.code}")["X-Robots-Tag"] == "noindex"


def locations(text: str) -> list[str]:
    """The addresses in a sitemap."""
    return [str(node.text) for node in ElementTree.fromstring(text.encode()).iter() if node.tag.endswith("}loc")]
