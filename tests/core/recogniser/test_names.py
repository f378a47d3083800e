"""Our own files from programs that keep the names of shapes and drop the glue of connectors."""

import pytest

from sopan.drawing import Line, LineKind, Point, name_line, name_symbol, read_ends
from sopan.readers.found import FoundLine, FoundText
from sopan.readers.reading import Reading
from sopan.readers.recogniser import recognise
from tests.core.recogniser.by_hand import HEADING, arrows, document, line, page, place, step, symbol, table, text

STEPS = (HEADING, step("1", "Menerima berkas"), step("2", "Memeriksa berkas"), step("3", "Menyetujui berkas"))
KINDS = (("k1s1", "()", 1, 2), ("k2s1", "<>", 2, 3), ("k3s1", "()", 3, 4))
SHAPES = [symbol(*each)._replace(name=name_symbol(each[0])) for each in KINDS]
(AX, AY), (BX, BY), (CX, CY) = place(1, 2), place(2, 3), place(3, 4)
YES, NO = text("Ya", BX + 30, BY - 6), text("Tidak", BX - 30, BY - 6)


def _named(id: str, goal: str, *points: Point, head: str = "end") -> FoundLine:
    kind = LineKind.FLOW
    return line(*points, head=head)._replace(id=id, name=name_line(Line(id, id.partition(".")[0], goal, points, kind)))


FIRST = _named("k1s1.lanjut0", "k2s1", (AX + 16, AY), (BX, AY), (BX, BY - 8))
LAST = _named("k2s1.ya0", "k3s1", (BX + 16, BY), (CX, BY), (CX, CY - 8))
BACK = _named("k2s1.tidak1", "k1s1", (BX - 16, BY), (AX, BY), (AX, AY + 8))


def _read(*lines: FoundLine, texts: tuple[FoundText, ...] = (YES, NO), shapes: int = 3) -> Reading:
    (reading,) = recognise(document(page([table(STEPS)], SHAPES[:shapes], lines, texts)))
    return reading


def _guessed(reading: Reading) -> list[tuple[str, float]]:
    found = (notice for notice in reading.notices if notice.id == "panah-ditebak")
    return [(notice.message.partition(" ditebak")[0], notice.confidence) for notice in found]


def test_a_name_tells_both_ends_and_whether_there_was_a_word() -> None:
    assert read_ends(FIRST.name) == ("Simbol k1s1", "Simbol k2s1", True)
    assert read_ends(LAST.name) == ("Simbol k2s1", "Simbol k3s1", False)
    assert read_ends("Straight Arrow Connector 7") is None


@pytest.mark.parametrize(
    ("back", "guessed"),
    [
        pytest.param(BACK._replace(points=BACK.points[::-1]), [], id="terbalik"),
        pytest.param(BACK._replace(points=((BX - 16, BY), (AX, BY))), [("panah 2 -> 1 (Tidak)", 0.7)], id="satu ujung"),
        pytest.param(BACK._replace(points=((CX, AY), (CX, AY + 9))), [("panah 2 -> 1 (Tidak)", 0.35)], id="dua ujung"),
    ],
)
def test_a_line_goes_where_its_name_says_and_a_guess_is_told(back: FoundLine, guessed: list[tuple[str, float]]) -> None:
    no = NO if back.points[0] != (CX, AY) else text("", 0, 0)
    reading = _read(FIRST, LAST, back, texts=(YES, no))
    assert arrows(reading.sop) == {"1>2", "2>3:Ya", "2>1:Tidak"}
    assert _guessed(reading) == guessed


def test_a_line_that_somebody_led_elsewhere_stays_there() -> None:
    elsewhere = LAST._replace(points=((BX - 16, BY + 4), (AX - 20, BY + 4), (AX - 20, AY), (AX - 16, AY)))
    assert "2>1" in {arrow.partition(":")[0] for arrow in arrows(_read(FIRST, elsewhere, texts=()).sop)}


def test_the_word_of_an_arrow_that_was_deleted_is_no_other_ones() -> None:
    reading = _read(FIRST, LAST, texts=(text("Tidak", BX, BY - 16), YES))
    assert arrows(reading.sop) == {"1>2", "2>3:Ya"}
    assert reading.sop.catatan == "Tidak"


def test_the_word_of_an_arrow_whose_goal_was_deleted_stays_its_own() -> None:
    across = BACK._replace(id="lain", name="Freeform 3", points=((BX + 60, BY - 8), (BX + 60, AY), (AX + 16, AY)))
    reading = _read(FIRST, LAST, BACK, across, texts=(text("Ya", BX + 22, BY - 12), NO), shapes=2)
    assert arrows(reading.sop) == {"1>2", "2>1:Tidak"}
    assert "garis-tak-tersambung" in {notice.id for notice in reading.notices}
    assert reading.sop.catatan == ""
