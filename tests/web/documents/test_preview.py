"""A preview never fails: an unfinished sheet says what is missing."""

import time
from copy import deepcopy
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings

from sopan import example_files, read_profile, read_sop
from sopan_web.documents.preview import Preview, preview
from sopan_web.documents.sheet import Owner, Sheet, empty_sheet, from_sop, read_sheet
from tests.web.documents.sheets import SMALL, sheets

PROFILE = read_profile("permenpanrb-35-2012")
patient = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def seen(sheet: Sheet) -> Preview:
    return preview(sheet, Owner("Pemerintah Kota Contoh", "Dinas Contoh"), PROFILE)


@patient
@given(sheets)
def test_any_sheet_has_a_preview(sheet: Sheet) -> None:
    found = seen(sheet)
    rows = {row["id"] for row in sheet["kegiatan"]}
    columns = {column["id"] for column in sheet["pelaksana"]}
    assert (found.svg is None) == bool(found.why)
    if found.svg:
        ElementTree.fromstring(found.svg)
    for note in found.notes:
        assert note.row is None or note.row in rows
        assert note.pelaksana is None or note.pelaksana in columns
        assert note.message.endswith(".")


@pytest.mark.parametrize("path", example_files(), ids=lambda path: path.stem)
def test_bundled_examples_are_drawn(path: Any) -> None:
    assert seen(from_sop(read_sop(path).sop)).svg


def test_a_tangle_of_arrows_is_told_at_once_and_bars_submission() -> None:
    rows = [
        {
            "id": f"kz{number}",
            "uraian": f"Memeriksa berkas {number}",
            "simbol": [{"pelaksana": "p1", "bentuk": "keputusan"}],
            "ya": f"kz{(number * 37) % 60}",
            "tidak": f"kz{(number * 23) % 60}",
        }
        for number in range(60)
    ]
    start = time.process_time()
    found = seen(read_sheet({**SMALL, "kegiatan": rows}))
    assert time.process_time() - start < 2
    assert found.svg is None
    assert "panah panjang berjalan sejajar" in found.why
    assert [note.severity for note in found.notes if note.rule == "SH05"] == ["galat"]


def test_what_is_longer_than_any_sop_is_not_drawn() -> None:
    rows = [{"id": f"kz{number}", "simbol": [{"pelaksana": "p1", "bentuk": "proses"}]} for number in range(201)]
    found = seen(read_sheet({**SMALL, "kegiatan": rows}))
    assert (found.svg, found.why) == (
        None, "SOP dengan lebih dari 200 langkah tidak dapat digambar. Pecah menjadi beberapa SOP."
    )  # fmt: skip


def test_an_empty_sheet_says_what_to_do() -> None:
    found = seen(empty_sheet())
    assert found.svg is None
    assert "kolom pelaksana" in found.why


def test_a_symbol_in_a_deleted_column_and_a_way_to_a_deleted_row_are_told_with_a_cure() -> None:
    sheet = read_sheet({**SMALL, "pelaksana": SMALL["pelaksana"][:1], "kegiatan": SMALL["kegiatan"][:2]})
    told = {(note.rule, note.row, note.fix_label) for note in seen(sheet).notes if note.rule.startswith("SH")}
    assert told == {("SH02", "k2", "Hapus simbolnya"), ("SH03", "k2", "Kosongkan tujuannya")}


def test_a_column_without_a_name_is_an_error_even_where_nothing_else_is_wrong() -> None:
    sheet = deepcopy(SMALL)
    sheet["pelaksana"][1]["nama"] = " "
    (note,) = [note for note in seen(sheet).notes if note.rule == "SH01"]
    assert (note.severity, note.pelaksana) == ("galat", "p2")


def test_a_sign_that_no_font_has_is_told_where_it_stands() -> None:
    sheet = deepcopy(SMALL)
    sheet["identitas"] |= {"judul": "Pengelolaan Surat 日", "peralatan": ["Komputer", "Buku ½ 本"], "catatan": "月"}
    sheet["kegiatan"][1]["output"] = "Agenda 日 本"
    told = [note for note in seen(sheet).notes if note.rule == "SH04"]
    assert [(note.row, note.field, note.item) for note in told] == [
        (None, "judul", None), (None, "peralatan", 1), (sheet["kegiatan"][1]["id"], "output", None),
    ]  # fmt: skip
    assert told[1].message.startswith("Peralatan dan perlengkapan butir 2: 本 tidak ada")
    assert told[2].message.startswith("日, 本 tidak ada")


def test_a_blank_item_does_not_shift_the_findings_of_those_behind_it() -> None:
    sheet = deepcopy(SMALL)
    sheet["identitas"]["dasar_hukum"] = ["", "UU tentang Kearsipan"]
    (note,) = [note for note in seen(sheet).notes if note.rule == "ID09"]
    assert (note.field, note.item) == ("dasar_hukum", 1)


def test_the_drawing_knows_rows_and_columns_by_number_and_no_style_offends_the_policy() -> None:
    svg = seen(SMALL).svg or ""
    assert 'data-kegiatan="1"' in svg
    assert 'data-pelaksana="1"' in svg
    assert " style=" not in svg


def test_a_sheet_greater_than_any_sop_is_not_drawn_but_told() -> None:
    rows = [{"id": f"kz{number}", "uraian": "é" * 9_000} for number in range(120)]
    found = seen(read_sheet({**SMALL, "kegiatan": rows}))
    assert found.svg is None
    assert "terlalu besar" in found.why or "lebih" in found.why
