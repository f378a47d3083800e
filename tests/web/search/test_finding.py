"""What is in force is found: wherever the word stands, whatever its form, half typed, misspelt, and by filters."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sopan_web.common import clock
from sopan_web.search.queries import Found, Wanted, finding, search
from tests.web.cast import Cast
from tests.web.search.enacted import enact, end

pytestmark = pytest.mark.django_db


@pytest.fixture
def today(cast: Cast) -> date:
    """In Kota Contoh."""
    return clock.today(cast.daerah.zone)


def titles(found: Found) -> list[str]:
    """Of the hits, in order."""
    return [hit.judul for hit in found.hits]


@pytest.mark.parametrize(
    "where",
    [
        {"judul": "Penyuluhan Gizi"},
        {"uraian": ["Menyuluh warga"]},
        {"pelaksana": ["Penyuluh"]},
        {"pelaksana": [{"nama": "Penyuluh", "singkatan": ""}]},
        {"kegiatan": [{"no": 1, "uraian": "Mulai", "kelengkapan": "Bahan penyuluhan"}]},
        {"kegiatan": [{"no": 1, "uraian": "Mulai", "output": "Laporan penyuluhan"}]},
        {"dasar_hukum": ["Peraturan Daerah tentang Penyuluhan"]},
    ],
)
def test_a_word_is_found_wherever_it_stands(cast: Cast, today: date, where: dict[str, object]) -> None:
    enact(cast, **{"judul": "Kegiatan Luar Gedung", **where})
    enact(cast, "Rapat Dinas", ["Menyiapkan ruang"])
    assert search(cast.daerah, Wanted("penyuluh"), today).total == 1


@pytest.mark.parametrize(
    ("asked", "judul"),
    [
        ("menerbitkan ktp", "Penerbitan Kartu Tanda Penduduk"),
        ("izin mendirikan bangunan", "Persetujuan Bangunan Gedung (PBG)"),
        ("perijinan", "Pemberian Izin Praktik"),
        ("bagaimana cara mengurus akte kelahiran", "Pencatatan Akta Lahir"),
        ("000.8.3.3/001/UJI/2026", "Apa Saja"),
        ("Undang-Undang", "Penyusunan Rancangan UU"),
    ],
)
def test_it_is_found_by_what_people_call_it(cast: Cast, today: date, asked: str, judul: str) -> None:
    enact(cast, judul)
    enact(cast, "Rapat Dinas")
    assert titles(search(cast.daerah, Wanted(asked), today)) == [judul]


def test_the_last_word_may_be_half_typed(cast: Cast, today: date) -> None:
    enact(cast, "Penerbitan Surat Rekomendasi")
    assert search(cast.daerah, Wanted("surat rekom"), today).total == 1
    assert search(cast.daerah, Wanted("rekom surat"), today).corrected == ""
    assert search(cast.daerah, Wanted("surat rekom"), today).corrected == ""


@pytest.mark.parametrize("asked", ["imunsiasi", "imunissi", "immunisasi", "imumisasi"])
def test_a_slip_of_the_pen_is_mended_and_said(cast: Cast, today: date, asked: str) -> None:
    enact(cast, "Pelayanan Imunisasi Balita")
    found = search(cast.daerah, Wanted(f"pelayanan {asked} balita"), today)
    assert (found.total, found.corrected) == (1, "pelayanan imunisasi balita")
    assert found.asked == f"pelayanan {asked} balita"


def test_what_is_known_by_its_letters_is_not_taken_for_a_slip(cast: Cast, today: date) -> None:
    enact(cast, "Menyiapkan Ruang Rapat")
    assert search(cast.daerah, Wanted("siyap"), today).corrected == "siap"
    for asked in ("SIUP", "siup", "surat izin usaha perdagangan"):
        assert titles(search(cast.daerah, Wanted(asked), today)) == []
    enact(cast, "Penerbitan SIUP")
    assert titles(search(cast.daerah, Wanted("surat izin usaha perdagangan"), today)) == ["Penerbitan SIUP"]


def test_a_word_that_is_right_is_not_mended(cast: Cast, today: date) -> None:
    enact(cast, "Cuti Pegawai")
    enact(cast, "Cuci Linen")
    assert titles(search(cast.daerah, Wanted("cuti"), today)) == ["Cuti Pegawai"]
    assert search(cast.daerah, Wanted("cuti"), today).corrected == ""


def test_what_no_sop_holds_together_is_searched_without_the_word_that_stands_nowhere(cast: Cast, today: date) -> None:
    enact(cast, "Peminjaman Kendaraan Dinas")
    found = search(cast.daerah, Wanted("kendaraan qqxqqx"), today)
    assert titles(found) == ["Peminjaman Kendaraan Dinas"]
    assert found.dropped == ("qqxqqx",)


def test_nothing_is_nothing(cast: Cast, today: date) -> None:
    enact(cast, "Peminjaman Kendaraan Dinas")
    found = search(cast.daerah, Wanted("qqxqqx"), today)
    assert (found.hits, found.total, found.pages, found.dropped) == ((), 0, 0, ())


def test_the_title_comes_before_the_rest_and_the_newest_first(cast: Cast, today: date) -> None:
    enact(cast, "Rapat Dinas", ["Mencatat surat masuk"])
    enact(cast, "Surat Masuk")
    enact(cast, "Pengiriman Surat", ["Menerima berkas masuk"])
    enact(cast, "Pengelolaan Surat Masuk Rahasia Daerah")
    enact(cast, "Surat Masuk")
    assert titles(search(cast.daerah, Wanted("surat masuk"), today)) == [
        "Surat Masuk", "Surat Masuk", "Pengelolaan Surat Masuk Rahasia Daerah", "Pengiriman Surat", "Rapat Dinas",
    ]  # fmt: skip
    newest, older, *_ = search(cast.daerah, Wanted("surat masuk"), today).hits
    assert newest.nomor > older.nomor


def test_filters_narrow_it(cast: Cast, today: date) -> None:
    enact(cast, "Rujukan Pasien", unit=cast.puskesmas, jenis_kegiatan="pelayanan", pelaksana=["Kasubag Umpeg"])
    enact(cast, "Rujukan Siswa", unit=cast.disdik, pelaksana=["Kepala Subbagian Umum dan Kepegawaian"])

    def ask(**filters: object) -> list[str]:
        return sorted(titles(search(cast.daerah, Wanted(**filters), today)))  # type: ignore[arg-type]

    assert ask(unit=cast.dinkes) == ask(text="rujukan", unit=cast.puskesmas) == ["Rujukan Pasien"]
    assert ask(unit=cast.bidang) == []
    assert ask(jenis="pelayanan") == ["Rujukan Pasien"]
    assert ask(jabatan="Kasubbag Umpeg") == ["Rujukan Pasien", "Rujukan Siswa"]
    assert ask(text="siswa", jabatan="Kasubbag Umpeg") == ["Rujukan Siswa"]
    assert ask(jabatan="???") == ask(jenis="???") == []


def test_only_what_is_in_force_on_the_day(cast: Cast, today: date) -> None:
    coming = enact(cast, "Antrean Nanti", mulai=today + timedelta(days=3))
    gone = enact(cast, "Antrean Dahulu")
    end(gone, today)
    here = enact(cast, "Antrean Kini")
    end(here, today + timedelta(days=2))
    asked = Wanted("antrean")
    assert titles(search(cast.daerah, asked, today)) == ["Antrean Kini"]
    assert titles(search(cast.daerah, asked, coming.tanggal_efektif)) == ["Antrean Nanti"]


def test_governments_are_walled_off(cast: Cast, today: date) -> None:
    enact(cast, "Wewangian Kota")
    enact(cast.lain, "Wewangian Kasturi")
    assert titles(search(cast.daerah, Wanted("wewangian"), today)) == ["Wewangian Kota"]
    assert search(cast.daerah, Wanted("wewangian kasturi"), today).dropped == ("kasturi",)
    assert search(cast.daerah, Wanted("wewangiam"), today).total == 1
    assert search(cast.daerah, Wanted("", unit=cast.lain.dinkes), today).total == 0


def test_the_excerpt_is_the_passage_that_answers_in_parts(cast: Cast, today: date) -> None:
    enact(cast, "Loket", ["Menyapa tamu", "Memeriksa <b>KTP</b> & berkas pemohon"])
    hit = search(cast.daerah, Wanted("pemeriksaan kartu tanda penduduk"), today).hits[0]
    assert hit.excerpt == (("Memeriksa", True), (" <b>", False), ("KTP", True), ("</b> & berkas pemohon", False))
    assert (hit.passage.field, hit.passage.row) == ("uraian", 2)


def test_a_long_passage_is_cut_about_the_answer(cast: Cast, today: date) -> None:
    enact(cast, "Loket", ["awal " * 80 + "meterai " + "akhir " * 80])
    text = "".join(part for part, _ in search(cast.daerah, Wanted("meterai"), today).hits[0].excerpt)
    assert "meterai" in text
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert len(text) < 200


def test_pages_follow_each_other(cast: Cast, today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "PAGE_SIZE", 2)
    monkeypatch.setattr(finding, "CAP", 5)
    for number in range(6):
        enact(cast, f"Arisan {number}")
    pages = [search(cast.daerah, Wanted("arisan", page=page), today) for page in (1, 2, 3, 9)]
    assert [titles(page) for page in pages[:3]] == [["Arisan 5", "Arisan 4"], ["Arisan 3", "Arisan 2"], ["Arisan 1"]]
    assert [(page.total, page.more, page.pages) for page in pages] == [(5, True, 3)] * 4
    assert pages[3].page == 3


def test_few_questions_to_the_database(cast: Cast, today: date) -> None:
    enact(cast, "Surat Masuk")
    with CaptureQueriesContext(connection) as asked:
        search(cast.daerah, Wanted("surat masuk"), today)
    assert len(asked) <= 6
