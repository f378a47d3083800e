"""Tables that go on over pages, connectors between them, several SOPs in one file, and files that are none."""

import pytest

from sopan.document import Sop
from sopan.drawing import Rect
from sopan.readers.found import FoundDocument, FoundPage, FoundText, Source
from sopan.readers.recogniser import explain_refusal, left_words, recognise
from tests.core.recogniser.by_hand import HEADING, arrows, document, line, page, place, step, symbol, table

FORM = (
    ("PEMERINTAH KABUPATEN CONTOH\nDINAS CONTOH", "Nomor SOP", "01/SOP/2025"),
    ("", "Tanggal Pembuatan", "6 Januari 2025"),
    ("", "Nama SOP", "Pengelolaan Surat"),
)


def _only(found: FoundDocument) -> Sop:
    (reading,) = recognise(found)
    return reading.sop


def _second(*rows: tuple[str, ...], heading: bool = True, **things: object) -> FoundPage:
    return page([table((HEADING, *rows) if heading else rows)], number=2, **things)  # type: ignore[arg-type]


def test_a_table_goes_on_with_its_heading_again() -> None:
    first = page([table((HEADING, step("1", "Menerima", "V"), step("2", "Memeriksa", "", "V")))])
    sop = _only(document(first, _second(step("3", "Menyimpan", "V"))))
    assert [kegiatan.no for kegiatan in sop.kegiatan] == ["1", "2", "3"]


def test_a_table_goes_on_without_a_heading() -> None:
    first = page([table((HEADING, step("1", "Menerima", "V"), step("2", "Memeriksa", "", "V")))])
    sop = _only(document(first, _second(step("3", "Menyimpan", "", "", "V"), heading=False)))
    assert [kegiatan.pelaksana for kegiatan in sop.kegiatan] == [("Staf",), ("Kasi",), ("Kadis",)]


def test_a_row_that_the_page_break_cut_is_joined() -> None:
    first = page([table((HEADING, step("1", "Menerima", "V"), step("2", "Memeriksa kelengkapan berkas dan", "", "V")))])
    rest = step("", "kebenaran isinya", standard=("", "", "akhir", ""))
    sop = _only(document(first, _second(rest, step("3", "Menyimpan", "V"))))
    assert [kegiatan.uraian for kegiatan in sop.kegiatan] == [
        "Menerima", "Memeriksa kelengkapan berkas dan kebenaran isinya", "Menyimpan",
    ]  # fmt: skip
    assert sop.kegiatan[1].mutu_baku.output == "Laporan akhir"


@pytest.mark.parametrize(("leaves", "enters"), [("A", "A"), ("", ""), ("1", "1")])
@pytest.mark.parametrize("kind", ["[>", "o"])
def test_connectors_join_the_pages(kind: str, leaves: str, enters: str) -> None:
    blank = step("", "", standard=("", "", "", ""))
    first = page(
        [table((HEADING, step("1", "Menerima"), blank))],
        (symbol("a", "()", 1, 2), symbol("keluar", kind, 2, 2, leaves)),
        (line(place(1, 2), place(2, 2), source="a", target="keluar"),),
    )
    second = _second(
        blank, step("2", "Menyimpan"),
        shapes=(symbol("masuk", kind, 1, 2, enters), symbol("b", "()", 2, 3)),
        lines=(line(place(1, 2), place(2, 3), source="masuk", target="b"),),
    )  # fmt: skip
    reading = recognise(document(first, second))[0]
    assert arrows(reading.sop) == {"1>2"}
    assert [kegiatan.no for kegiatan in reading.sop.kegiatan] == ["1", "2"]
    assert not any(notice.id == "penghubung-tanpa-pasangan" for notice in reading.notices)


