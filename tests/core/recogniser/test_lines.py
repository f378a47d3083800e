"""Arrows as people leave them: unglued, in pieces, merged, drawn backwards, without heads, with words beside them."""

import pytest

from sopan.document import Bentuk
from sopan.readers.found import FoundLine, FoundShape, FoundText, Outline
from sopan.readers.reading import Reading
from sopan.readers.recogniser import recognise
from tests.core.recogniser.by_hand import HEADING, arrows, document, line, page, place, step, symbol, table, text

STEPS = (HEADING, step("1", "Menerima berkas"), step("2", "Memeriksa berkas"), step("3", "Menyetujui berkas"))
START, CHECK, END = symbol("a", "()", 1, 2), symbol("b", "<>", 2, 3), symbol("c", "()", 3, 4)
(AX, AY), (BX, BY), (CX, CY) = place(1, 2), place(2, 3), place(3, 4)
FIRST = line((AX + 16, AY), (BX, AY), (BX, BY - 8))
LAST = line((BX + 16, BY), (CX, BY), (CX, CY - 8))
BACK = line((BX - 16, BY), (AX, BY), (AX, AY + 8))


def _read(
    *lines: FoundLine, shapes: tuple[FoundShape, ...] = (START, CHECK, END), texts: tuple[FoundText, ...] = ()
) -> Reading:
    (reading,) = recognise(document(page([table(STEPS)], shapes, lines, texts)))
    return reading


def _guessed(reading: Reading) -> set[str]:
    return {notice.message.partition(" ditebak")[0] for notice in reading.notices if notice.id == "panah-ditebak"}


@pytest.mark.parametrize(
    "first",
    [
        pytest.param([FIRST], id="satu garis"),
        pytest.param([line((AX + 19, AY + 2), (BX + 3, AY), (BX + 2, BY - 12))], id="meleset beberapa titik"),
        pytest.param([line((AX + 16, AY), (BX, AY), head=""), line((BX, AY), (BX, BY - 8))], id="dua potong"),
        pytest.param([line((BX, AY), (AX + 16, AY), head=""), line((BX, AY + 1), (BX, BY - 8))], id="potong terbalik"),
        pytest.param([line((BX, BY - 8), (BX, AY), (AX + 16, AY), head="start")], id="kepala di awal"),
        pytest.param([line((AX + 16, AY), (BX, AY)), line((BX, AY), (BX, BY - 8), head="")], id="kepala di sambungan"),
        pytest.param([line((0, 0), (1, 1), source="a", target="b")], id="hanya rekatan"),
        pytest.param([FIRST, FIRST._replace(id="lagi")], id="tertempel dua kali"),
    ],
)
def test_a_drawn_arrow_is_found(first: list[FoundLine]) -> None:
    reading = _read(*first, LAST, BACK, texts=(text("Ya", BX + 30, BY - 6), text("Tidak", BX - 30, BY - 6)))
    assert arrows(reading.sop) == {"1>2", "2>3:Ya", "2>1:Tidak"}
    assert [kegiatan.bentuk for kegiatan in reading.sop.kegiatan] == [Bentuk.MULAI, Bentuk.KEPUTUSAN, Bentuk.SELESAI]
    assert _guessed(reading) == set()
    assert reading.sop.catatan == ""


def test_a_capsule_amid_the_flow_is_a_step_and_told() -> None:
    reading = _read(FIRST, LAST, shapes=(START, CHECK._replace(outline=Outline.CAPSULE), END))
    second = reading.sop.kegiatan[1]
    assert (second.bentuk, second.bentuk_asal) == (Bentuk.PROSES, "kapsul")
    assert "simbol-lain" in {notice.id for notice in reading.notices}


def test_a_capsule_that_nothing_leaves_ends_the_procedure_wherever_it_stands() -> None:
    reading = _read(FIRST, shapes=(START, CHECK._replace(outline=Outline.CAPSULE), END))
    assert reading.sop.kegiatan[1].bentuk is Bentuk.SELESAI


def test_a_line_without_a_head_leads_downwards_and_is_said_to_be_guessed() -> None:
    reading = _read(
        FIRST._replace(arrow_end=False), LAST, BACK, texts=(text("Ya", BX + 30, BY - 6), text("Tidak", BX - 30, BY))
    )
    assert arrows(reading.sop) == {"1>2", "2>3:Ya", "2>1:Tidak"}
    assert "panah 1 -> 2" in {notice.message.partition(" ditebak")[0] for notice in reading.notices}


def test_exits_without_words_are_read_by_their_direction() -> None:
    reading = _read(FIRST, LAST, BACK)
    assert arrows(reading.sop) == {"1>2", "2>3:Ya", "2>1:Tidak"}
    assert _guessed(reading) == {"panah 2 -> 3 (Ya)", "panah 2 -> 1 (Tidak)"}


def test_one_word_tells_the_other_exit() -> None:
    reading = _read(FIRST, LAST, BACK, texts=(text("Tidak", BX + 30, BY - 6),))
    assert arrows(reading.sop) == {"1>2", "2>3:Tidak", "2>1:Ya"}


