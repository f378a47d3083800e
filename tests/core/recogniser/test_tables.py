"""Flow tables in the shapes that offices give them: headings, numbers, ticks, pages, rows with several symbols."""

import pytest

from sopan.document import Bentuk, Sop
from sopan.readers.found import FoundDocument, FoundShape, Source
from sopan.readers.reading import Reading
from sopan.readers.recogniser import recognise
from tests.core.recogniser.by_hand import HEADING, arrows, document, line, page, place, step, symbol, table, text

BODY = (step("1.", "Menerima berkas"), step("2.", "Memeriksa berkas"))
SHAPES = (symbol("a", "()", 3, 2), symbol("b", "()", 4, 4))
THREE_ROWS = (
    ("NO.", "URAIAN PROSEDUR", "PELAKSANA", "", "", "MUTU BAKU", "", "", "KET."),
    ("", "", "Sekretariat", "", "Dinas", "Persyaratan/\nKelengkapan", "Waktu\n(menit)", "Keluaran", ""),
    ("", "", "Staf", "Kasi", "Kepala Dinas", "", "", "", ""),
)
MERGED = {
    (0, 0): (3, 1), (0, 1): (3, 1), (0, 2): (1, 3), (0, 5): (1, 3), (0, 8): (3, 1), (1, 2): (1, 2), (1, 5): (2, 1),
    (1, 6): (2, 1), (1, 7): (2, 1),
}  # fmt: skip


def _sop(*rows: tuple[str, ...], shapes: tuple[FoundShape, ...] = (), **facts: object) -> Sop:
    return _reading(*rows, shapes=shapes, **facts).sop


def _reading(*rows: tuple[str, ...], shapes: tuple[FoundShape, ...] = (), **facts: object) -> Reading:
    spans = facts.get("spans")
    (reading,) = recognise(document(page([table(rows, spans)], shapes, facts.get("lines", ()))))  # type: ignore[arg-type]
    return reading


@pytest.mark.parametrize("spans", [MERGED, {}], ids=["digabung", "tidak digabung"])
def test_a_heading_of_three_rows(spans: dict[tuple[int, int], tuple[int, int]]) -> None:
    sop = _sop(*THREE_ROWS, *BODY, shapes=SHAPES, spans=spans)
    assert [actor.nama for actor in sop.pelaksana] == ["Staf", "Kasi", "Kepala Dinas"]
    assert [kegiatan.pelaksana for kegiatan in sop.kegiatan] == [("Staf",), ("Kepala Dinas",)]
    first = sop.kegiatan[0]
    assert (first.no, first.uraian) == ("1", "Menerima berkas")
    assert (first.mutu_baku.kelengkapan, first.mutu_baku.waktu.teks, first.mutu_baku.output) == (
        "Berkas",
        "1 jam",
        "Laporan",
    )


def test_a_heading_of_one_row_names_the_actors_itself() -> None:
    shapes = (symbol("a", "()", 1, 2), symbol("b", "()", 2, 4))
    sop = _sop(("No", "Aktivitas", *HEADING[2:]), *BODY, shapes=shapes)
    assert [actor.nama for actor in sop.pelaksana] == ["Staf", "Kasi", "Kadis"]
    assert arrows(sop) == {"1>2"}


def test_a_row_that_numbers_the_columns_is_no_step() -> None:
    numbering = tuple(str(number) for number in range(1, 10))
    shapes = (symbol("a", "()", 2, 2), symbol("b", "()", 3, 4))
    assert [kegiatan.no for kegiatan in _sop(HEADING, numbering, *BODY, shapes=shapes).kegiatan] == ["1", "2"]


@pytest.mark.parametrize("tick", ["V", "√", "✓", "■", "\uf0fc", "●"])
def test_a_character_stands_for_a_symbol_and_is_told(tick: str) -> None:
    reading = _reading(
        HEADING, step("1", "Menerima", tick), step("2", "Memeriksa", "", "◇"), step("3", "Selesai", tick)
    )
    assert [kegiatan.pelaksana for kegiatan in reading.sop.kegiatan] == [("Staf",), ("Kasi",), ("Staf",)]
    assert reading.sop.kegiatan[1].bentuk is Bentuk.KEPUTUSAN
    assert sum(notice.id == "simbol-huruf" for notice in reading.notices) == 3


def test_ticks_of_several_actors_make_one_step_done_together() -> None:
    sop = _sop(HEADING, step("1", "Rapat", "√", "√", "√"), step("2", "Menyusun laporan", "√"))
    assert sop.kegiatan[0].pelaksana == ("Staf", "Kasi", "Kadis")
    assert sop.kegiatan[0].simpul == ()


def test_a_character_arrow_between_ticks_makes_a_flow_in_the_row() -> None:
    sop = _sop(HEADING, step("1", "Meneruskan berkas", "■ →", "■"), step("2", "Menyusun laporan", "", "", "■"))
    assert arrows(sop) == {"1S>1K", "1K>2"}


def test_a_column_that_names_the_actors_in_its_cells() -> None:
    heading = ("No", "Kegiatan", "Pelaksana", "Kelengkapan", "Waktu", "Output")
    rows = (
        ("1", "Menerima berkas", "Staf", "Berkas", "1 jam", "Agenda"),
        ("2", "Memeriksa", "Kasi", "Agenda", "1 jam", "Paraf"),
    )
    sop = _sop(heading, *rows)
    assert [actor.nama for actor in sop.pelaksana] == ["Staf", "Kasi"]
    assert [kegiatan.pelaksana for kegiatan in sop.kegiatan] == [("Staf",), ("Kasi",)]


