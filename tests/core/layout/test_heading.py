"""The table's head names every actor whole: upright, else in short, else turned and smaller, else it is refused."""

from dataclasses import replace

import pytest

from sopan.document import Pelaksana, Sop
from sopan.drawing import Cell, Text
from sopan.errors import LayoutError
from sopan.layout import lay_out
from sopan.layout.measure import measure_width
from sopan.layout.settings import Typeface
from tests.core.layout.samples import chain, plan_of

LONG = "Kepala Subbagian Perencanaan, Evaluasi, dan Pelaporan"


def _named(count: int, nama: str, singkatan: str = "") -> Sop:
    sop = chain(max(count, 3), count)
    actors = tuple(
        Pelaksana(f"{nama} {number}", f"{singkatan}{number}" if singkatan else "") for number in range(count)
    )
    rows = tuple(replace(row, pelaksana=(actors[n % count].nama,)) for n, row in enumerate(sop.kegiatan))
    return replace(sop, pelaksana=actors, kegiatan=rows)


def _heading_cells(sop: Sop) -> list[Cell]:
    table = lay_out(sop).pages[0].table
    assert table
    return [cell for cell in table.cells if cell.header]


def _words(text: Text) -> list[str]:
    return [word for item in text.items for line in item.lines for word in line.split()]


def test_wide_columns_print_names_upright_and_whole() -> None:
    heading = plan_of(_named(3, "Petugas Loket")).heading
    assert not heading.turned
    assert " ".join(heading.actors[0][0].lines) == "Petugas Loket 0"


def test_narrow_columns_turn_the_names_and_cut_no_word() -> None:
    heading = plan_of(_named(16, "Pengadministrasi Perkantoran")).heading
    assert heading.turned
    words = {word for items in heading.actors for item in items for line in item.lines for word in line.split()}
    assert {"Pengadministrasi", "Perkantoran"} < words


def test_the_short_name_is_printed_only_where_the_long_one_does_not_fit() -> None:
    roomy, narrow = _named(3, "Kepala Dinas", "KD"), _named(9, LONG, "Kasubbag")
    assert plan_of(roomy).heading.actors[1][0].lines[0].startswith("Kepala")
    assert plan_of(narrow).heading.actors[1][0].lines == ("Kasubbag1",)


def test_every_name_fits_its_cell() -> None:
    for sop in (_named(3, LONG), _named(9, LONG), _named(20, "Pejabat Pemeriksa")):
        for cell in _heading_cells(sop):
            for text in cell.texts:
                along = cell.box.h if text.rotated else cell.box.w
                across = cell.box.w if text.rotated else cell.box.h
                lines = [line for item in text.items for line in item.lines]
                assert max(measure_width(line, text.size, Typeface.ARIAL, True) for line in lines) <= along
                assert len(lines) * text.leading <= across + 0.01


def test_the_titles_are_never_cut() -> None:
    titles = {"No", "Kegiatan", "Pelaksana", "Mutu Baku", "Kelengkapan", "Waktu", "Output", "Keterangan"}
    for count in (3, 20):
        printed = {" ".join(_words(text)) for cell in _heading_cells(_named(count, "A")) for text in cell.texts}
        assert titles <= printed


def test_a_name_that_no_turn_can_save_is_refused_with_the_remedy() -> None:
    with pytest.raises(LayoutError, match="Beri `singkatan` pada pelaksana itu"):
        lay_out(_named(20, "Kelompok Kerja " * 40))
