"""An SOP becomes a sheet and comes back whole."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from sopan import Sop, example_files, read_sop
from sopan.document import Bentuk
from sopan_web.documents.sheet import Owner, Sheet, from_sop, read_sheet, to_sop
from tests.examples import real_files
from tests.strategies import odd_sops, well_formed_sops
from tests.web.documents.sheets import SMALL, sheets

patient = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def back(sop: Sop) -> Sop:
    return to_sop(from_sop(sop), Owner(sop.instansi, sop.unit, sop.logo))


def unsummed(sop: Sop) -> Sop:
    """Without what only sums up a row that holds a flow of its own: its symbol."""
    rows = [replace(row, bentuk=Bentuk.PROSES) if row.simpul else row for row in sop.kegiatan]
    return replace(sop, kegiatan=tuple(rows))


def renumbered(sop: Sop) -> list[str]:
    return [row.no for row in sop.kegiatan] != [str(number) for number in range(1, len(sop.kegiatan) + 1)]


@pytest.mark.parametrize("path", example_files(), ids=lambda path: path.stem)
def test_every_bundled_example_comes_back_equal(path) -> None:
    sop = read_sop(path).sop
    assert back(sop) == sop


def test_real_sops_come_back_equal_where_their_rows_are_counted() -> None:
    for path in real_files():
        sop = read_sop(path).sop
        assert renumbered(sop) or back(sop) == sop, path.name
        assert back(back(sop)) == back(sop), path.name


@patient
@given(well_formed_sops())
def test_a_well_formed_sop_comes_back_equal(sop: Sop) -> None:
    assert unsummed(back(sop)) == unsummed(sop)


@patient
@given(odd_sops())
def test_an_odd_sop_settles_and_keeps_its_words(sop: Sop) -> None:
    once = back(sop)
    assert back(once) == once
    assert [row.uraian for row in once.kegiatan] == [row.uraian for row in sop.kegiatan]
    assert {column.nama for column in sop.pelaksana} <= {column.nama for column in once.pelaksana}


@patient
@given(sheets)
def test_a_sheet_is_plain_json_of_the_agreed_shape(sheet: Sheet) -> None:
    assert read_sheet(json.loads(json.dumps(sheet))) == sheet


def test_rows_are_numbered_by_order_and_ways_follow_a_moved_row() -> None:
    first, second, third = SMALL["kegiatan"]
    moved = {**SMALL, "kegiatan": [third, first, second]}
    row = to_sop(moved).kegiatan[2]
    assert (row.no, row.ya, row.tidak) == ("3", "1", "2")


def test_a_way_to_a_row_that_is_gone_is_left_out() -> None:
    sop = to_sop({**SMALL, "kegiatan": SMALL["kegiatan"][:2]})
    assert (sop.kegiatan[1].ya, sop.kegiatan[1].tidak) == ("", "1")


def test_a_column_without_a_name_is_called_by_its_place() -> None:
    sheet = {**SMALL, "pelaksana": [{"id": "p1", "nama": "  ", "singkatan": ""}, SMALL["pelaksana"][1]]}
    assert to_sop(sheet).pelaksana[0].nama == "(kolom 1)"


def test_symbols_that_differ_make_a_flow_inside_the_row_and_like_ones_a_shared_step() -> None:
    alike = [{"pelaksana": "p1", "bentuk": "proses"}, {"pelaksana": "p2", "bentuk": "proses"}]
    mixed = [alike[0], {"pelaksana": "p2", "bentuk": "keputusan", "ya": "k3", "tidak": "p1"}]
    rows = [
        {**SMALL["kegiatan"][0], "id": f"k{number}", "simbol": simbol} for number, simbol in ((1, alike), (2, mixed))
    ]
    sop = to_sop({**SMALL, "kegiatan": [*rows, SMALL["kegiatan"][2]]})
    assert sop.kegiatan[0].simpul == ()
    assert sop.kegiatan[0].pelaksana == ("Arsiparis", "Kepala Dinas")
    assert [(simpul.ya, simpul.tidak) for simpul in sop.kegiatan[1].simpul] == [("", ""), ("3", "Arsiparis")]


def test_an_empty_row_keeps_its_place() -> None:
    blank = {"id": "k9", "uraian": ""}
    sheet = read_sheet({**SMALL, "kegiatan": [SMALL["kegiatan"][0], blank, SMALL["kegiatan"][2]]})
    assert [row.uraian for row in to_sop(sheet).kegiatan] == ["Menerima surat", "", "Mengarsipkan surat"]
