"""The referee's inbox, where things are stuck, and the reviews that are due."""

import pytest

from sopan_web.common import clock
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.pages.conftest import Days
from tests.web.pages.reading import section, text_of, titles
from tests.web.workflow.way import Way, begin_way


@pytest.fixture
def desk(cast: Cast, late: Way) -> Cast:
    """One late of the Dinas Kesehatan, one fresh of its puskesmas, one approved."""
    begin_way(cast, judul="Imunisasi", unit=cast.puskesmas).to_desk()
    begin_way(cast, judul="Vaksinasi").to_approved()
    return cast


def test_the_latest_lies_on_top(desk: Cast, client_of: ClientOf) -> None:
    page = client_of(desk.verifikator).get("/meja/")
    assert titles(page) == ["Pengelolaan Surat Lama", "Imunisasi"]
    assert "2 SOP menunggu, 1 terlambat" in text_of(page)
    assert titles(client_of(desk.pengesah).get("/meja/")) == ["Vaksinasi"]


def test_one_office_at_a_time(desk: Cast, client_of: ClientOf) -> None:
    client = client_of(desk.verifikator)
    assert len(titles(client.get("/meja/", {"unit": desk.dinkes.pk}))) == 2
    empty = client.get("/meja/", {"unit": desk.disdik.pk})
    assert titles(empty) == []
    assert "Tampilkan semua perangkat daerah" in text_of(empty)


@pytest.mark.parametrize("name", ["penyusun", "pengamat", "admin", "tamu"])
def test_who_referees_nothing_has_no_desk(desk: Cast, client_of: ClientOf, name: str) -> None:
    assert client_of(getattr(desk, name)).get("/meja/").status_code == 403


def test_an_empty_desk_says_so(cast: Cast, client_of: ClientOf) -> None:
    assert "Meja Anda kosong." in text_of(client_of(cast.verifikator).get("/meja/"))


def test_the_jam_counts_by_desk_and_age(desk: Cast, client_of: ClientOf) -> None:
    begin_way(desk, judul="Belum Diajukan")
    page = client_of(desk.verifikator).get("/macet/")
    assert "Diajukan batas 5 hari 1 0 0 1 0 2 1 " in section(page, "per-meja")
    assert "Disetujui batas 3 hari 1 0 0 0 0 1 0 " in section(page, "per-meja")
    assert "Dinas Kesehatan 3 1 terlambat" in section(page, "per-kantor")
    assert "Belum Diajukan" not in text_of(page)


def test_a_head_sees_the_jam_of_the_own_office_alone(desk: Cast, client_of: ClientOf) -> None:
    assert "Pengelolaan Surat Lama" in text_of(client_of(desk.pengesah).get("/macet/"))
    assert "Tidak ada yang tertahan." in text_of(client_of(desk.kepala_lain).get("/macet/"))
    assert "Tidak ada yang tertahan." in text_of(client_of(desk.lain.verifikator).get("/macet/"))
    assert client_of(desk.penyusun).get("/macet/").status_code == 403


def test_what_came_back_counts_as_stuck(cast: Cast, client_of: ClientOf, returned: Way) -> None:
    assert "Perbaikan batas 10 hari 1 " in section(client_of(cast.verifikator).get("/macet/"), "per-meja")


def test_reviews_by_when_they_are_due(cast: Cast, client_of: ClientOf, ago: Days) -> None:
    with clock.at(ago(200)):
        begin_way(cast, judul="Lama").to_enacted()
    with clock.at(ago(170)):
        begin_way(cast, judul="Segera").to_enacted()
    page = client_of(cast.penyusun).get("/tinjauan/")
    assert section(page, "lewat").startswith("Lewat waktu 1")
    assert "Lama" in section(page, "lewat")
    assert "Segera" in section(page, "dekat")
    assert "Catat hasil" in section(page, "lewat")
    assert "Catat hasil" not in text_of(client_of(cast.pengamat).get("/tinjauan/"))
    assert "Belum ada yang perlu ditinjau." in text_of(client_of(cast.stranger).get("/tinjauan/"))


def test_revoked_sops_need_no_review(cast: Cast, client_of: ClientOf, ago: Days) -> None:
    with clock.at(ago(200)):
        way = begin_way(cast).to_enacted()
    way.go(cast.pengesah, "cabut", note="Tidak dijalankan lagi.")
    assert "Belum ada yang perlu ditinjau." in text_of(client_of(cast.penyusun).get("/tinjauan/"))
