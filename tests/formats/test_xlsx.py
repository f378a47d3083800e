"""An Excel file is valid, tells all words in cells, and holds the flow as shapes glued by their connectors."""

import io
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pikepdf
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from sopan.drawing import Drawing
from sopan.layout import LayoutSettings, Orientation, Paper, lay_out
from sopan.writers.xlsx import write_xlsx
from tests.drawings.corpus import read_case
from tests.formats.inked import paths_of
from tests.formats.marks import make_mark
from tests.formats.pdf_samples import HOSTILE, full_sop, write_logos

SPACES = {
    "x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
FLOW = read_case("putaran-tiga-halaman")
SOP = replace(full_sop(), kegiatan=FLOW.kegiatan, pelaksana=FLOW.pelaksana)


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    return lay_out(SOP)


def _part(content: bytes, name: str) -> etree._Element:
    with ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def _find(root: etree._Element, path: str) -> list[etree._Element]:
    return root.findall(f".//{path}", SPACES)


@pytest.mark.parametrize("loose", [False, True], ids=["direkatkan", "bebas"])
@pytest.mark.parametrize(
    "settings",
    [LayoutSettings(), LayoutSettings(paper=Paper.A4, orientation=Orientation.PORTRAIT, mark=make_mark(), draft=True)],
    ids=["F4", "A4 tegak, kode, konsep"],
)
def test_it_keeps_to_the_schemas_of_office(settings: LayoutSettings, loose: bool, tmp_path: Path) -> None:
    sop = replace(SOP, logo=str(write_logos(tmp_path)[1]), judul=f"Uji {HOSTILE[1]} <&>")
    file = tmp_path / "x.xlsx"
    file.write_bytes(write_xlsx(lay_out(sop, settings), loose=loose))
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []


def test_every_word_stands_in_a_cell(drawing: Drawing) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(drawing)))
    assert book.sheetnames == ["Identitas", "Bagan Alir"]
    identity, flow = ({cell.value for row in sheet.iter_rows() for cell in row} for sheet in book)
    for kegiatan in SOP.kegiatan:
        assert {kegiatan.no, kegiatan.uraian, kegiatan.mutu_baku.output} <= {*flow, ""}
    assert {"Nomor SOP", SOP.nomor, SOP.judul} <= identity
    assert any("Dasar Hukum:\n1. Undang-Undang" in str(value) for value in identity)


def test_cells_lie_as_in_the_drawing(drawing: Drawing) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write_xlsx(drawing)))["Bagan Alir"]
    page = drawing.pages[0]
    assert page.table
    heights = [sheet.row_dimensions[row].height for row in range(2, len(page.table.ys) + 1)]
    assert sum(heights) == pytest.approx(page.table.ys[-1] - page.table.ys[0], abs=0.75)
    breaks = [stop.id for stop in sheet.row_breaks.brk]
    assert len(breaks) == len(drawing.pages) - 1
    assert sheet.cell(breaks[0] + 1, 1).value == f"SOP {SOP.judul} (lanjutan)"


def test_a_row_taller_than_excels_tallest_becomes_several_and_moves_nothing() -> None:
    first = FLOW.kegiatan[0]
    long = replace(first, mutu_baku=replace(first.mutu_baku, kelengkapan="Berkas permohonan yang lengkap " * 40))
    upright = LayoutSettings(paper=Paper.LEGAL, orientation=Orientation.PORTRAIT)
    drawing = lay_out(replace(FLOW, kegiatan=(long, *FLOW.kegiatan[1:])), upright)
    assert drawing.pages[0].table
    places = [y - drawing.pages[0].table.ys[0] for y in drawing.pages[0].table.ys]
    assert places[3] - places[2] > 408
    sheet = openpyxl.load_workbook(io.BytesIO(write_xlsx(drawing)))["Bagan Alir"]
    heights = [sheet.row_dimensions[row].height for row in range(2, len(places) + 2)]
    assert list(accumulate(heights)) == pytest.approx(
        [*places[1:3], (places[2] + places[3]) / 2, *places[3:]], abs=0.75
    )
    assert {"A4:A5", "B4:B5"} < {str(area) for area in sheet.merged_cells.ranges}
    assert sheet["B4"].value == long.uraian


