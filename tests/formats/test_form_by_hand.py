"""The form as people fill it in without its drop-downs: what can only mean one thing is read, and all of it is told."""

from collections.abc import Callable, Mapping
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from sopan.document import Kegiatan
from sopan.readers.formulir import Form, read_form
from sopan.writers.formulir import write_form

EMPTY = write_form()
KEYS = ("no", "uraian", "pelaksana", "bersama", "bentuk", "ya", "tidak", "lanjut", "kelengkapan", "waktu", "satuan")
COLUMNS = dict(zip(KEYS, "BCDEFGHIJKL", strict=True))
STEPS: tuple[dict[str, object], ...] = (
    {"no": "1", "uraian": "Mengajukan berkas", "pelaksana": "Pemohon", "bentuk": "mulai"},
    {"no": "2", "uraian": "Memeriksa berkas", "pelaksana": "Petugas", "bentuk": "keputusan", "ya": "3", "tidak": "1"},
    {"no": "3", "uraian": "Menyerahkan berkas", "pelaksana": "Petugas", "bentuk": "selesai"},
)


def _form(*changes: Mapping[str, object], then: Callable[[Workbook], object] = lambda book: None) -> Form:
    """The form with ``STEPS``, of which each in its place is changed, and with what ``then`` does to it."""
    book = load_workbook(BytesIO(EMPTY))
    for row, name in enumerate(("Pemohon", "Petugas", "Kepala Seksi"), 6):
        book["Pelaksana"][f"B{row}"] = name
    for row, step in enumerate(STEPS, 6):
        change = changes[row - 6] if row - 6 < len(changes) else {}
        for key, value in {**step, **change}.items():
            book["Langkah"][f"{COLUMNS[key]}{row}"] = value
    then(book)
    target = BytesIO()
    book.save(target)
    return read_form(target.getvalue())


def _told(form: Form) -> list[str]:
    return [notice.message.removeprefix("lembar Langkah, sel ") for notice in form.reading.notices]


def _steps(form: Form) -> tuple[Kegiatan, ...]:
    return form.reading.sop.kegiatan


def test_other_words_for_symbols_and_goals_are_read_and_told() -> None:
    form = _form(
        {"bentuk": "Start"}, {"bentuk": "Belah Ketupat", "ya": "langkah 3", "tidak": "No. 1"}, {"bentuk": "END"}
    )
    assert [step.bentuk for step in _steps(form)] == ["mulai", "keputusan", "selesai"]
    assert (_steps(form)[1].ya, _steps(form)[1].tidak) == ("3", "1")
    assert _told(form) == [
        'F6: "Start" dibaca sebagai mulai.',
        'F7: "Belah Ketupat" dibaca sebagai keputusan.',
        'G7: "langkah 3" dibaca sebagai 3.',
        'H7: "No. 1" dibaca sebagai 1.',
        'F8: "END" dibaca sebagai selesai.',
    ]


@pytest.mark.parametrize("typed", ["05-Okt", "10-May", "05/10/2026", "46300"])
def test_a_span_that_the_program_took_for_a_day_is_a_span_again(typed: str) -> None:
    form = _form({"waktu": typed, "satuan": "menit"})
    assert _steps(form)[0].mutu_baku.waktu.teks == "5-10 menit"
    assert _told(form) == [f'K6: "{typed}" dibaca sebagai 5-10.']
    assert form.reading.notices[0].confidence < 1


def test_a_day_that_lost_its_format_is_a_day_again() -> None:
    form = _form(then=lambda book: book["Identitas"].__setitem__("D10", 46239))
    assert str(form.reading.sop.tanggal_pembuatan) == "5 Agustus 2026"
    assert _told(form) == ['lembar Identitas, sel D10: "46239" dibaca sebagai 5 Agustus 2026.']


def test_several_actors_in_one_cell_do_the_step_together() -> None:
    form = _form({"pelaksana": "pemohon"}, {"pelaksana": "Petugas, Kepala Seksi"}, {"pelaksana": "Petugas dan Pemohon"})
    assert [step.pelaksana for step in _steps(form)] == [
        ("Pemohon",),
        ("Petugas", "Kepala Seksi"),
        ("Petugas", "Pemohon"),
    ]
    assert [message[:2] for message in _told(form)] == ["D7", "D8"]


def test_an_actor_whom_no_list_names_gets_a_column_and_a_slip_does_not() -> None:
    form = _form({"pelaksana": "Lurah"}, {"pelaksana": "Petugs"})
    assert [column.nama for column in form.reading.sop.pelaksana] == ["Pemohon", "Petugas", "Kepala Seksi", "Lurah"]
    assert [message.rpartition("Pelaksana. ")[2] for message in _told(form)] == [
        "Ditambahkan sebagai pelaksana terakhir.",
        'Mungkin maksudnya "Petugas".',
    ]