def test_an_arrow_that_its_answer_gainsays_is_turned_round_and_told() -> None:
    backwards = BACK._replace(points=BACK.points[::-1])
    reading = _read(FIRST, LAST, backwards, texts=(text("Ya", BX + 30, BY - 6), text("Tidak", BX - 30, BY - 6)))
    assert arrows(reading.sop) == {"1>2", "2>3:Ya", "2>1:Tidak"}
    assert _guessed(reading) == {"panah 2 -> 1 (Tidak)"}


def test_a_word_in_a_frame_is_a_label_and_no_symbol() -> None:
    framed = symbol("kata", "[]", 2, 4, "Ya")._replace(box=text("Ya", BX + 32, BY - 8).box)
    reading = _read(FIRST, LAST, BACK, shapes=(START, CHECK, END, framed))
    assert arrows(reading.sop) == {"1>2", "2>3:Ya", "2>1:Tidak"}


def test_a_line_that_runs_into_another_shares_its_goal() -> None:
    shapes = (symbol("a", "()", 1, 2), symbol("b", "[]", 2, 2), symbol("c", "()", 3, 4))
    trunk = line((AX + 16, AY), (CX, AY), (CX, CY - 8))
    joining = line((AX + 16, BY), (CX, BY), head="")
    reading = _read(trunk, joining, shapes=shapes)
    assert arrows(reading.sop) == {"1>3", "2>3"}


def test_a_line_that_leaves_another_shares_its_source() -> None:
    shapes = (symbol("a", "()", 1, 2), symbol("b", "[]", 2, 4), symbol("c", "[]", 3, 2))
    trunk = line((AX, AY + 8), (AX, CY - 8))
    branch = line((AX, BY), (CX - 16, BY))
    reading = _read(trunk, branch, shapes=shapes)
    assert arrows(reading.sop) == {"1>2", "1>3", "2>3"}
    assert _guessed(reading) == {"panah 2 -> 3 tidak digambar,"}


def test_without_any_line_the_rows_lead_on_and_every_arrow_is_said_to_be_guessed() -> None:
    reading = _read(shapes=(START, symbol("b", "[]", 2, 3), END))
    assert arrows(reading.sop) == {"1>2", "2>3"}
    assert _guessed(reading) == {"panah 1 -> 2 tidak digambar,", "panah 2 -> 3 tidak digambar,"}
    assert all(notice.confidence <= 0.5 for notice in reading.notices if notice.id == "panah-ditebak")


def test_a_line_from_nowhere_is_told() -> None:
    reading = _read(FIRST, LAST, BACK, line((700, 500), (760, 500)))
    assert "garis-tak-tersambung" in {notice.id for notice in reading.notices}


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("Memeriksa berkas, jika tidak lengkap kembali ke langkah 1", "1"),
        ("Memeriksa berkas. Apabila tidak benar maka dikembalikan ke nomor 1", "1"),
        ("Memeriksa; bila tidak lengkap dikembalikan kepada Staf", "1"),
    ],
)
def test_words_tell_the_way_back_that_nobody_drew(words: str, target: str) -> None:
    rows = (HEADING, step("1", "Menerima berkas"), step("2", words), step("3", "Menyetujui"))
    (reading,) = recognise(document(page([table(rows)], (START, CHECK, END))))
    assert reading.sop.kegiatan[1].tidak == target
    assert reading.sop.kegiatan[1].ya == "3"
    assert "panah 2 -> 1 (Tidak)" in _guessed(reading)


@pytest.mark.parametrize(
    ("uraian", "goal"),
    [
        ("Memperbaiki berkas, lalu kembali ke langkah 1", "1"),
        ("Memperbaiki berkas, jika belum benar kembali ke langkah 1", "3"),
        ("Memperbaiki berkas sampai benar", "3"),
    ],
)
def test_a_step_without_an_arrow_goes_where_its_words_send_it_else_on(uraian: str, goal: str) -> None:
    rows = (HEADING, STEPS[1], step("2", uraian, "", "V"), STEPS[3])
    (reading,) = recognise(document(page([table(rows)], (START, END))))
    assert f"2>{goal}" in arrows(reading.sop)
    assert f"panah 2 -> {goal}" in {notice.message[:12] for notice in reading.notices}


def test_a_column_without_a_heading_is_told() -> None:
    above = ("No", "Kegiatan", "Pelaksana", "", "", "Mutu Baku", "", "", "Ket")
    head = tuple("" if name == "Kasi" else name for name in HEADING)
    spans = {(0, 2): (1, 3), (0, 5): (1, 3)}
    shapes = (symbol("a", "()", 2, 2), symbol("b", "[]", 3, 3), symbol("c", "()", 4, 4))
    (reading,) = recognise(document(page([table((above, head, *STEPS[1:]), spans)], shapes)))
    assert [column.nama for column in reading.sop.pelaksana] == ["Staf", "Pelaksana 2", "Kadis"]
    assert [notice.place for notice in reading.notices if notice.id == "pelaksana-tanpa-nama"] == [("pelaksana", 1)]