def test_a_long_nomor_leaves_room_in_the_footer() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(lay_out(replace(SOP, nomor="000/SETDA&UMUM/" * 30)))))
    footer = book["Bagan Alir"].oddFooter
    assert footer.left.text.startswith("000/SETDA&&UMUM/")
    assert footer.left.text.endswith("…")
    assert footer.right.text.startswith("Halaman &P dari")


def test_a_draft_says_so_in_bold_at_the_foot() -> None:
    root = _part(write_xlsx(lay_out(SOP, LayoutSettings(draft=True))), "xl/worksheets/sheet1.xml")
    assert "&C&B&8 KONSEP – belum disahkan&R&8 Halaman" in root.find(".//x:oddFooter", SPACES).text


@pytest.mark.parametrize("loose", [False, True], ids=["direkatkan", "bebas"])
def test_connectors_are_glued_unless_libreoffice_shall_leave_them(drawing: Drawing, loose: bool) -> None:
    root = _part(write_xlsx(drawing, loose=loose), "xl/drawings/drawing2.xml")
    names = {shape.get("id"): shape.get("name") for shape in _find(root, "xdr:cNvPr")}
    glued = Counter(
        tuple((names[shape.find(f".//a:{end}", SPACES).get("id")]) for end in ("stCxn", "endCxn"))
        for shape in _find(root, "xdr:cxnSp")
    )
    lines = [line for page in drawing.pages for line in page.lines if not loose or len(line.points) == 2]
    assert glued == Counter((f"Simbol {line.source}", f"Simbol {line.target}") for line in lines)
    free = [name for name in names.values() if name.startswith("Panah")]
    assert len(free) == sum(len(page.lines) for page in drawing.pages)


def test_a_label_is_never_broken(drawing: Drawing) -> None:
    root = _part(write_xlsx(drawing), "xl/drawings/drawing2.xml")
    boxes = [shape for shape in _find(root, "xdr:sp") if shape.find(".//xdr:cNvSpPr[@txBox]", SPACES) is not None]
    assert len(boxes) == sum(bool(line.label) for page in drawing.pages for line in page.lines) > 0
    assert {shape.find(".//a:bodyPr", SPACES).get("wrap") for shape in boxes} == {"none"}


def test_no_number_is_given_twice(drawing: Drawing) -> None:
    numbers = [shape.get("id") for shape in _find(_part(write_xlsx(drawing), "xl/drawings/drawing2.xml"), "xdr:cNvPr")]
    assert len(numbers) == len(set(numbers)) > 20


def test_the_same_drawing_makes_the_same_bytes(drawing: Drawing) -> None:
    assert write_xlsx(drawing) == write_xlsx(lay_out(SOP))


def test_libreoffice_prints_as_many_pages_with_every_symbol(drawing: Drawing, tmp_path: Path) -> None:
    program = shutil.which("soffice")
    assert program, "LibreOffice tidak ada: pasang paket Debian libreoffice-calc"
    (tmp_path / "x.xlsx").write_bytes(write_xlsx(drawing, loose=True))
    command = [program, f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "x.xlsx"], check=True, capture_output=True, timeout=120)
    with pikepdf.open(tmp_path / "x.pdf") as printed:
        assert len(printed.pages) == len(drawing.identity) + len(drawing.pages)
        for page, sheet in zip(drawing.pages, list(printed.pages)[len(drawing.identity) :], strict=True):
            boxes = [path.box for path in paths_of(sheet)]
            for symbol in page.symbols:
                box = symbol.box
                want = (box.x, box.y, box.x + box.w, box.y + box.h)
                near = min(max(abs(a - b) for a, b in zip(want, box, strict=True)) for box in boxes)
                assert near <= 6, symbol.id  # Calc keeps column widths in steps of its own


def test_an_office_without_a_logo_stands_in_the_middle_of_its_cell(drawing: Drawing) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(drawing)))
    assert book["Identitas"]["A1"].alignment.vertical == "center"
    signed = next(cell for row in book["Identitas"] for cell in row if "NIP" in str(cell.value))
    assert signed.alignment.vertical == "top"
