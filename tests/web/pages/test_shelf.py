"""The list of SOPs: who sees what, and how it is found."""

import pytest

from sopan_web.common import clock
from sopan_web.organisation.models import UnitKerja
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.pages.conftest import Days
from tests.web.pages.reading import text_of, titles
from tests.web.workflow.way import Way, begin_way


@pytest.fixture
def shelf(cast: Cast, in_force: Way) -> Cast:
    """A draft, one on its way, and one in force, all of the Dinas Kesehatan."""
    begin_way(cast, judul="Rancangan Vaksinasi")
    begin_way(cast, judul="Pengajuan Imunisasi", unit=cast.puskesmas).to_desk()
    return cast


def test_drafts_are_open_to_the_office_and_to_the_government(shelf: Cast, client_of: ClientOf) -> None:
    everything = ["Pelayanan yang Berlaku", "Pengajuan Imunisasi", "Rancangan Vaksinasi"]
    for name in ("penyusun", "pengesah", "verifikator", "hukum", "sekda", "pengamat", "admin"):
        assert (name, titles(client_of(getattr(shelf, name)).get("/sop/"))) == (name, everything)


def test_other_offices_see_what_is_enacted(shelf: Cast, client_of: ClientOf) -> None:
    for name in ("stranger", "kepala_lain", "tamu"):
        page = client_of(getattr(shelf, name)).get("/sop/")
        assert (name, titles(page)) == (name, ["Pelayanan yang Berlaku"])
        assert "Semua 1 Dalam proses 0 Berlaku 1" in text_of(page)


def test_another_government_sees_nothing(shelf: Cast, client_of: ClientOf) -> None:
    page = client_of(shelf.lain.verifikator).get("/sop/")
    assert titles(page) == []
    assert "Semua 0" in text_of(page)
    assert "Dinas Kesehatan" not in text_of(page)


def test_words_are_looked_for_in_title_and_number(shelf: Cast, client_of: ClientOf, in_force: Way) -> None:
    client = client_of(shelf.penyusun)
    assert titles(client.get("/sop/", {"cari": "vaksin rancang"})) == ["Rancangan Vaksinasi"]
    assert titles(client.get("/sop/", {"cari": in_force.enactment.nomor})) == ["Pelayanan yang Berlaku"]
    assert "Tidak ada SOP yang cocok" in text_of(client.get("/sop/", {"cari": "tidak ada"}))


def test_a_number_of_a_hidden_draft_finds_nothing(shelf: Cast, client_of: ClientOf) -> None:
    assert titles(client_of(shelf.stranger).get("/sop/", {"cari": "vaksinasi"})) == []
    assert titles(client_of(shelf.stranger).get("/sop/", {"status": "diajukan"})) == []


def test_states(shelf: Cast, client_of: ClientOf) -> None:
    found = {
        "proses": ["Pengajuan Imunisasi", "Rancangan Vaksinasi"],
        "draf": ["Rancangan Vaksinasi"],
        "diajukan": ["Pengajuan Imunisasi"],
        "berlaku": ["Pelayanan yang Berlaku"],
        "dicabut": [],
        "tinjauan": [],
    }
    client = client_of(shelf.penyusun)
    assert {state: titles(client.get("/sop/", {"status": state})) for state in found} == found


def test_a_unit_stands_for_all_below_it(shelf: Cast, client_of: ClientOf) -> None:
    client = client_of(shelf.verifikator)
    assert titles(client.get("/sop/", {"unit": shelf.puskesmas.pk})) == ["Pengajuan Imunisasi"]
    assert len(titles(client.get("/sop/", {"unit": shelf.dinkes.pk}))) == 3
    assert titles(client.get("/sop/", {"unit": shelf.disdik.pk})) == []


def test_the_kind_of_work(shelf: Cast, client_of: ClientOf) -> None:
    client = client_of(shelf.verifikator)
    assert len(titles(client.get("/sop/", {"jenis": "rutin"}))) == 3
    assert titles(client.get("/sop/", {"jenis": "penugasan"})) == []


def test_what_is_late_is_said_in_words(cast: Cast, client_of: ClientOf, late: Way) -> None:
    assert "Bagian Organisasi" in (said := text_of(client_of(cast.penyusun).get("/sop/")))
    assert "terlambat" in said


def test_overdue_reviews_are_a_choice(cast: Cast, client_of: ClientOf, ago: Days, in_force: Way) -> None:
    with clock.at(ago(200)):
        begin_way(cast, judul="Pelayanan Lama").to_enacted()
    client = client_of(cast.penyusun)
    assert titles(client.get("/sop/", {"status": "tinjauan"})) == ["Pelayanan Lama"]
    assert titles(client.get("/sop/", {"urut": "tinjauan"}))[0] == "Pelayanan Lama"


def test_pages_of_fifty(cast: Cast, client_of: ClientOf) -> None:
    for number in range(53):
        begin_way(cast, judul=f"Pekerjaan {number:02}")
    client = client_of(cast.penyusun)
    assert len(titles(client.get("/sop/"))) == 50
    last = client.get("/sop/", {"halaman": "2", "urut": "judul"})
    assert titles(last) == ["Pekerjaan 50", "Pekerjaan 51", "Pekerjaan 52"]
    assert "51–53 dari 53" in text_of(last)
    assert 'href="?urut=judul&amp;halaman=1"' in last.content.decode()


def test_nonsense_is_no_failure(cast: Cast, client_of: ClientOf, in_force: Way) -> None:
    client = client_of(cast.penyusun)
    nonsense = "halaman=0 halaman=99999999999 unit=-1 unit=x urut=;drop status=%00 cari=%00 jenis=z"
    answers = {query: client.get(f"/sop/?{query}").status_code for query in nonsense.split()}
    assert set(answers.values()) == {200}, answers


def test_only_units_with_something_to_see_are_offered(shelf: Cast, client_of: ClientOf) -> None:
    page = client_of(shelf.stranger).get("/sop/").content.decode()
    assert f'<option value="{shelf.dinkes.pk}"' in page
    assert f'<option value="{shelf.puskesmas.pk}"' not in page
    assert UnitKerja.objects.filter(daerah=shelf.daerah).count() > 2
