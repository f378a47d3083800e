"""What people do that the form does not foresee: words typed line by line, a unit above its numbers, blank circles."""

import pytest

from sopan.document import Sop
from sopan.drawing import Rect
from sopan.readers.found import FoundDocument, FoundPage, FoundShape, FoundTable, Outline, Source
from sopan.readers.recogniser import recognise
from sopan.readers.recogniser.words import one_line
from tests.core.recogniser.by_hand import HEADING, arrows, document, line, page, place, step, symbol, table

FORM = (
    ("PEMERINTAH KABUPATEN CONTOH", "Nomor SOP", "01/SOP/2025"),
    ("", "Tanggal Pembuatan", "6 Januari 2025"),
    ("", "Nama SOP", "Pengelolaan Surat"),
)
NOTHING = ("", "", "", "")
STEPS = table((HEADING, step("1", "Menerima", "V"), step("2", "Memeriksa", "V")), top=300)


def _only(found: FoundDocument) -> Sop:
    (reading,) = recognise(found)
    return reading.sop


def _sheet(*tables: FoundTable, name: str = "Lembar1") -> FoundPage:
    return page(tables)._replace(name=name)


def test_words_typed_line_by_line_are_one_step() -> None:
    rows = (
        HEADING,
        step("1", "Menerima surat", standard=("Surat", "5 menit", "Surat", "")),
        step("", "dan mencatatnya", standard=("masuk", "", "tercatat", "")),
        step("", "dalam buku agenda", standard=NOTHING),
        step("2", "Memeriksa surat", standard=("Surat", "1 jam", "Surat", "")),
        step("", "lalu menyimpannya", standard=("tercatat", "", "tersimpan", "")),
        step("", "di arsip", standard=NOTHING),
    )
    shapes = (symbol("a", "()", 2, 2), symbol("b", "()", 5, 3))
    sop = _only(document(page([table(rows)], shapes, (line(place(2, 2), place(5, 3)),))))
    assert [one_line(kegiatan.uraian) for kegiatan in sop.kegiatan] == [
        "Menerima surat dan mencatatnya dalam buku agenda", "Memeriksa surat lalu menyimpannya di arsip",
    ]  # fmt: skip
    assert [kegiatan.mutu_baku.output.split() for kegiatan in sop.kegiatan] == [
        ["Surat", "tercatat"], ["Surat", "tersimpan"],
    ]  # fmt: skip
    assert arrows(sop) == {"1>2"}


def test_rows_without_numbers_that_tell_times_are_steps_of_their_own() -> None:
    rows = (
        HEADING,
        step("1", "Satu"),
        *(step("", name) for name in ("Dua", "Tiga", "Empat", "Lima")),
        step("2", "Enam"),
    )
    shapes = tuple(symbol(str(row), "[]", row, 2) for row in range(1, 7))
    assert len(_only(document(page([table(rows)], shapes))).kegiatan) == 6


@pytest.mark.parametrize("size", [(44.0, 18.0), (18.0, 18.0)], ids=["lonjong", "bulat"])
def test_a_blank_circle_begins_and_ends_the_flow(size: tuple[float, float]) -> None:
    middles = (place(1, 2), place(3, 2))
    boxes = [Rect(x - size[0] / 2, y - size[1] / 2, *size) for x, y in middles]
    ends = [FoundShape(str(number), Outline.CIRCLE, box) for number, box in enumerate(boxes)]
    rows = (HEADING, *(step(str(number), f"Langkah {number}") for number in (1, 2, 3)))
    lines = (line(place(1, 2), place(2, 2)), line(place(2, 2), place(3, 2)))
    sop = _only(document(page([table(rows)], (*ends, symbol("b", "[]", 2, 2)), lines)))
    assert [str(kegiatan.bentuk) for kegiatan in sop.kegiatan] == ["mulai", "proses", "selesai"]
    assert arrows(sop) == {"1>2", "2>3"}


@pytest.mark.parametrize(
    ("heading", "written", "read"),
    [
        ("Waktu (Menit)", "15", "15 menit"),
        ("Waktu\ndalam hari kerja", "1 - 2", "1 - 2 hari kerja"),
        ("Waktu (Menit)", "1 jam", "1 jam"),
        ("Waktu", "15", "15"),
        ("Waktu", "15 menit", "15 menit"),
    ],
)
def test_a_bare_number_has_the_unit_of_its_heading(heading: str, written: str, read: str) -> None:
    head = tuple(heading if name == "Waktu" else name for name in HEADING)
    rows = (head, step("1", "Menerima", "V", standard=("", written, "", "")), step("2", "Menyimpan", "V"))
    assert _only(document(page([table(rows)]))).kegiatan[0].mutu_baku.waktu.teks == read


def test_the_one_line_above_the_table_is_its_title() -> None:
    lines = table((("STANDAR OPERASIONAL PROSEDUR (SOP)",), ("PENGELOLAAN ARSIP",)), top=10)
    sop = _only(FoundDocument(Source.XLSX, (_sheet(lines, STEPS),)))
    assert (sop.judul, sop.catatan) == ("PENGELOLAAN ARSIP", "")


