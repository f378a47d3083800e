"""Dates are read as far as they are given, and never guessed."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from sopan.document import NAMA_BULAN, Tanggal, parse_tanggal


@pytest.mark.parametrize(
    ("text", "tahun", "bulan", "hari"),
    [
        ("5 Agustus 2024", 2024, 8, 5),
        ("05-Agustus-2024", 2024, 8, 5),
        ("Senin, 5 Agustus 2024", 2024, 8, 5),
        ("Kupang, 5 Agustus 2024", 2024, 8, 5),
        ("8 Jan 2024", 2024, 1, 8),
        ("8 Agt. 2024", 2024, 8, 8),
        ("17 Nopember 2020", 2020, 11, 17),
        ("3 PEBRUARI 2021", 2021, 2, 3),
        ("29 Februari 2024", 2024, 2, 29),
        ("Agustus 2023", 2023, 8, None),
        ("08/2023", 2023, 8, None),
        ("2024-01", 2024, 1, None),
        ("2023", 2023, None, None),
        ("2024-01-02", 2024, 1, 2),
        ("2024/1/2", 2024, 1, 2),
        ("02/01/2024", 2024, 1, 2),
        ("2-1-2024", 2024, 1, 2),
        ("2.1.2024", 2024, 1, 2),
        ("  5  Agustus\n2024 ", 2024, 8, 5),
        ("Sungai Raya, 5 Agustus 2024", 2024, 8, 5),
        ("Senin 5 Agustus 2024", 2024, 8, 5),
        ("Tgl. 5 Agustus 2024.", 2024, 8, 5),
        (": 5Agustus 2024", 2024, 8, 5),
        ("5/Agst/2024", 2024, 8, 5),
        ("5-Aug-2024", 2024, 8, 5),
        ("5–8–2024", 2024, 8, 5),
        ("2024-08-05 00:00:00", 2024, 8, 5),
        ("5 Agustus 2024\u200b", 2024, 8, 5),
        ("Tahun 2024", 2024, None, None),
    ],
)
def test_a_date_is_read_as_far_as_it_goes(text: str, tahun: int, bulan: int | None, hari: int | None) -> None:
    assert parse_tanggal(text) == Tanggal(text.strip(), tahun, bulan, hari)


@pytest.mark.parametrize(
    "text",
    ["", "-", "segera", "30 Februari 2024", "29 Februari 2023", "0 Mei 2024", "00/01/2024", "13/13/2024", "2/1/24",
     "5 Augustus 2024", "5 2024", "1-2/2024", "0000", "9999", "1" * 100_000, "5 Agustus 2024 " * 9,
     "5 Agustus '24", "5-Agu-24", "45678", "20240805", "1-5 Agustus 2024", "08/31/2024", "2024-08-05 10:30", "… 2024"],
)  # fmt: skip
def test_what_is_no_date_keeps_only_its_text(text: str) -> None:
    assert parse_tanggal(text) == Tanggal(text.strip())


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_is_read_in_every_common_spelling(day: date) -> None:
    named = f"{day.day} {NAMA_BULAN[day.month - 1]} {day.year}"
    for text in (
        named,
        day.isoformat(),
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.day}-{day.month}-{day.year}",
    ):
        assert parse_tanggal(text).whole == day
    assert str(parse_tanggal(named)) == named


@given(st.text(max_size=80))
def test_any_text_is_kept_and_never_crashes(text: str) -> None:
    tanggal = parse_tanggal(text)
    assert tanggal.teks == text.strip()
    assert tanggal.understood or tanggal == Tanggal(tanggal.teks)
