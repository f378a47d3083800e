"""A Word file is valid, tells all words as ordinary text, and holds the flow as shapes glued by their connectors."""

import io
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from sopan.document import Sop
from sopan.drawing import Drawing, LineKind
from sopan.errors import WriteError
from sopan.layout import LayoutSettings, Orientation, Paper, Typeface, lay_out
from sopan.writers.docx import write_docx
from sopan.writers.xml_text import FOLD
from tests.drawings.corpus import read_case
from tests.formats.marks import make_mark
from tests.formats.pdf_samples import HOSTILE, full_sop, long_sop, write_logos

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
W = f"{{{SPACES['w']}}}"
"""The namespace that lxml puts before Word's own names."""

FLOW = read_case("putaran-tiga-halaman")


def _whole(sop: Sop) -> Sop:
    """The identity block of ``sop`` and a flow over several pages."""
    return replace(sop, kegiatan=FLOW.kegiatan, pelaksana=FLOW.pelaksana)


def _part(content: bytes, name: str = "word/document.xml") -> etree._Element:
    with ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def _find(root: etree._Element, path: str) -> list[etree._Element]:
    return root.findall(f".//{path}", SPACES)


def _faults(content: bytes, folder: Path) -> list[str]:
    file = folder / "x.docx"
    file.write_bytes(content)
    return [str(error) for error in OpenXmlValidator().validate(file).errors]


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    return lay_out(_whole(full_sop()))


SETTINGS = {
    "F4": LayoutSettings(),
    "A4 tegak, kode, konsep": LayoutSettings(
        paper=Paper.A4, orientation=Orientation.PORTRAIT, mark=make_mark(), draft=True
    ),
    "Bookman": LayoutSettings(typeface=Typeface.BOOKMAN),
}


@pytest.mark.parametrize("name", SETTINGS)
def test_it_keeps_to_the_schemas_of_office(name: str, tmp_path: Path) -> None:
    sop = replace(_whole(long_sop()), logo=str(write_logos(tmp_path)[1]), judul=f"Uji {HOSTILE[1]} <&>")
    assert _faults(write_docx(lay_out(sop, SETTINGS[name])), tmp_path) == []


def test_the_check_of_the_schemas_finds_a_fault(tmp_path: Path, drawing: Drawing) -> None:
    broken = tmp_path / "rusak.docx"
    with ZipFile(io.BytesIO(write_docx(drawing))) as whole, ZipFile(broken, "w") as archive:
        for name in whole.namelist():
            archive.writestr(name, whole.read(name).replace(b"<wp:wrapNone/>", b"", 1))
    assert len(OpenXmlValidator().validate(broken).errors) == 1


def test_every_connector_is_glued_at_both_ends(drawing: Drawing) -> None:
    root = _part(write_docx(drawing))
    names = {shape.get("id"): shape.get("name") for shape in _find(root, "wps:cNvPr")}
    glued = []
    for shape in _find(root, "wps:wsp"):
        if shape.find("wps:cNvCnPr", SPACES) is not None:
            ends = [shape.find(f"wps:cNvCnPr/a:{end}", SPACES) for end in ("stCxn", "endCxn")]
            glued.append(tuple((names[end.get("id")], int(end.get("idx"))) for end in ends))
    assert Counter(glued) == Counter(
        ((f"Simbol {line.source}", line.source_site), (f"Simbol {line.target}", line.target_site))
        for page in drawing.pages
        for line in page.lines
    )


def test_symbols_are_shapes_that_office_knows_by_name(drawing: Drawing) -> None:
    root = _part(write_docx(drawing))
    shapes = [shape for shape in _find(root, "wps:wsp") if "Simbol" in shape.find("wps:cNvPr", SPACES).get("name")]
    presets = [shape.find(".//a:prstGeom", SPACES).get("prst") for shape in shapes]
    known = {"box": "rect", "capsule": "flowChartTerminator", "diamond": "flowChartDecision"}
    known["pentagon"] = "flowChartOffpageConnector"
    assert Counter(presets) == Counter(known[symbol.shape] for page in drawing.pages for symbol in page.symbols)
    assert set(presets) == set(known.values())


def test_arrows_have_heads_and_joining_lines_have_none() -> None:
    drawing = lay_out(replace(read_case("bersama-berjauhan")))
    heads = [shape.find(".//a:tailEnd", SPACES) is not None for shape in _find(_part(write_docx(drawing)), "wps:wsp")
             if shape.find("wps:cNvCnPr", SPACES) is not None]  # fmt: skip
    flows = [line.kind is LineKind.FLOW for page in drawing.pages for line in page.lines]
    assert (heads.count(True), heads.count(False)) == (flows.count(True), flows.count(False))
    assert heads.count(False) == 3


def test_no_number_is_given_twice(drawing: Drawing) -> None:
    root = _part(write_docx(drawing))
    numbers = [thing.get("id") for path in ("wp:docPr", "wps:cNvPr", "pic:cNvPr") for thing in _find(root, path)]
    assert len(numbers) == len(set(numbers)) > 20


def test_the_flow_holds_no_picture(drawing: Drawing) -> None:
    with ZipFile(io.BytesIO(write_docx(drawing))) as archive:
        assert not [name for name in archive.namelist() if "media" in name]


