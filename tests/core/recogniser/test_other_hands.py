"""What some hands do and most do not: heads of triangles, framed words, lists of SOPs, forms beside the flow table."""

import pytest

from sopan.document import Bentuk, Sop
from sopan.document.grammar.waktu_dated import undated
from sopan.drawing import Rect
from sopan.readers.found import FoundLine, FoundShape, FoundText, Outline
from sopan.readers.reading import Reading
from sopan.readers.recogniser import recognise
from tests.core.recogniser.by_hand import HEADING, arrows, document, line, page, place, step, symbol, table, text

STEPS = (HEADING, step("1", "Menerima berkas"), step("2", "Memeriksa berkas"), step("3", "Menyetujui berkas"))
START, CHECK, END = symbol("a", "()", 1, 2), symbol("b", "<>", 2, 3), symbol("c", "()", 3, 4)
(AX, AY), (BX, BY), (CX, CY) = place(1, 2), place(2, 3), place(3, 4)
DOWN = line((AX + 16, AY), (BX, AY), (BX, BY - 8))
ON = line((BX + 16, BY), (CX, BY), (CX, CY - 8))
BACK = line((BX - 16, BY), (AX, BY), (AX, AY + 8))
FORM = (("DINAS CONTOH", "Nomor SOP", "01/SOP/2025"), ("", "Tanggal Pembuatan", "6 Januari 2025"),
        ("", "Nama SOP", "Pengelolaan Surat"))  # fmt: skip


def _read(*lines: FoundLine, more: tuple[FoundShape, ...] = (), texts: tuple[FoundText, ...] = ()) -> Reading:
    (reading,) = recognise(document(page([table(STEPS)], (START, CHECK, END, *more), lines, texts)))
    return reading


def _sop(*rows: tuple[str, ...], top: float = 50) -> Sop:
    steps = table((HEADING, step("1", "Menerima", "V"), step("2", "Memeriksa", "V")), top=400)
    (reading,) = recognise(document(page([table(rows, top=top), steps])))
    return reading.sop


def test_a_triangle_at_the_end_of_a_plain_line_is_its_head() -> None:
    tip = FoundShape("segitiga", Outline.OTHER, Rect(AX - 3, AY + 8, 6, 6), name="Isosceles Triangle 7")
    plain = line((AX, AY + 14), (AX, BY), (BX - 16, BY), head="")
    reading = _read(DOWN, ON, plain, more=(tip,))
    assert arrows(reading.sop) == {"1>2", "2>3:Ya", "2>1:Tidak"}
    assert all("simbol" not in notice.id for notice in reading.notices)


def test_a_small_shape_at_which_no_line_ends_stays_a_symbol() -> None:
    lone = FoundShape("bintang", Outline.OTHER, Rect(CX - 30, CY - 15, 9, 9), name="Star")
    assert "simbol-lain" in {notice.id for notice in _read(DOWN, ON, BACK, more=(lone,)).notices}


def test_any_word_in_a_small_frame_beside_a_decision_is_a_label() -> None:
    frames = (
        symbol("m", "[]", 2, 4, "Mudah")._replace(box=Rect(BX + 18, BY - 12, 24, 10)),
        symbol("s", "[]", 2, 2, "Sulit")._replace(box=Rect(BX - 42, BY - 12, 24, 10)),
    )
    assert arrows(_read(DOWN, ON, BACK, more=frames).sop) == {"1>2", "2>3:Mudah", "2>1:Sulit"}


def test_a_box_with_a_yes_and_a_no_is_a_decision_and_told() -> None:
    words = (text("Ya", BX + 20, BY - 10), text("Tidak", BX - 40, BY - 10))
    box = symbol("b", "[]", 2, 3)
    (reading,) = recognise(document(page([table(STEPS)], (START, box, END), (DOWN, ON, BACK), words)))
    assert (reading.sop.kegiatan[1].bentuk, reading.sop.kegiatan[1].bentuk_asal) == (Bentuk.KEPUTUSAN, "")
    assert [each.place for each in reading.notices if each.id == "simbol-bercabang"] == [("kegiatan", 1, "bentuk")]


def test_an_answer_that_stands_out_at_the_side_is_heard() -> None:
    out = line((AX - 16, AY + 40), (AX - 44, AY + 40), (AX - 44, AY), (AX - 16, AY))
    decision = symbol("b", "<>", 2, 2)
    shapes, words = (START, decision, END), (text("Tidak", AX - 50, AY + 34),)
    (reading,) = recognise(document(page([table(STEPS)], shapes, (line((AX, AY + 8), (AX, AY + 32)), out), words)))
    assert reading.sop.kegiatan[1].tidak == "1"
    assert reading.sop.catatan == ""


