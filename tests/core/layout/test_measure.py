"""Text is measured with the bundled fonts and broken so that every line fits."""

import pytest
from hypothesis import given, strategies as st

from sopan.layout import Typeface
from sopan.layout.measure import break_text, measure_width

ARIAL = Typeface.ARIAL
faces = st.sampled_from(Typeface)
texts = st.text(st.sampled_from("abc WMi,/-\n"), max_size=60)


def test_width_grows_with_the_size_alone() -> None:
    assert measure_width("Kegiatan", 18, ARIAL) == pytest.approx(2 * measure_width("Kegiatan", 9, ARIAL))
    assert measure_width("", 9, ARIAL) == 0


def test_width_is_that_of_the_face() -> None:
    assert measure_width("n", 1000, ARIAL) == 556  # as in Arial
    assert measure_width("Kegiatan", 9, ARIAL, bold=True) > measure_width("Kegiatan", 9, ARIAL)
    assert measure_width("Kegiatan", 9, Typeface.BOOKMAN) > measure_width("Kegiatan", 9, ARIAL)


def test_pairs_are_kerned() -> None:
    assert measure_width("AVAVAV", 9, ARIAL) < 3 * (measure_width("A", 9, ARIAL) + measure_width("V", 9, ARIAL))


def test_breaks_stand_between_words() -> None:
    assert break_text("menerima surat masuk", 70, 9, ARIAL) == ("menerima surat", "masuk")
    assert break_text("  menerima   surat ", 200, 9, ARIAL) == ("menerima surat",)


def test_a_text_that_fits_stays_on_its_line() -> None:
    width = measure_width("menerima surat", 9, ARIAL)
    assert break_text("menerima surat", width + 0.01, 9, ARIAL) == ("menerima surat",)
    assert break_text("menerima surat", width - 0.01, 9, ARIAL) == ("menerima", "surat")


def test_newlines_are_kept() -> None:
    assert break_text("satu\ndua", 200, 9, ARIAL) == ("satu", "dua")
    assert break_text("satu\n\ndua", 200, 9, ARIAL) == ("satu", "", "dua")


def test_nothing_is_one_empty_line() -> None:
    assert break_text("", 200, 9, ARIAL) == ("",)


def test_a_word_too_long_is_cut_after_a_mark() -> None:
    assert break_text("kelurahan/kecamatan", 60, 9, ARIAL) == ("kelurahan/", "kecamatan")


def test_a_word_too_long_without_a_mark_is_cut_without_a_hyphen() -> None:
    lines = break_text("pertanggungjawaban", 40, 9, ARIAL)
    assert len(lines) > 1
    assert "".join(lines) == "pertanggungjawaban"


@given(texts, st.floats(12, 120), faces, st.booleans())
def test_every_line_fits_and_nothing_is_lost(text: str, width: float, face: Typeface, bold: bool) -> None:
    lines = break_text(text, width, 9, face, bold)
    assert all(measure_width(line, 9, face, bold) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_no_width_is_too_small_to_end() -> None:
    assert "".join(break_text("panjang", 1, 9, ARIAL)) == "panjang"
