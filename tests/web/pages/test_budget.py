"""How often a page asks the database: at most twelve times, however much there is."""

from itertools import product

import pytest
from django.core.cache import cache
from pytest_django import DjangoAssertNumQueries

from sopan import LayoutSettings, write_bpmn
from sopan_web.bundles.models import Bundle
from sopan_web.common import clock
from sopan_web.documents.actions import comment, link
from sopan_web.intake.actions import take_found
from sopan_web.intake.models import FoundSop
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.intake.test_bringing import SOP, bring, packed
from tests.web.jobs import run_jobs
from tests.web.pages.conftest import Days
from tests.web.workflow.way import Way, begin_way

MOST = 12


@pytest.fixture
def plenty(cast: Cast, ago: Days) -> Way:
    """Several of everything; the one returned is in force, with its next edition on the referee's desk."""
    for number in range(4):
        begin_way(cast, judul=f"Draf {number}")
        begin_way(cast, judul=f"Diajukan {number}", unit=cast.puskesmas).to_desk()
        begin_way(cast, judul=f"Disetujui {number}", unit=cast.bidang).to_approved()
        begin_way(cast, judul=f"Kembali {number}").to_desk().go(cast.verifikator, "kembalikan")
    with clock.at(ago(200)):
        others = [begin_way(cast, judul=f"Berlaku {number}").to_enacted() for number in range(3)]
    way = others[0]
    for other in others[1:]:
        link(actor=cast.penyusun.actor, source=way.record.pk, target=other.record.pk, kind="terkait")
    return way


def test_lists(
    cast: Cast, plenty: Way, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    paths = ("/", "/sop/", "/sop/?cari=di&urut=lama&halaman=1", "/unduh/?semua=1", "/tinjauan/", "/meja/", "/macet/")
    for name, path in product(("penyusun", "pengesah", "verifikator", "sekda", "pengamat"), paths):
        client = client_of(getattr(cast, name))
        cache.clear()
        client.get("/sop/")  # reads the government's workflow table, which is kept for a minute
        with django_assert_max_num_queries(MOST, info=f"{path} untuk {name}"):
            client.get(path)


def test_an_sop_in_force_with_its_next_edition_under_way(
    cast: Cast, plenty: Way, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client_of(cast.penyusun).post(f"{plenty.record.get_absolute_url()}edisi-baru/")
    for text in ("Pertama", "Kedua", "Ketiga"):
        comment(actor=cast.verifikator.actor, edition=plenty.passage.edition_id, place="", text=text)
    for name in ("penyusun", "pengesah", "verifikator", "sekda", "stranger"):
        client = client_of(getattr(cast, name))
        cache.clear()
        client.get(plenty.record.get_absolute_url())  # draws it, which is kept as long as nobody changes it
        with django_assert_max_num_queries(MOST, info=name):
            client.get(plenty.record.get_absolute_url())


def test_files_of_many(
    cast: Cast, plenty: Way, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of(cast.penyusun)
    for _again in range(3):
        client.post("/unduh/", {"semua": "1", "bentuk": ["yaml"], "naskah": "sah"})
        run_jobs()
    for path in ("/unduh/", Bundle.objects.all()[0].get_absolute_url()):
        with django_assert_max_num_queries(MOST, info=path):
            assert client.get(path).status_code == 200


def test_an_sop_on_the_desk(
    cast: Cast, plenty: Way, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    way = begin_way(cast, judul="Satu lagi", unit=cast.puskesmas).to_desk()
    for name in ("penyusun", "pengesah", "verifikator"):
        client = client_of(getattr(cast, name))
        cache.clear()
        client.get(way.record.get_absolute_url())
        with django_assert_max_num_queries(MOST, info=name):
            client.get(way.record.get_absolute_url())


def test_what_was_brought(
    cast: Cast, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of(cast.penyusun)
    bpmn = write_bpmn(SOP, LayoutSettings())
    for names in ("ab", "abcdef"):
        batch = bring(client, cast.dinkes.pk, "arsip.zip", packed({f"{name}.bpmn": bpmn for name in names}))
    found, taken = FoundSop.objects.filter(source__batch=batch)[:2]
    record = take_found(actor=cast.penyusun.actor, found=taken)
    source = found.source
    paths = [
        "/bawa/", batch.get_absolute_url(), found.get_absolute_url(), taken.get_absolute_url(),
        f"/bawa/berkas/{source.pk}/", f"{record.get_absolute_url()}hasil-suntingan/",
    ]  # fmt: skip
    client.get(found.get_absolute_url())  # draws it, as above
    for path in paths:
        cache.clear()
        with django_assert_max_num_queries(MOST, info=path):
            assert client.get(path).status_code == 200