def test_of_several_lines_above_none_is_taken_for_the_title() -> None:
    lines = table((("Arsip dinamis",), ("Lampiran keputusan kepala dinas",)), top=10)
    sop = _only(FoundDocument(Source.XLSX, (_sheet(lines, STEPS, name="SOP Arsip"),)))
    assert sop.judul == "Arsip"
    assert "Arsip dinamis" in sop.catatan


def test_forms_that_follow_their_tables_belong_to_them() -> None:
    other = tuple((*row[:2], row[2].replace("01/", "02/").replace("Surat", "Arsip")) for row in FORM)
    sheets = (_sheet(STEPS), _sheet(table(FORM)), _sheet(STEPS), _sheet(table(other)))
    for count, titles in ((2, ["Pengelolaan Surat"]), (4, ["Pengelolaan Surat", "Pengelolaan Arsip"])):
        readings = recognise(FoundDocument(Source.XLSX, sheets[:count]))
        assert [(reading.sop.judul, len(reading.sop.kegiatan)) for reading in readings] == [(it, 2) for it in titles]


def test_an_item_that_is_worded_as_a_label_stays_an_item() -> None:
    lists = (
        ("Dasar Hukum", "", "Peralatan", ""),
        ("1.", "UU 43/2009", "1.", "Komputer"),
        ("2.", "PP 28/2012", "2.", "Dasar Hukum"),
        ("Peringatan", "", "Pencatatan", ""),
        ("1", "Arsip dapat hilang", "1", "Buku agenda"),
    )
    spans = {(0, 0): (1, 2), (0, 2): (1, 2), (3, 0): (1, 2), (3, 2): (1, 2)}
    sop = _only(document(page([table(FORM), table(lists, spans, top=200), STEPS])))
    assert sop.dasar_hukum == ("UU 43/2009", "PP 28/2012")
    assert sop.peralatan == ("Komputer", "Dasar Hukum")
    assert (sop.peringatan, sop.pencatatan) == (("Arsip dapat hilang",), ("Buku agenda",))


def _ruled(rows: tuple[tuple[str, ...], ...], *open_rows: int) -> FoundTable:
    return table(rows)._replace(open_rows=frozenset(open_rows))


def test_rows_without_a_rule_between_them_are_one_step_wherever_its_number_stands() -> None:
    rows = (
        HEADING,
        step("", "Menerima surat", standard=("Surat", "", "Surat", "")),
        step("1", "dan mencatatnya", standard=("masuk", "5 menit", "tercatat", "")),
        step("2", "Menyimpannya"),
    )
    shapes = (symbol("a", "()", 1, 2), symbol("b", "()", 3, 3))
    sop = _only(document(page([_ruled(rows, 2)], shapes, (line(place(1, 2), place(3, 3)),))))
    assert [one_line(kegiatan.uraian) for kegiatan in sop.kegiatan] == [
        "Menerima surat dan mencatatnya",
        "Menyimpannya",
    ]
    assert (sop.kegiatan[0].no, sop.kegiatan[0].mutu_baku.waktu.teks) == ("1", "5 menit")
    assert arrows(sop) == {"1>2"}


@pytest.mark.parametrize("open_rows", [(2, 3), (3,), ()])
def test_numbers_part_steps_though_no_rule_does(open_rows: tuple[int, ...]) -> None:
    rows = (HEADING, *(step(str(number), f"Langkah {number}", "V") for number in (1, 2, 3)))
    assert len(_only(document(page([_ruled(rows, *open_rows)]))).kegiatan) == 3


def test_what_explains_the_symbols_is_no_step() -> None:
    rows = (HEADING, step("1", "Menerima"), step("2", "Menyimpan"), ("", ""), ("", "Keterangan simbol:"), ("", ""))
    flow = (symbol("a", "()", 1, 2), symbol("b", "()", 2, 3))
    legend = (symbol("x", "()", 3, 2), symbol("y", "[]", 4, 2), symbol("z", "<>", 5, 2))
    sop = _only(document(page([table(rows)], (*flow, *legend), (line(place(1, 2), place(2, 3)),))))
    assert [kegiatan.symbols for kegiatan in sop.kegiatan] == [(("Staf", "mulai"),), (("Kasi", "selesai"),)]
    assert sop.catatan == "Keterangan simbol:"


def test_a_word_of_the_form_in_a_line_of_a_step_ends_no_table() -> None:
    rows = (
        HEADING,
        step("", "Memberi", standard=("Surat", "", "Nomor", "")),
        step("1", "nomor dan", standard=("masuk", "5 menit", "surat", "")),
        step("", "keterangan", standard=NOTHING),
        step("2", "Menyimpannya"),
    )
    sop = _only(document(page([_ruled(rows, 2, 3)], (symbol("a", "()", 2, 2), symbol("b", "()", 4, 3)))))
    assert [one_line(kegiatan.uraian) for kegiatan in sop.kegiatan] == ["Memberi nomor dan keterangan", "Menyimpannya"]
