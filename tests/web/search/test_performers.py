"""Where a post is pelaksana, however it is written there; and the page that tells a person so."""

from datetime import timedelta

import pytest
from django.urls import reverse

from sopan_web.search.queries import jabatan_list, performs
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.search.enacted import enact, end

pytestmark = pytest.mark.django_db


def test_a_post_is_found_in_every_spelling(cast: Cast) -> None:
    today = cast.admin.actor.today
    for nama in ("Kasubag Umpeg", "Kepala Subbagian Umum dan Kepegawaian", "Sekretaris / Kasubbag Umpeg"):
        enact(cast, f"SOP {nama}", pelaksana=[nama])
    enact(cast, "Lain", pelaksana=["Kepala Subbagian Keuangan"])
    assert performs(cast.daerah, "kepala sub bagian umum & kepegawaian", today).total == 3
    assert performs(cast.daerah, "Kasubag Umpeg", today, unit=cast.disdik).total == 0
    assert performs(cast.daerah, " ", today).total == 0
    assert performs(cast.lain.daerah, "Kasubag Umpeg", today).total == 0


def test_the_list_counts_what_is_in_force(cast: Cast) -> None:
    today = cast.admin.actor.today
    enact(cast, "Satu", pelaksana=["Sekretaris", "Petugas Loket"])
    enact(cast, "Dua", pelaksana=["Sekretaris"])
    enact(cast, "Nanti", pelaksana=["Sekretaris", "Arsiparis"], mulai=today + timedelta(days=1))
    end(enact(cast, "Dahulu", pelaksana=["Bendahara"]), today)
    assert [(one.nama, one.count) for one in jabatan_list(cast.daerah, today)] == [
        ("Petugas Loket", 1),
        ("Sekretaris", 2),
    ]
    later = jabatan_list(cast.daerah, today + timedelta(days=1))
    assert [(one.nama, one.count) for one in later] == [("Arsiparis", 1), ("Petugas Loket", 1), ("Sekretaris", 3)]


def test_my_page_tells_where_i_work(cast: Cast, client_of: ClientOf) -> None:
    enact(cast, "Memimpin Apel", pelaksana=["Kepala Dinas"])
    enact(cast, "Rapat Koordinasi Kota", unit=cast.setda, pelaksana=["Kepala Dinas Kesehatan"])
    enact(cast, "Ujian Sekolah", unit=cast.disdik, pelaksana=["Kepala Dinas", "Petugas Loket"])
    enact(cast, "Pendaftaran Pasien", unit=cast.puskesmas, pelaksana=["Petugas Loket"])
    address = reverse("search:mine")
    page = client_of(cast.pengesah).get(address).content.decode()
    assert "Memimpin Apel" in page
    assert "Rapat Koordinasi Kota" in page
    assert "Ujian Sekolah" not in page
    page = client_of(cast.petugas).get(address).content.decode()
    assert "Pendaftaran Pasien" in page
    assert "Ujian Sekolah" not in page
    page = client_of(cast.penyusun).get(address).content.decode()
    assert "belum menjadi pelaksana" in page