def test_symbols_joined_by_a_bare_line_share_the_step() -> None:
    shapes = (symbol("a", "[]", 1, 2), symbol("b", "[]", 1, 4), symbol("c", "()", 2, 4))
    joined = line((136 + 80, 110), place(1, 4), head="", source="a", target="b")
    onward = line(place(1, 4), place(2, 4), source="b", target="c")
    sop = _sop(HEADING, *BODY, shapes=shapes, lines=(joined, onward))
    assert sop.kegiatan[0].pelaksana == ("Staf", "Kadis")
    assert arrows(sop) == {"1S-1K", "1K>2"}


def test_a_flow_inside_a_row_keeps_its_symbols_in_order() -> None:
    shapes = (symbol("a", "()", 1, 4), symbol("b", "<>", 2, 2), symbol("c", "[]", 2, 3), symbol("d", "()", 3, 4))
    lines = (
        line(place(1, 4), place(2, 3), source="a", target="c"),
        line(place(2, 3), place(2, 2), source="c", target="b"),
        line(place(2, 2), place(3, 4), source="b", target="d", text="Ya"),
        line(place(2, 2), place(2, 3), source="b", target="c", text="Tidak"),
    )
    sop = _sop(HEADING, *BODY, step("3", "Menyimpan"), shapes=shapes, lines=lines)
    assert [simpul.pelaksana for simpul in sop.kegiatan[1].simpul] == ["Kasi", "Staf"]
    assert arrows(sop) == {"1>2K", "2K>2S", "2S>3:Ya", "2S>2K:Tidak"}


def test_an_unknown_symbol_is_read_as_a_box_and_remembered() -> None:
    reading = _reading(HEADING, *BODY, shapes=(symbol("a", "dokumen", 1, 2), symbol("b", "()", 2, 2)))
    assert (reading.sop.kegiatan[0].bentuk, reading.sop.kegiatan[0].bentuk_asal) == (Bentuk.PROSES, "dokumen")
    assert "simbol-lain" in {notice.id for notice in reading.notices}


def test_rows_without_numbers_and_doubled_numbers_get_their_own() -> None:
    shapes = tuple(symbol(id, "[]", row, 2) for row, id in enumerate("abc", 1))
    reading = _reading(HEADING, step("1", "Satu"), step("", "Dua"), step("1", "Tiga"), shapes=shapes)
    assert len({kegiatan.no for kegiatan in reading.sop.kegiatan}) == 3
    assert sum(notice.id == "nomor-dibuat" for notice in reading.notices) == 2


def test_what_fits_nowhere_is_kept_as_a_note() -> None:
    rows = (HEADING, *BODY, ("", "Jumlah waktu", "", "", "", "", "2 jam", "", ""))
    reading = _reading(*rows, shapes=(symbol("a", "()", 1, 2), symbol("b", "()", 2, 2)))
    assert "Jumlah waktu" in reading.sop.catatan
    assert len(reading.sop.kegiatan) == 2
    assert "teks-tersisa" in {notice.id for notice in reading.notices}


def test_a_drawing_that_slid_off_its_rows_is_put_back() -> None:
    shapes = tuple(
        symbol(id, "[]", 1, column)._replace(box=symbol(id, "[]", 1, column).box._replace(y=70 + 55 * number))
        for number, (id, column) in enumerate((("a", 2), ("b", 3), ("c", 4)))
    )
    reading = _reading(
        HEADING,
        *BODY,
        step("3", "Menyimpan"),
        shapes=(*shapes[:2], shapes[2]._replace(box=shapes[2].box._replace(y=260))),
    )
    assert [kegiatan.pelaksana for kegiatan in reading.sop.kegiatan] == [("Staf",), ("Kasi",), ("Kadis",)]
    assert "gambar-bergeser" in {notice.id for notice in reading.notices}


def test_a_whole_row_whose_number_was_lost_is_a_step_of_its_own() -> None:
    rows = (HEADING, step("1", "Menerima"), step("", "Memeriksa"), step("3", "Menyimpan"))
    reading = _reading(*rows)
    assert [(kegiatan.no, kegiatan.uraian) for kegiatan in reading.sop.kegiatan] == [
        ("1", "Menerima"),
        ("2", "Memeriksa"),
        ("3", "Menyimpan"),
    ]
    assert sum(notice.id == "nomor-dibuat" for notice in reading.notices) == 1


def test_loose_words_of_a_scan_settle_in_the_cells_under_them() -> None:
    rows = (HEADING, step("1", "Menerima", standard=("", "", "", "")), step("2", "Memeriksa"))
    words = text("15 menit", *place(1, 6))
    (reading,) = recognise(FoundDocument(Source.SCAN, (page([table(rows)], texts=(words,)),)))
    assert reading.sop.kegiatan[0].mutu_baku.waktu.teks == "15 menit"
    assert reading.sop.catatan == ""


def test_mutu_baku_under_an_illegible_heading_goes_by_order() -> None:
    heading = (*HEADING[:6], "Wkt", *HEADING[7:])
    first = _sop(heading, step("1", "Menerima", "V"), step("2", "Memeriksa", "V")).kegiatan[0].mutu_baku
    assert (first.kelengkapan, first.waktu.teks, first.output) == ("Berkas", "1 jam", "Laporan")


def test_a_blot_for_a_number_gives_way_to_the_next_number() -> None:
    rows = (HEADING, step("1", "Menerima"), step("&", "Memeriksa"), step("3", "Menyimpan"))
    assert [kegiatan.no for kegiatan in _sop(*rows).kegiatan] == ["1", "2", "3"]
