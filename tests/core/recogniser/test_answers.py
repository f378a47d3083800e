"""Answers that a print pushed off their lines: beside the wrong exit, both to one place, or between two decisions."""

import pytest

from sopan.readers.found import FoundLine, FoundShape, FoundText
from sopan.readers.recogniser import recognise
from tests.core.recogniser.by_hand import HEADING, arrows, document, line, page, place, step, symbol, table, text

STEPS = (HEADING, step("1", "Menerima berkas"), step("2", "Memeriksa berkas"), step("3", "Menyetujui berkas"))
(AX, AY), (BX, BY), (EX, EY) = place(1, 2), place(2, 3), place(3, 4)
START, BEFORE, CHECK = symbol("a", "()", 1, 2), symbol("b", "<>", 2, 2), symbol("c", "<>", 2, 3)
DOWN = line((AX + 16, AY), (BX, AY), (BX, BY - 8))
BACK = line((BX - 16, BY), (AX, BY), (AX, AY + 8))
ON = line((BX + 16, BY), (EX, BY), (EX, EY - 8))


def _read(words: tuple[FoundText, ...], lines: tuple[FoundLine, ...], *more: FoundShape) -> set[str]:
    shapes = (START, CHECK, *more, symbol("d", "()", 3, 4))
    (reading,) = recognise(document(page([table(STEPS)], shapes, lines, words)))
    return arrows(reading.sop)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param((text("Ya", BX - 26, BY - 9), text("Tidak", BX - 60, BY - 14)), id="Ya di jalan balik"),
        pytest.param((text("Ya Tidak", BX, BY - 14),), id="bertumpuk"),
        pytest.param((text("Tidak Ya", BX, BY - 14),), id="bertumpuk, terbalik"),
    ],
)
def test_answers_that_were_pushed_off_their_lines_are_told_by_sense(words: tuple[FoundText, ...]) -> None:
    assert _read(words, (DOWN, ON, BACK)) == {"1>2", "2>3:Ya", "2>1:Tidak"}


def test_a_yes_beside_the_line_that_goes_back_stays_there() -> None:
    words = (text("Ya", BX - 26, BY - 9), text("Tidak", BX + 26, BY - 9))
    assert _read(words, (DOWN, ON, BACK)) == {"1>2", "2>1:Ya", "2>3:Tidak"}


def test_both_answers_between_two_decisions_go_to_the_one_that_lacks_them() -> None:
    first, again = line((AX, AY + 8), (AX, BY - 8)), line((BX, BY + 8), (BX, EY), (EX - 16, EY))
    to, fro = line((AX + 16, BY - 2), (BX - 16, BY - 2)), line((BX - 16, BY + 2), (AX + 16, BY + 2))
    back = line((AX - 16, BY), (AX - 32, BY), (AX - 32, AY), (AX - 16, AY))
    words = (text("Tidak", AX - 36, BY - 9), text("Tidak Ya", AX + 40, BY - 11), text("Ya", BX + 8, BY + 16))
    found = _read(words, (first, back, to, fro, again), BEFORE)
    assert found == {"1>2S", "2S>2K:Ya", "2K>2S:Tidak", "2S>1:Tidak", "2K>3:Ya"}


def test_an_answer_that_was_pushed_into_a_connector_is_that_of_its_arrow() -> None:
    out = line((BX, BY + 8), (BX, EY - 8))
    first = (symbol("a", "()", 1, 2), CHECK, symbol("keluar", "o", 3, 3, "Tidak A"), symbol("d", "()", 3, 4))
    second = (symbol("masuk", "o", 1, 2, "A"), symbol("e", "()", 1, 3))
    goes_on = page([table((HEADING, step("4", "Menolak berkas")))], second, (line(place(1, 2), place(1, 3)),), number=2)
    whole = page([table(STEPS)], first, (DOWN, ON, out), (text("Ya", BX + 26, BY - 9),))
    (reading,) = recognise(document(whole, goes_on))
    assert {"2>3:Ya", "2>4:Tidak"} <= arrows(reading.sop)