def test_a_connector_without_its_twin_is_told() -> None:
    shapes = (symbol("a", "()", 1, 2), symbol("x", "[>", 2, 2, "A"), symbol("b", "()", 3, 2))
    rows = (HEADING, step("1", "Menerima"), step("", "", standard=("", "", "", "")), step("2", "Menyimpan"))
    (reading,) = recognise(
        document(page([table(rows)], shapes, (line(place(1, 2), place(2, 2), source="a", target="x"),)))
    )
    assert "penghubung-tanpa-pasangan" in {notice.id for notice in reading.notices}


def test_two_sops_on_two_sheets() -> None:
    one = page([table((HEADING, step("1", "Menerima", "V"), step("2", "Memeriksa", "V")))])._replace(
        name="SOP Surat Masuk"
    )
    other = page([table((HEADING, step("1", "Menyusun", "V"), step("2", "Mengirim", "V")))])._replace(
        name="Surat Keluar"
    )
    readings = recognise(FoundDocument(Source.XLSX, (one, other)))
    assert [reading.sop.judul for reading in readings] == ["Surat Masuk", "Surat Keluar"]
    assert [reading.sop.kegiatan[0].uraian for reading in readings] == ["Menerima", "Menyusun"]


def test_two_sops_one_after_another_each_with_its_form() -> None:
    steps = table((HEADING, step("1", "Menerima", "V"), step("2", "Memeriksa", "V")), top=300)
    second = tuple((*row[:2], row[2].replace("01/", "02/").replace("Surat", "Arsip")) for row in FORM)
    readings = recognise(document(page([table(FORM), steps]), page([table(second), steps], number=2)))
    assert [(reading.sop.nomor, reading.sop.judul, len(reading.sop.kegiatan)) for reading in readings] == [
        ("01/SOP/2025", "Pengelolaan Surat", 2), ("02/SOP/2025", "Pengelolaan Arsip", 2),
    ]  # fmt: skip


def test_two_sops_on_one_page_keep_their_own_symbols() -> None:
    rows = (HEADING, step("1", "Satu"), step("2", "Dua"))
    shapes = [
        symbol(f"{top} {row}", "[]", row, 2 if top == 50 else 3, top=top) for top in (50.0, 300.0) for row in (1, 2)
    ]
    readings = recognise(document(page([table(rows), table(rows, top=300)], shapes)))
    assert [[kegiatan.pelaksana for kegiatan in reading.sop.kegiatan] for reading in readings] == [
        [("Staf",), ("Staf",)], [("Kasi",), ("Kasi",)],
    ]  # fmt: skip


def test_form_and_steps_in_one_table_of_a_sheet() -> None:
    wide = ("", "", "", "", "", "", "", "", "")
    rows = [tuple([*row, *wide][:9]) for row in (("DINAS CONTOH", *FORM[0][1:]), *FORM[1:])]
    sop = _only(
        document(page([table((*rows, wide, HEADING, step("1", "Menerima", "V"), step("2", "Menyimpan", "V")))]))
    )
    assert (sop.judul, sop.nomor, sop.instansi, len(sop.kegiatan)) == (
        "Pengelolaan Surat",
        "01/SOP/2025",
        "Dinas Contoh",
        2,
    )


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (document(), "kosong"),
        (document(page([], texts=[FoundText(Rect(0, 0, 9, 9), "Undangan rapat")])), "Tidak ada tabel"),
        (document(page([table((("Nama", "Nilai"), ("Ani", "90")))])), "bukan SOP"),
    ],
)
def test_a_file_that_is_no_sop_is_said_to_be_none(found: FoundDocument, words: str) -> None:
    assert recognise(found) == ()
    assert words in explain_refusal(found)


def test_a_form_with_prose_for_steps_is_no_sop_and_its_words_are_kept() -> None:
    found = document(page([table(FORM)], texts=[FoundText(Rect(20, 400, 99, 9), "1. Bunyikan sirene.")]))
    assert recognise(found) == ()
    assert explain_refusal(found).startswith(
        "Tidak ada tabel kegiatan di berkas ini; yang terbaca hanya blok identitas"
    )
    assert {"01/SOP/2025", "1. Bunyikan sirene."} <= set(left_words(found).split("\n"))
