"""The Excel form comes back as the SOP that it was filled with, and says by sheet and cell what is wrong in it."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import Workbook, load_workbook
from openxml_audit import OpenXmlValidator

from sopan.document import Sop
from sopan.document.seal import seal_of
from sopan.errors import UnreadableError, WriteError
from sopan.readers.formulir import Form, is_form, read_form
from sopan.readers.safely import open_package
from sopan.readers.sop_file import read_sop
from sopan.writers.formulir import write_form
from tests.examples import ROOT
from tests.strategies import well_formed_sops

EXAMPLES = sorted((ROOT / "contoh").glob("*.yaml"))
SOP = read_sop(next(path for path in EXAMPLES if path.stem == "surat-keluar")).sop
FIRST = 6


def fill_in(sop: Sop | None, change: Callable[[Workbook], None]) -> bytes:
    """The form of ``sop`` as it comes back from somebody who did ``change`` to it."""
    book = load_workbook(BytesIO(write_form(sop)))
    change(book)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def messages(form: Form) -> list[str]:
    return [notice.message for notice in form.reading.notices]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_filled_form_is_read_as_the_same_sop(path: Path) -> None:
    sop = read_sop(path).sop
    form = read_form(write_form(sop))
    assert form.reading.sop == sop
    assert (messages(form), form.seal) == ([], seal_of(sop))
    assert form.origins == tuple(range(len(sop.kegiatan)))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(well_formed_sops())
def test_any_sop_survives_the_form(sop: Sop) -> None:
    assert read_form(write_form(sop)).reading.sop == sop


def test_a_form_with_a_title_alone_is_an_sop_without_complaint() -> None:
    form = read_form(fill_in(None, lambda book: book["Identitas"].__setitem__("D6", "Cuti Tahunan")))
    assert (form.reading.sop, messages(form), form.seal) == (Sop(judul="Cuti Tahunan"), [], "")


def test_a_form_in_which_nobody_wrote_is_refused() -> None:
    with pytest.raises(UnreadableError, match="masih kosong"):
        read_form(write_form())


def test_the_form_is_the_same_bytes_for_the_same_sop_and_valid(tmp_path: Path) -> None:
    content = write_form(SOP)
    assert content == write_form(SOP)
    (tmp_path / "x.xlsx").write_bytes(content)
    found = OpenXmlValidator().validate(tmp_path / "x.xlsx")
    assert [str(error) for error in found.errors] == []


def test_only_input_is_open_and_the_lock_has_no_password() -> None:
    book = load_workbook(BytesIO(write_form(SOP)))
    steps = book["Langkah"]
    assert all(sheet.protection.sheet and sheet.protection.password is None for sheet in book)
    assert steps["C5"].protection.locked
    assert not steps["C6"].protection.locked
    assert steps["C6"].number_format == "@"
    assert steps.row_dimensions[1].hidden
    assert steps.column_dimensions["A"].hidden


def test_a_step_may_be_deleted_for_nothing_in_its_row_is_locked() -> None:
    steps = load_workbook(BytesIO(write_form(SOP)))["Langkah"]
    row = next(steps.iter_rows(min_row=6, max_row=6))
    assert not any(cell.protection.locked for cell in row)
    assert not steps.protection.deleteRows  # no ban
    assert not steps.row_dimensions[6].protection.locked


def test_an_empty_cell_is_blank_or_the_drop_downs_would_offer_it() -> None:
    """Excel counts a text of no letters among the filled cells, and takes any word where a list holds a blank."""
    with ZipFile(BytesIO(write_form())) as archive:
        assert b"<t></t>" not in archive.read("xl/sharedStrings.xml")
        steps = archive.read("xl/worksheets/sheet4.xml")
    assert b"OFFSET('Pelaksana'!$B$6,0,0,MAX(1,COUNTA('Pelaksana'!$B$6:$B$25)),1)" in steps


def test_a_text_that_no_cell_holds_is_refused_not_left_out() -> None:
    with pytest.raises(WriteError, match="Arsip lama"):
        write_form(replace(SOP, catatan="Arsip lama " * 3000))


def test_wrong_values_are_told_by_sheet_and_cell() -> None:
    def spoil(book: Workbook) -> None:
        steps, symbols = book["Langkah"], book["Simbol Ganda"]
        steps["D6"], steps["G9"], steps["L7"] = "Kepala Bidan", "77", None
        steps["C13"], steps["F10"], steps["B11"] = None, "segitiga", "5"
        symbols["B8"], symbols["C8"] = "99", "Sekretaris"
        book["Identitas"]["D10"] = "kapan-kapan"

    form = read_form(fill_in(SOP, spoil))
    assert messages(form) == [
        'lembar Identitas, sel D10: tanggal "kapan-kapan" tidak dipahami. Tulis misalnya: 5 Agustus 2026.',
        'lembar Simbol Ganda, sel B8: langkah "99" tidak ada, maka simbol ini hanya disimpan sebagai catatan.',
        'lembar Langkah, sel D6: pelaksana "Kepala Bidan" tidak ada di lembar Pelaksana. '
        'Mungkin maksudnya "Kepala Bidang".',
        "lembar Langkah, sel L7: waktu 2 belum bersatuan. Pilih satuannya.",
        'lembar Langkah, sel G9: tujuan "77" bukan nomor langkah yang ada.',
        "lembar Langkah, sel B10: nomor 5 dipakai lebih dari satu langkah.",
        "lembar Langkah, sel B11: nomor 5 dipakai lebih dari satu langkah.",
        "lembar Langkah, sel C13: kegiatannya belum diisi.",
        'lembar Langkah, sel F10: bentuk "segitiga" tidak dikenal, digambar sebagai kotak proses. '
        "Pilihannya: mulai, proses, keputusan, selesai.",
    ]
    assert form.reading.sop.catatan.startswith("Simbol ganda tanpa langkah: ")


def test_a_stray_control_character_is_dropped_and_told_by_its_cell() -> None:
    form = read_form(fill_in(SOP, lambda book: book["Langkah"].__setitem__("C6", "Menerima\x7f surat")))
    assert messages(form) == ['lembar Langkah, sel C6: "uraian" memuat karakter kendali, yang dibuang.']
    assert form.reading.sop.kegiatan[0].uraian == "Menerima surat"


@pytest.mark.parametrize(
    ("rows", "letters", "fault"),
    [(1, 20_001, r"satu teks lebih panjang dari 20\.000"), (60, 19_000, r"isinya lebih dari 1\.000\.000 huruf")],
)
def test_more_than_any_sop_holds_is_refused(rows: int, letters: int, fault: str) -> None:
    def fill(book: Workbook) -> None:
        for row in range(FIRST, FIRST + rows):
            book["Langkah"][f"C{row}"] = "x" * letters

    with pytest.raises(UnreadableError, match=rf"besar\.xlsx: {fault}"):
        read_form(fill_in(SOP, fill), "besar.xlsx")


def test_rows_that_moved_or_came_new_are_known() -> None:
    def move(book: Workbook) -> None:
        steps = book["Langkah"]
        for column in range(1, 16):
            one, other = steps.cell(FIRST, column), steps.cell(FIRST + 1, column)
            one.value, other.value = other.value, one.value
        steps["C14"] = "Melaporkan surat keluar"

    assert read_form(fill_in(SOP, move)).origins == (1, 0, 2, 3, 4, 5, 6, 7, None)


def test_what_people_type_is_understood() -> None:
    def type_in(book: Workbook) -> None:
        book["Identitas"]["D6"] = "Pelayanan  Cuti "
        book["Pelaksana"]["B6"], book["Pelaksana"]["B7"] = "Staf", "Kepala"
        steps = book["Langkah"]
        steps["C6"], steps["D6"], steps["E6"], steps["K6"], steps["L6"] = "Menyusun", "Staf", "Kepala", 30, "menit"
        steps["F6"], steps["I6"], steps["K7"], steps["C7"], steps["D7"] = "mulai", 2, "2 x 24 jam", "Menerima", "Kepala"
        steps["Q6"] = "cek lagi"

    sop = read_form(fill_in(None, type_in)).reading.sop
    assert sop.judul == "Pelayanan Cuti"
    assert [row.pelaksana for row in sop.kegiatan] == [("Staf", "Kepala"), ("Kepala",)]
    assert [row.mutu_baku.waktu.teks for row in sop.kegiatan] == ["30 menit", "2 x 24 jam"]
    assert sop.kegiatan[0].lanjut == ("2",)
    assert sop.catatan == "Di luar tabel formulir (lembar Langkah, sel Q6): cek lagi"


def test_sheets_may_be_renamed_but_not_taken_out() -> None:
    def rename(book: Workbook) -> None:
        book["Langkah"].title = "Steps"

    renamed = fill_in(SOP, rename)
    assert is_form(open_package(renamed))
    assert read_form(renamed).reading.sop == SOP
    with pytest.raises(UnreadableError, match="formulir ini tidak utuh: lembar untuk pelaksana tidak ada lagi"):
        read_form(fill_in(SOP, lambda book: book.remove(book["Pelaksana"])))


def test_another_workbook_is_no_form() -> None:
    target = BytesIO()
    Workbook().save(target)
    assert not is_form(open_package(target.getvalue()))
    with pytest.raises(UnreadableError, match="bukan formulir SOPAN"):
        read_form(target.getvalue(), "lain.xlsx")