def test_cells_are_prose_that_staff_can_edit() -> None:
    long = "Menyusun konsep surat perintah/pelaksanaan/pemeriksaan/pertanggungjawaban lapangan"
    sop = replace(FLOW, kegiatan=(replace(FLOW.kegiatan[0], uraian=long), *FLOW.kegiatan[1:]))
    drawing = lay_out(sop)
    assert (
        max(len(item.lines) for cell in drawing.pages[0].table.cells for text in cell.texts for item in text.items) > 2
    )
    paragraphs = ["".join(it.itertext(f"{W}t")) for it in _find(_part(write_docx(drawing)), "w:tc/w:p")]
    (told,) = [text for text in paragraphs if text.startswith("Menyusun konsep surat perintah")]
    assert told.replace(FOLD, "") == long  # one paragraph, no blank where a long word was cut
    assert f"pemeriksaan/{FOLD}pertanggungjawaban" in told  # nor would Word cut it anywhere else
    for kegiatan in FLOW.kegiatan[1:]:
        assert {kegiatan.no, kegiatan.uraian, kegiatan.mutu_baku.output} <= {*paragraphs, ""}


def test_a_label_is_never_broken_nor_larger_than_drawn(drawing: Drawing) -> None:
    (size,) = {line.label.size for page in drawing.pages for line in page.lines if line.label}
    assert round(size * 2) > size * 2
    boxes = [
        shape
        for shape in _find(_part(write_docx(drawing)), "wps:wsp")
        if shape.find("wps:cNvSpPr[@txBox]", SPACES) is not None
    ]
    assert boxes
    for shape in boxes:
        assert shape.find("wps:bodyPr", SPACES).get("wrap") == "none"
        assert int(shape.find(".//w:sz", SPACES).get(f"{W}val")) <= size * 2


def test_a_list_hangs_from_its_numbers(drawing: Drawing) -> None:
    root = _part(write_docx(drawing))
    texts = {"".join(it.itertext(f"{W}t")): it for it in _find(root, "w:tc/w:p")}
    tool = texts["2.Buku agenda"]
    assert tool.find(".//w:tab", SPACES) is not None
    indent = tool.find("w:pPr/w:ind", SPACES)
    assert int(indent.get(f"{W}left")) > int(indent.get(f"{W}hanging")) > 0


def test_headings_of_the_table_repeat_and_rows_stay_whole(drawing: Drawing) -> None:
    tables = _find(_part(write_docx(drawing)), "w:tbl")[len(drawing.identity) :]
    assert len(tables) == len(drawing.pages)
    for table in tables:
        rows = table.findall("w:tr", SPACES)
        assert [row.find("w:trPr/w:tblHeader", SPACES) is not None for row in rows] == [True] * 2 + [False] * (
            len(rows) - 2
        )
        assert all(row.find("w:trPr/w:cantSplit", SPACES) is not None for row in rows)


@pytest.mark.parametrize(
    ("settings", "size", "orient"),
    [
        (LayoutSettings(), ("18709", "12189"), "landscape"),
        (LayoutSettings(paper=Paper.A4, orientation=Orientation.PORTRAIT), ("11906", "16838"), None),
    ],
    ids=["F4 lanskap", "A4 tegak"],
)
def test_the_sheet_is_the_drawings(settings: LayoutSettings, size: tuple[str, str], orient: str | None) -> None:
    for section in _find(_part(write_docx(lay_out(FLOW, settings))), "w:sectPr"):
        sheet, margins = section.find("w:pgSz", SPACES), section.find("w:pgMar", SPACES)
        assert (sheet.get(f"{W}w"), sheet.get(f"{W}h"), sheet.get(f"{W}orient")) == (*size, orient)
        assert int(margins.get(f"{W}left")) == round(settings.margin_left * 20)


def test_page_numbers_follow_the_file(drawing: Drawing) -> None:
    footer = _part(write_docx(drawing), "word/footer1.xml")
    codes = [field.get(f"{W}instr") for field in _find(footer, "w:fldSimple")]
    assert codes == ["PAGE", "NUMPAGES"]
    assert f"Halaman 1 dari {len(drawing.identity) + len(drawing.pages)}" in "".join(footer.itertext())


def test_the_same_drawing_makes_the_same_bytes(drawing: Drawing) -> None:
    assert write_docx(drawing) == write_docx(lay_out(_whole(full_sop())))


def test_what_the_file_says_of_itself_comes_from_the_sop(drawing: Drawing) -> None:
    core = "".join(_part(write_docx(drawing), "docProps/core.xml").itertext())
    assert "Pelayanan Surat Masuk" in core
    assert "2024-01-08T00:00:00Z" in core


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    rows = [replace(row, uraian=text) for row, text in zip(FLOW.kegiatan, HOSTILE, strict=False)]
    content = write_docx(lay_out(replace(FLOW, kegiatan=(*rows, *FLOW.kegiatan[len(rows) :]))))
    assert _faults(content, tmp_path) == []
    words = "".join(_part(content).itertext())
    assert "<label> `kode` *tebal*" in words
    assert not re.search("[\x00-\x08\u202e]", words)


def test_the_logo_is_kept_once(tmp_path: Path) -> None:
    picture = write_logos(tmp_path)[1]
    content = write_docx(lay_out(replace(_whole(full_sop()), logo=str(picture))))
    with ZipFile(io.BytesIO(content)) as archive:
        (name,) = [name for name in archive.namelist() if "media" in name]
        assert archive.read(name) == picture.read_bytes()
    assert len(_find(_part(content), "pic:pic")) == 1


@pytest.mark.parametrize(
    ("content", "remedy"),
    [(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "PNG"), (None, "logo")],
    ids=["SVG", "hilang"],
)
def test_a_logo_that_word_does_not_know_is_refused(content: bytes | None, remedy: str, tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    if content:
        logo.write_bytes(content)
    drawing = lay_out(replace(_whole(full_sop()), logo=str(logo)))
    with pytest.raises(WriteError, match=remedy):
        write_docx(drawing)


def test_a_sheet_larger_than_words_largest_is_refused() -> None:
    drawing = lay_out(FLOW, LayoutSettings(paged=False))
    assert drawing.pages[0].height > 1584
    with pytest.raises(WriteError, match="Word"):
        write_docx(drawing)
