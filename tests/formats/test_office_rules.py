"""Nothing in a written file makes Word, Excel, or Visio repair it, on any sheet, for odd SOPs and ordinary ones."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from sopan.document import Sop
from sopan.drawing import Drawing
from sopan.layout import LayoutSettings, Orientation, Paper, lay_out
from sopan.writers.docx import write_docx
from sopan.writers.formulir import write_form
from sopan.writers.vsdx import write_vsdx
from sopan.writers.xlsx import write_xlsx
from tests.drawings.corpus import read_case
from tests.formats.marks import make_mark
from tests.formats.office_rules import faults_of
from tests.formats.pdf_samples import long_sop, write_logos

UPRIGHT = LayoutSettings(paper=Paper.LEGAL, orientation=Orientation.PORTRAIT, mark=make_mark(), draft=True)
WRITERS: dict[str, Callable[[Drawing], bytes]] = {
    "docx": write_docx,
    "xlsx": write_xlsx,
    "xlsx bebas": lambda drawing: write_xlsx(drawing, loose=True),
    "vsdx": write_vsdx,
}
FLOW = read_case("putaran-tiga-halaman")
DOCUMENT = "word/document.xml"
VISIO_PAGES = "visio/pages/pages.xml"
MARGINS = re.compile(rb'<w:pgMar[^>]* w:bottom="(\d+)"[^>]* w:footer="(\d+)"')
WHOLE: dict[str, list[str]] = {name: [] for name in WRITERS}
ODD = (
    "putaran-tiga-halaman",
    "alur-dalam-baris",
    "dua-puluh-pelaksana",
    "kembali-ke-diri",
    "sel-900-huruf",
    "satu-baris",
)


def tall_sop(folder: Path) -> Sop:
    """Rows taller than Excel's tallest in both parts, a logo, and a nomor longer than any footer."""
    flow = read_case("sel-900-huruf")
    first = flow.kegiatan[0]
    long = replace(first, mutu_baku=replace(first.mutu_baku, kelengkapan="Berkas permohonan yang lengkap; " * 40))
    whole = replace(long_sop(), nomor="000.8.3.3/" + "SETDA&" * 50, logo=str(write_logos(folder)[1]))
    return replace(whole, pelaksana=flow.pelaksana, kegiatan=(long, *flow.kegiatan[1:]))


@pytest.mark.parametrize("case", ODD)
def test_odd_flows_make_whole_packages(case: str) -> None:
    drawing = lay_out(read_case(case))
    assert {name: faults_of(write(drawing)) for name, write in WRITERS.items()} == WHOLE


def test_long_texts_on_upright_paper_make_whole_packages(tmp_path: Path) -> None:
    drawing = lay_out(tall_sop(tmp_path), UPRIGHT)
    assert {name: faults_of(write(drawing)) for name, write in WRITERS.items()} == WHOLE


def test_a_form_is_a_whole_package() -> None:
    assert faults_of(write_form(read_case("alur-dalam-baris"))) == []


def test_a_page_of_word_holds_its_table_where_rules_add_to_the_heights_of_rows() -> None:
    drawing = lay_out(replace(long_sop(), pelaksana=FLOW.pelaksana, kegiatan=FLOW.kegiatan))
    with ZipFile(BytesIO(write_docx(drawing))) as archive:
        margins = [(int(bottom) / 20, int(foot) / 20) for bottom, foot in MARGINS.findall(archive.read(DOCUMENT))]
    assert len(margins) == 2
    for (bottom, foot), part in zip(margins, (drawing.identity, drawing.pages), strict=True):
        tables = [page.table for page in part if page.table]
        lowest = max(table.ys[-1] + len(table.ys) * drawing.grid_stroke for table in tables)
        assert lowest < part[0].height - bottom
        assert bottom - foot == pytest.approx(part[0].texts[-1].leading)  # room for the line at the foot


def test_a_page_of_excel_has_room_to_spare_for_heights_that_are_rounded() -> None:
    drawing = lay_out(replace(long_sop(), pelaksana=FLOW.pelaksana, kegiatan=FLOW.kegiatan))
    with ZipFile(BytesIO(write_xlsx(drawing))) as archive:
        margins = etree.fromstring(archive.read("xl/worksheets/sheet1.xml")).find("{*}pageMargins")
    room = drawing.identity[0].height - 72 * sum(float(margins.get(side)) for side in ("top", "bottom"))
    tables = [page.table for page in drawing.identity if page.table]
    assert room - max(table.ys[-1] - table.ys[0] for table in tables) > 6