def test_what_is_missing_is_told_where_it_is_missing() -> None:
    form = _form({"pelaksana": None, "bentuk": None}, {"ya": None, "tidak": None}, {"uraian": "#NAME?"})
    assert _told(form) == [
        "D6: pelaksananya belum dipilih.",
        "F6: bentuknya belum dipilih; dibaca sebagai proses.",
        "G7: keputusan ini belum bernomor tujuan bila Ya.",
        "H7: keputusan ini belum bernomor tujuan bila Tidak.",
        "C8: rumus di sel ini rusak (#NAME?).",
    ]


def test_a_row_without_a_number_takes_no_other_ones() -> None:
    form = _form({}, {"no": None}, {"no": "2"})
    assert [step.no for step in _steps(form)] == ["1", "1a", "2"]
    assert _told(form)[0] == "B7: langkah ini belum bernomor; diberi nomor 1a."


def test_a_table_that_was_sorted_is_told() -> None:
    (message,) = _told(_form({"no": "3"}, {"no": "1", "ya": "2", "tidak": "3"}, {"no": "2"}))
    assert "nomor langkah tidak urut (3, 1, 2)" in message


def test_rows_above_the_table_may_go_or_come() -> None:
    for change in (lambda sheet: sheet.delete_rows(2, 2), lambda sheet: sheet.insert_rows(3, 4)):
        form = _form(then=lambda book, change=change: change(book["Langkah"]))  # type: ignore[misc]
        assert [step.uraian for step in _steps(form)] == [step["uraian"] for step in STEPS]


def test_a_merged_cell_says_the_same_of_each_of_its_rows() -> None:
    form = _form({"kelengkapan": "Berkas"}, then=lambda book: book["Langkah"].merge_cells("J6:J8"))
    assert [step.mutu_baku.kelengkapan for step in _steps(form)] == ["Berkas"] * 3
    assert [message[:2] for message in _told(form)] == ["J7", "J8"]


def test_what_stands_beside_the_table_is_kept_and_told() -> None:
    form = _form(then=lambda book: book["Langkah"].__setitem__("U7", "lihat lampiran"))
    assert "lihat lampiran" in form.reading.sop.catatan
    assert _told(form) == ['U7: "lihat lampiran" di luar tabel; disimpan di catatan.']


@pytest.mark.parametrize("moved", [0, -4], ids=["di belakang", "di depan"])
def test_of_a_sheet_and_its_copy_the_sheet_is_read_and_the_copy_told(moved: int) -> None:
    def copy(book: Workbook) -> None:
        book.copy_worksheet(book["Langkah"]).title = "Langkah (2)"
        book["Langkah (2)"]["C6"] = "Mengajukan berkas lama"
        book.move_sheet("Langkah (2)", moved)

    form = _form(then=copy)
    assert _steps(form)[0].uraian == "Mengajukan berkas"
    (notice,) = form.reading.notices
    assert notice.message.startswith("lembar Langkah (2) salinan lembar Langkah")
    assert notice.confidence < 1


def test_a_copy_that_says_the_same_is_not_told() -> None:
    assert _told(_form(then=lambda book: book.copy_worksheet(book["Langkah"]))) == []


def _with_nip(typed: object, format: str = "@") -> Form:
    def type_nip(book: Workbook) -> None:
        cell = next(row[3] for row in book["Identitas"].iter_rows() if row[0].value == "disahkan_oleh.nip")
        cell.value, cell.number_format = typed, format

    return _form(then=type_nip)


@pytest.mark.parametrize(("typed", "format"), [(197008171995081001, "General"), (197008171995081001, "0")])
def test_a_nip_that_became_a_number_is_told(typed: int, format: str) -> None:
    (message,) = _told(_with_nip(typed, format))
    assert "angka terakhirnya hilang" in message


@pytest.mark.parametrize("nip", ["197008171995081001", "19700817 199508 1 001"])
def test_a_nip_that_is_text_is_one(nip: str) -> None:
    form = _with_nip(nip)
    assert (form.reading.sop.disahkan_oleh.nip, _told(form)) == (nip, [])


def test_a_number_of_thousands_of_figures_is_no_count() -> None:
    figures = "9" * 5000
    form = _form({"no": figures}, {"tidak": figures}, then=lambda book: book["Langkah"].__setitem__("A7", figures))
    assert len(_steps(form)) == 3
    assert form.origins == (None, None, None)
