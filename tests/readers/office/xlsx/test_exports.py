"""Our own workbooks come back: every shape and line within a point, glue included, and every word."""

from dataclasses import replace

import pytest

from sopan.layout import LayoutSettings, Orientation, Paper, lay_out
from sopan.readers.found import FoundDocument, Source
from sopan.readers.office.xlsx import read_xlsx
from sopan.writers.xlsx import write_xlsx
from tests.drawings.corpus import read_case
from tests.formats.marks import make_mark
from tests.formats.pdf_samples import full_sop
from tests.readers.office.xlsx.exports import faults

FLOW = read_case("putaran-tiga-halaman")
SOP = replace(full_sop(), kegiatan=FLOW.kegiatan, pelaksana=FLOW.pelaksana)
SMALL = LayoutSettings(paper=Paper.A4, orientation=Orientation.PORTRAIT)


@pytest.mark.parametrize("loose", [False, True], ids=["direkatkan", "bebas"])
@pytest.mark.parametrize("settings", [LayoutSettings(), SMALL], ids=["F4", "A4 tegak"])
def test_the_flow_comes_back_whole(settings: LayoutSettings, loose: bool) -> None:
    drawing = lay_out(SOP, settings)
    _, flow = read_xlsx(write_xlsx(drawing, loose=loose)).pages
    assert faults(drawing, flow, loose=loose) == []


@pytest.fixture(scope="module")
def found() -> FoundDocument:
    return read_xlsx(write_xlsx(lay_out(SOP)))


def test_every_sheet_is_a_page_with_one_table(found: FoundDocument) -> None:
    assert found.source is Source.XLSX
    assert found.remarks == ()
    assert [(page.number, page.name, len(page.tables)) for page in found.pages] == [
        (1, "Identitas", 1),
        (2, "Bagan Alir", 1),
    ]


def test_every_word_comes_back_in_its_cell(found: FoundDocument) -> None:
    identity, flow = ({cell.text for cell in page.tables[0].cells} for page in found.pages)
    for kegiatan in SOP.kegiatan:
        assert {kegiatan.no, kegiatan.uraian, kegiatan.mutu_baku.output} <= {*flow, ""}
    assert {"Nomor SOP", SOP.nomor, SOP.judul} <= identity


def test_cells_cover_the_table_once(found: FoundDocument) -> None:
    for page in found.pages:
        (table,) = page.tables
        places = [
            (cell.row + down, cell.column + across)
            for cell in table.cells
            for down in range(cell.rowspan)
            for across in range(cell.colspan)
        ]
        assert len(places) == len(set(places)) == (len(table.xs) - 1) * (len(table.ys) - 1)
        for cell in table.cells:
            assert cell.box.x == pytest.approx(table.xs[cell.column])
            assert cell.box.y + cell.box.h == pytest.approx(table.ys[cell.row + cell.rowspan])


def test_a_stamp_and_a_draft_are_words_and_one_shape_of_no_symbol() -> None:
    pages = read_xlsx(write_xlsx(lay_out(SOP, replace(SMALL, mark=make_mark(), draft=True)))).pages
    stamps = [shape for page in pages for shape in page.shapes if shape.name == "Kode QR"]
    assert stamps
    assert {shape.outline for shape in stamps} == {stamps[0].outline}
    assert stamps[0].outline.value == "lain"