@pytest.mark.parametrize("lies", Orientation)
@pytest.mark.parametrize(("paper", "number"), [("A4", 9), ("F4", 14), ("Folio", 14), ("Legal", 5), ("Letter", 1)])
def test_printers_are_told_the_paper(paper: str, number: int, lies: Orientation) -> None:
    drawing = lay_out(read_case("satu-baris"), LayoutSettings(paper=Paper(paper), orientation=lies))
    with ZipFile(BytesIO(write_xlsx(drawing))) as archive:
        assert f'paperSize="{number}"'.encode() in archive.read("xl/worksheets/sheet1.xml")
    with ZipFile(BytesIO(write_vsdx(drawing))) as archive:
        assert f'<Cell N="PaperKind" V="{number}"/><Cell N="OnPage" V="1"/>'.encode() in archive.read(VISIO_PAGES)


BREAKS = (
    ("docx", DOCUMENT, rb'(<w:gridCol w:w=")\d+', rb"\g<1>7", "not as wide as its columns"),
    ("docx", DOCUMENT, rb"<w:vMerge w:val=.restart./>", b"", "a merged cell goes on from none"),
    ("docx", DOCUMENT, rb"(<w:tc>.*?)<w:p>.*?</w:p></w:tc>", rb"\1</w:tc>", "does not end in a paragraph"),
    ("docx", DOCUMENT, rb"</w:tbl><w:p>.*?</w:p>(?=<w:sectPr)", b"</w:tbl>", "no paragraph after a table"),
    ("docx", DOCUMENT, rb' layoutInCell="1"', b"", "an anchor without layoutInCell"),
    ("docx", DOCUMENT, rb'(<a:stCxn id="\d+" idx=")\d', rb"\g<1>4", "glued to site 4"),
    ("docx", DOCUMENT, rb'(<wps:cNvPr id=")\d+', rb"\g<1>2", "shape 2 twice"),
    ("docx", DOCUMENT, rb' r:id="kaki"', b' r:id="tangan"', "relation tangan is not told"),
    ("docx", "[Content_Types].xml", rb'<Override PartName="/word/styles.xml"[^>]*>', b"", "has no type of its own"),
    ("xlsx", "xl/worksheets/sheet2.xml", rb'( ht=")[\d.]+', rb"\g<1>410", "is 410.0 high"),
    ("xlsx", "xl/worksheets/sheet2.xml", rb'<c r="A2"', b'<c r="B2"', "out of order"),
    ("xlsx", "xl/worksheets/sheet2.xml", rb'(<mergeCell ref=")A2', rb"\g<1>A1", "lies over another"),
    ("xlsx", "xl/worksheets/sheet1.xml", b"<oddFooter>", b"<oddFooter>" + b"x" * 250, "a footer too long"),
    ("xlsx", "xl/drawings/drawing2.xml", rb"(<xdr:col>)\d+", rb"\g<1>99", "lies outside of its cell"),
    ("xlsx", "xl/drawings/_rels/drawing1.xml.rels", rb'Target="[^"]*"', b'Target="../media/x.png"', "is missing"),
)


@pytest.mark.parametrize(("kind", "part", "old", "new", "fault"), BREAKS, ids=[each[-1] for each in BREAKS])
def test_a_broken_package_is_found(
    kind: str, part: str, old: bytes, new: bytes, fault: str, whole: dict[str, bytes]
) -> None:
    broken = BytesIO()
    with ZipFile(BytesIO(whole[kind])) as source, ZipFile(broken, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            changed = re.sub(old, new, content, count=1, flags=re.DOTALL) if name == part else content
            assert (changed != content) is (name == part)
            target.writestr(name, changed)
    assert any(fault in each for each in faults_of(broken.getvalue()))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of an SOP with a logo, by format."""
    logo = str(write_logos(tmp_path_factory.mktemp("logo"))[1])
    drawing = lay_out(replace(read_case("alur-dalam-baris"), logo=logo))
    return {name: WRITERS[name](drawing) for name in ("docx", "xlsx")}
