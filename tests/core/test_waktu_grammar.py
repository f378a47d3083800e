"""The waktu grammar reads every spelling seen in real SOPs as minutes, and refuses what it would have to guess."""

import csv
import time
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from sopan.document import (
    Durasi,
    JamKerja,
    Rentang,
    Satuan,
    Waktu,
    calendar_minutes,
    office_minutes,
    parse_waktu,
)

# Columns: the cell's text; fewest and most office minutes; most minutes on the wall clock. Blank: not understood.
with (Path(__file__).parent / "waktu.csv").open(encoding="utf-8", newline="") as file:
    CASES = [tuple(row) for row in csv.reader(file)][1:]

WORDS = [
    "1", "24", "1,5", "½", "satu", "puluh", "setengah", "sehari", "menit", "jam", "hari", "kerja", "bulan", "x",
    "-", "s.d.", "/", "atau", "dan", ",", "(", ")", "maks.", "±", "per", "berkas", "'", "setelah", "sekali",
]  # fmt: skip


def durasi_of(text: str) -> Durasi:
    durasi = parse_waktu(text).durasi
    assert durasi is not None
    return durasi


@pytest.mark.parametrize(("teks", "kerja_bawah", "kerja_atas", "kalender_atas"), CASES)
def test_a_cell_has_its_minutes(teks: str, kerja_bawah: str, kerja_atas: str, kalender_atas: str) -> None:
    waktu = parse_waktu(teks)
    assert waktu.teks == teks
    if not kerja_bawah:
        assert waktu.durasi is None
        return
    assert waktu.durasi is not None
    assert office_minutes(waktu.durasi) == Rentang(Fraction(kerja_bawah), Fraction(kerja_atas))
    assert calendar_minutes(waktu.durasi).atas == Fraction(kalender_atas)


def test_working_and_calendar_days_are_different_units() -> None:
    units = [durasi_of(text).satuan for text in ("3 hari", "3 hari kerja", "3 hari kalender")]
    assert units == [Satuan.HARI, Satuan.HARI_KERJA, Satuan.HARI_KALENDER]


def test_limits_and_estimates_are_marked() -> None:
    assert durasi_of("paling lambat 17 hari kerja").paling_lama
    assert durasi_of("3 hari maksimal").paling_lama
    assert durasi_of("± 15 menit").kira_kira
    assert not durasi_of("15 menit").paling_lama
    assert not durasi_of("15 menit").kira_kira


def test_hours_that_run_through_the_night_are_marked() -> None:
    assert durasi_of("2 x 24 jam") == Durasi(Fraction(48), Fraction(48), Satuan.JAM, kalender=True)
    assert not durasi_of("24 jam").kalender
    assert not durasi_of("24 x 2 menit").kalender


def test_the_thing_counted_is_kept() -> None:
    assert durasi_of("2 menit/berkas").per == "berkas"
    assert durasi_of("15 menit/ berkas").per == "berkas"
    assert durasi_of("5 menit per 10 berkas").per == "10 berkas"


def test_words_after_the_duration_are_kept_as_written() -> None:
    assert durasi_of("30 hari kerja setelah Diterima").keterangan == "setelah Diterima"
    assert durasi_of("2 bulan; 5 hari kerja; 1 hari").keterangan == "5 hari kerja; 1 hari"
    assert durasi_of("2 hari efektif.").keterangan == "efektif"


def test_units_that_need_office_hours_stay_apart() -> None:
    sum_of_two = durasi_of("1 hari 3 jam")
    assert (sum_of_two.satuan, sum_of_two.bawah, sum_of_two.atas) == (Satuan.HARI, 1, 1)
    assert [(part.satuan, part.bawah, part.atas) for part in sum_of_two.tambahan] == [(Satuan.JAM, 3, 3)]


def test_exact_units_become_the_smaller_one() -> None:
    assert durasi_of("30 menit - 3 jam") == Durasi(Fraction(30), Fraction(180), Satuan.MENIT)


def test_a_region_sets_its_own_office_hours() -> None:
    six_short_days = JamKerja(menit_per_hari=400, hari_per_minggu=6, hari_per_bulan=25)
    assert office_minutes(durasi_of("1 minggu 1 hari"), six_short_days).atas == 7 * 400
    assert office_minutes(durasi_of("1 bulan"), six_short_days).atas == 25 * 400
    assert office_minutes(durasi_of("8 hari kalender"), six_short_days) == Rentang(Fraction(2400), Fraction(2800))


@given(st.text(max_size=200))
def test_any_text_is_kept_and_never_crashes(text: str) -> None:
    assert parse_waktu(text).teks == text.strip()


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_what_is_understood_has_ordered_bounds(text: str) -> None:
    durasi = parse_waktu(text).durasi
    if durasi is not None:
        minutes = calendar_minutes(durasi)
        assert 0 <= minutes.bawah <= minutes.atas
        assert durasi.atas > 0 or minutes.atas == 0


@given(st.integers(0, 9999), st.integers(0, 9999), st.sampled_from(list(Satuan)))
def test_a_plain_range_means_what_it_says(low: int, more: int, satuan: Satuan) -> None:
    assert durasi_of(f"{low}-{low + more} {satuan}") == Durasi(Fraction(low), Fraction(low + more), satuan)


@pytest.mark.parametrize(
    "seed", ["9", "(", "1 (", "satu ", "dua puluh ", "1 jam, ", "maks ", "'", "1-", "1/2", "1 x ", "\n", "s.d"]
)
def test_a_hostile_text_takes_linear_time(seed: str) -> None:
    text = seed * (100_000 // len(seed))
    start = time.process_time()
    assert isinstance(parse_waktu(text), Waktu)
    assert time.process_time() - start < 2
