"""Times along the paths, and their words."""

from fractions import Fraction

import pytest

from sopan.document import JamKerja, Kegiatan, Rentang, Sop, parse_waktu
from sopan.flow import build_flow
from sopan.flow.spelling import spell_calendar, spell_durasi, spell_office, spell_rentang
from sopan.flow.times import Times, Total, measure_times
from tests.core.flows import sop_of


def times_of(sop: Sop) -> Times:
    return measure_times(sop, build_flow(sop))


def minutes(low: int, high: int | None = None) -> Rentang:
    return Rentang(Fraction(low), Fraction(low if high is None else high))


def test_the_main_path_adds_up_in_both_clocks() -> None:
    times = times_of(sop_of(("( A", "5-10 menit"), ("[ B", "1 hari"), (") A", "1 jam")))
    assert times.main == Total(minutes(515, 520), minutes(1505, 1510))
    assert times.worst == times.longest == times.main


def test_each_way_back_is_gone_once_in_the_worst_case() -> None:
    times = times_of(sop_of("( A", "[ B", "< C ya=4 tidak=2", "< D ya=5 tidak=3", ") A"))
    assert times.main.office == minutes(50)
    assert times.worst.office == minutes(50 + 20 + 20)


def test_a_row_with_several_symbols_counts_once() -> None:
    times = times_of(sop_of("( A", "[ A | < B ya=C tidak=A | < C ya=3 tidak=B", ") A"))
    assert times.main.office == times.longest.office == minutes(30)


def test_a_way_back_inside_a_row_is_part_of_its_time() -> None:
    inside = times_of(sop_of("( A", "[ A | < B ya=3 tidak=A", ") A"))
    assert len(inside.rounds) == 1
    assert inside.worst.office == minutes(30)


def test_a_way_back_out_of_a_row_counts_all_rows_on_it() -> None:
    outside = times_of(sop_of("( A", "[ A | < B ya=3 tidak=1", ") A"))
    assert outside.worst.office == minutes(30 + 20)


def test_a_row_not_understood_is_named() -> None:
    times = times_of(sop_of("( A", ("[ B", "Tentatif"), ("< C ya=4 tidak=2", ""), (") A", "10 menit")))
    assert times.main == Total(minutes(20), minutes(20), unknown=(1, 2))
    assert times.worst.unknown == times.unknown == (1, 2)


def test_a_row_off_the_main_path_is_named_too() -> None:
    times = times_of(sop_of("( A", "< B ya=4 tidak=3", ("[ C lanjut=4", "segera"), ") A"))
    assert times.main.unknown == ()
    assert times.longest.unknown == ()
    assert times.unknown == (2,)


def test_a_row_without_pelaksana_is_named_when_it_has_no_time() -> None:
    sop = Sop("Uji", kegiatan=(Kegiatan("1", "Menerima surat"),))
    assert times_of(sop).unknown == (0,)


def test_every_pelaksana_has_the_time_of_the_rows_they_take_part_in() -> None:
    times = times_of(sop_of("( A", "[ A,B", "[ B | [ C", ") A"))
    assert [(share.pelaksana, share.total.office) for share in times.shares] == [
        ("A", minutes(30)),
        ("B", minutes(20)),
        ("C", minutes(10)),
    ]


def test_office_hours_are_a_setting() -> None:
    sop = sop_of(("( A", "1 hari"), (") A", "1 minggu"))
    six_days = JamKerja(menit_per_hari=300, hari_per_minggu=6)
    assert measure_times(sop, build_flow(sop), six_days).main.office == minutes(7 * 300)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Fraction(0), "0 menit"),
        (Fraction(1, 2), "30 detik"),
        (Fraction(75), "1 jam 15 menit"),
        (Fraction(450), "1 hari kerja"),
        (Fraction(2 * 450 + 3 * 60 + 15), "2 hari kerja 3 jam 15 menit"),
        (Fraction(60 * 450), "60 hari kerja"),
    ],
)
def test_office_minutes_in_words(amount: Fraction, words: str) -> None:
    assert spell_office(amount) == words


def test_calendar_minutes_in_words() -> None:
    assert spell_calendar(Fraction(1440 + 61)) == "1 hari 1 jam 1 menit"


def test_a_range_in_words() -> None:
    assert spell_rentang(minutes(60)) == "1 jam"
    assert spell_rentang(minutes(60, 450)) == "1 jam sampai 1 hari kerja"
    assert spell_rentang(minutes(60, 1440), spell_calendar) == "1 jam sampai 1 hari"


@pytest.mark.parametrize(
    ("teks", "words"),
    [
        ("30'", "30 menit"),
        ("15 Menit", "15 menit"),
        ("5-10 menit", "5 sampai 10 menit"),
        ("1,5 jam", "1,5 jam"),
        ("1/2 hari", "setengah hari"),
        ("maks. 3 hari kerja", "paling lama 3 hari kerja"),
        ("± 15 menit", "sekitar 15 menit"),
        ("2 x 24 jam", "2 kali 24 jam"),
        ("2 menit/berkas", "2 menit per berkas"),
        ("1 hari 3 jam", "1 hari 3 jam"),
        ("3 hari - 1 minggu", "3 hari sampai 1 minggu"),
        ("120 Menit / 3 Hari", "120 menit sampai 3 hari"),
        ("30 hari kerja setelah diterima", "30 hari kerja setelah diterima"),
        ("0 menit", "0 menit"),
        ("0-5 menit", "0 sampai 5 menit"),
        ("1-2 x 24 jam", "1 sampai 2 kali 24 jam"),
    ],
)
def test_a_cell_in_words(teks: str, words: str) -> None:
    durasi = parse_waktu(teks).durasi
    assert durasi is not None
    assert spell_durasi(durasi) == words