def test_a_list_of_sops_is_no_form() -> None:
    listed = (("No", "Nomor SOP", "Nama SOP"), ("1", "7/SOP/2020", "Surat Keluar"), ("2", "8/SOP/2020", "Cuti"))
    sop = _sop(*listed)
    assert (sop.nomor, sop.instansi) == ("", "")
    assert "Surat Keluar" in sop.catatan


@pytest.mark.parametrize("left", [True, False])
def test_the_form_may_stand_beside_the_steps(left: bool) -> None:
    gap = ("",)
    steps = (HEADING, step("1", "Menerima", "V"), step("2", "Memeriksa", "V"))
    rows = [(*form, *gap, *own) if left else (*own, *gap, *form) for form, own in zip(FORM, steps, strict=True)]
    (reading,) = recognise(document(page([table(rows)])))
    sop = reading.sop
    assert (sop.nomor, sop.judul, sop.instansi) == ("01/SOP/2025", "Pengelolaan Surat", "Dinas Contoh")
    assert [(it.uraian, it.pelaksana) for it in sop.kegiatan] == [("Menerima", ("Staf",)), ("Memeriksa", ("Staf",))]
    assert sop.catatan == ""


def test_scribbles_far_behind_a_value_are_kept_apart() -> None:
    sop = _sop(*((*row, "", "", "", "cek lagi!") if row is FORM[1] else row for row in FORM))
    assert str(sop.tanggal_pembuatan) == "6 Januari 2025"
    assert "cek lagi!" in sop.catatan


def test_boxes_and_signature_go_on_below_their_labels_in_paragraphs() -> None:
    lines = ("PEMERINTAH KOTA CONTOH", "DINAS CONTOH", "Nomor SOP : 1/2025", "Disahkan oleh : Kepala Dinas",
             "ANI CONTOH", "NIP. 123", "Nama SOP : Cuti", "Dasar Hukum :", "1. UU A", "2. UU B", "Penutup")  # fmt: skip
    texts = [FoundText(Rect(20, 5 + 12 * number, 400, 10), words) for number, words in enumerate(lines)]
    steps = table((HEADING, step("1", "Menerima", "V"), step("2", "Memeriksa", "V")), top=400)
    (reading,) = recognise(document(page([steps], texts=texts)))
    sop = reading.sop
    assert (sop.instansi, sop.unit, sop.judul) == ("Pemerintah Kota Contoh", "Dinas Contoh", "Cuti")
    assert (sop.disahkan_oleh.jabatan, sop.disahkan_oleh.nama) == ("Kepala Dinas", "ANI CONTOH")
    assert sop.dasar_hukum == ("UU A", "UU B")
    assert sop.catatan == "Penutup"


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("05-Okt", "5-10"),
        ("5-Oct menit", "5-10 menit"),
        ("10-May", "5-10"),
        ("05/10/2026", "5-10"),
        ("Jan-30", "1-30"),
        ("5 Oktober 2024", "5 Oktober 2024"),
        ("10 menit", "10 menit"),
    ],
)
def test_a_span_that_became_a_day_is_a_span_again(printed: str, typed: str) -> None:
    assert undated(printed) == typed


def test_a_span_that_became_a_day_is_told() -> None:
    rows = (HEADING, step("1", "Menerima", "V", standard=("", "05-Okt", "", "")), step("2", "Menyimpan", "V"))
    (reading,) = recognise(document(page([table(rows)])))
    assert reading.sop.kegiatan[0].mutu_baku.waktu.teks == "5-10"
    assert [notice.confidence for notice in reading.notices if notice.id == "waktu-bertanggal"] == [0.6]


def test_rows_that_head_a_stage_are_no_steps() -> None:
    def stage(no: str, words: str) -> tuple[str, ...]:
        return step(no, words, standard=("", "", "", ""))

    rows = (HEADING, stage("A", "Penerimaan"), STEPS[1], STEPS[2], stage("B.", "Penyelesaian"), STEPS[3])
    shapes = (symbol("a", "()", 2, 2), symbol("b", "[]", 3, 3), symbol("c", "()", 5, 4))
    (reading,) = recognise(document(page([table(rows)], shapes)))
    assert [it.no for it in reading.sop.kegiatan] == ["1", "2", "3"]
    assert reading.sop.catatan == "A Penerimaan\nB. Penyelesaian"


@pytest.mark.parametrize(("typed", "ya"), [("Tidak    Ya", "3"), ("Ya      Tidak", "1"), ("No, Yes.", "3")])
def test_both_answers_typed_into_the_cell_of_a_decision_stand_on_its_sides(typed: str, ya: str) -> None:
    rows = (HEADING, STEPS[1], step("2", "Memeriksa berkas", "", typed), STEPS[3])
    (reading,) = recognise(document(page([table(rows)], (START, CHECK, END), (DOWN, ON, BACK))))
    assert reading.sop.kegiatan[1].ya == ya
    assert reading.sop.catatan == ""
