"""A Visio file holds each page as shapes and connectors glued to them, where the PDF has them."""

import io
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from lxml import etree
from vsdx import VisioFile

from sopan.drawing import Drawing, Page, Shape
from sopan.layout import LayoutSettings, Paper, lay_out
from sopan.writers.vsdx import write_vsdx
from tests.drawings.corpus import read_case
from tests.formats.inked import paths_of
from tests.formats.marks import make_mark
from tests.formats.pdf_samples import HOSTILE, full_sop, write_logos

FLOW = read_case("putaran-tiga-halaman")
SOP = replace(full_sop(), kegiatan=FLOW.kegiatan, pelaksana=FLOW.pelaksana)
_SPACE = {"v": "http://schemas.microsoft.com/office/visio/2012/main"}
_INCH = 72


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    return lay_out(SOP)


@pytest.fixture(scope="module")
def book(drawing: Drawing, tmp_path_factory: pytest.TempPathFactory) -> VisioFile:
    file = tmp_path_factory.mktemp("visio") / "x.vsdx"
    file.write_bytes(write_vsdx(drawing))
    with VisioFile(str(file)) as visio:
        yield visio


def pages_of(drawing: Drawing) -> tuple[Page, ...]:
    """All pages in the order of the file."""
    return (*drawing.identity, *drawing.pages)


def test_every_page_has_its_size_and_name(drawing: Drawing, book: VisioFile) -> None:
    assert len(book.pages) == len(pages_of(drawing))
    for page, found in zip(pages_of(drawing), book.pages, strict=True):
        assert (found.width * _INCH, found.height * _INCH) == pytest.approx((page.width, page.height), abs=0.01)
        assert f"hal. {page.number}" in found.name


def test_every_word_of_the_table_stands_in_a_shape(drawing: Drawing, book: VisioFile) -> None:
    words = " ".join(shape.text for page in book.pages for shape in page.all_shapes if shape.text)
    for kegiatan in SOP.kegiatan:
        assert kegiatan.uraian in words
        assert kegiatan.mutu_baku.output in words
    assert all(text in words for text in (SOP.judul, SOP.nomor, *SOP.dasar_hukum))


def test_symbols_have_their_outline_place_and_data(drawing: Drawing, book: VisioFile) -> None:
    for page, found in zip(pages_of(drawing), book.pages, strict=True):
        shapes = {shape.universal_name: shape for shape in found.child_shapes}
        for symbol in page.symbols:
            shape, box = shapes[f"Simbol {symbol.id}"], symbol.box
            middle = (box.x + box.w / 2, page.height - box.y - box.h / 2)
            assert (shape.x * _INCH, shape.y * _INCH) == pytest.approx(middle, abs=0.01)
            assert (shape.width * _INCH, shape.height * _INCH) == pytest.approx((box.w, box.h), abs=0.01)
            rows = shape.xml.findall("v:Section[@N='Geometry']/v:Row", _SPACE)
            arcs = [row for row in rows if row.get("T") == "EllipticalArcTo"]
            assert bool(arcs) is (symbol.shape is Shape.CAPSULE)
            if symbol.row:
                assert shape.data_properties["Langkah"].value == symbol.row


def test_both_ends_of_every_connector_are_glued_where_they_are_drawn(drawing: Drawing, book: VisioFile) -> None:
    glued: Counter[tuple[str, str]] = Counter()
    for found in book.pages:
        names = {shape.ID: shape.universal_name for shape in found.child_shapes}
        shapes = {shape.ID: shape for shape in found.child_shapes}
        ends: dict[str, dict[str, str]] = {}
        for connect in found.connects:
            ends.setdefault(connect.from_id, {})[connect.from_rel] = connect.to_id
            assert glue_gap(shapes[connect.from_id], shapes[connect.to_id], connect) < 0.01
        glued.update((names[each["BeginX"]], names[each["EndX"]]) for each in ends.values())
    lines = [line for page in drawing.pages for line in page.lines]
    assert glued == Counter((f"Simbol {line.source}", f"Simbol {line.target}") for line in lines)


def glue_gap(connector: object, symbol: object, connect: object) -> float:
    """Points between a connector's end and the connection point that it is glued to."""
    end = connect.from_rel.removesuffix("X")  # type: ignore[attr-defined]
    row = int(connect.to_rel.removeprefix("Connections.X")) - 1  # type: ignore[attr-defined]
    point = symbol.xml.find(f"v:Section[@N='Connection']/v:Row[@IX='{row}']", _SPACE)  # type: ignore[attr-defined]
    place = {each.get("N"): float(each.get("V")) for each in point if each.get("N") in "XY"}
    x = symbol.x - symbol.width / 2 + place["X"]  # type: ignore[attr-defined]
    y = symbol.y - symbol.height / 2 + place["Y"]  # type: ignore[attr-defined]
    at = (float(connector.cell_value(f"{end}{axis}")) for axis in "XY")  # type: ignore[attr-defined]
    return max(abs(a - b) * _INCH for a, b in zip(at, (x, y), strict=True))


def test_a_label_is_the_text_of_its_connector(drawing: Drawing, book: VisioFile) -> None:
    shapes = [shape for page in book.pages for shape in page.child_shapes if "Panah" in shape.universal_name]
    said = Counter(shape.text for shape in shapes if shape.text)
    assert said == Counter(line.label.text for page in drawing.pages for line in page.lines if line.label)
    assert said["Ya"]


def test_numbers_are_unique_on_a_page_and_glue_names_shapes(drawing: Drawing) -> None:
    with ZipFile(io.BytesIO(write_vsdx(drawing))) as archive:
        for name in (each for each in archive.namelist() if each.startswith("visio/pages/page1")):
            root = etree.fromstring(archive.read(name))
            numbers = [each.get("ID") for each in root.iterfind(".//v:Shape", _SPACE)]
            assert len(numbers) == len(set(numbers)) > 10


def test_logo_code_and_odd_words_go_in(tmp_path: Path) -> None:
    sop = replace(SOP, logo=str(write_logos(tmp_path)[1]), judul=f"Uji {HOSTILE[1]} <&>")
    settings = LayoutSettings(paper=Paper.A4, mark=make_mark(), draft=True)
    with ZipFile(io.BytesIO(write_vsdx(lay_out(sop, settings)))) as archive:
        first = etree.fromstring(archive.read("visio/pages/page1.xml"))
        assert archive.read("visio/media/gambar1.png").startswith(b"\x89PNG")
        assert b"media/gambar1.png" in archive.read("visio/pages/_rels/page1.xml.rels")
    names = {each.get("NameU") for each in first.iterfind(".//v:Shape", _SPACE)}
    assert {"Logo", "Kode QR", "Verifikasi"} <= names


def test_the_same_drawing_makes_the_same_bytes(drawing: Drawing) -> None:
    assert write_vsdx(drawing) == write_vsdx(lay_out(SOP))


def test_libreoffice_draws_every_symbol_and_line_where_the_pdf_has_it(drawing: Drawing, tmp_path: Path) -> None:
    program = shutil.which("soffice")
    assert program, "LibreOffice tidak ada: pasang paket Debian libreoffice-draw"
    (tmp_path / "x.vsdx").write_bytes(write_vsdx(drawing))
    command = [program, f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "x.vsdx"], check=True, capture_output=True, timeout=120)
    with pikepdf.open(tmp_path / "x.pdf") as printed:
        assert len(printed.pages) == len(pages_of(drawing))
        for page, sheet in zip(drawing.pages, list(printed.pages)[len(drawing.identity) :], strict=True):
            paths = paths_of(sheet)
            for symbol in page.symbols:
                box = symbol.box
                want = (box.x, box.y, box.x + box.w, box.y + box.h)
                near = min(max(abs(a - b) for a, b in zip(want, path.box, strict=True)) for path in paths)
                assert near <= 0.5, symbol.id
            inked = [point for path in paths for point in path.points]
            for line in page.lines:
                far = max(min(max(abs(x - a), abs(y - b)) for a, b in inked) for x, y in line.points)
                assert far <= 0.5, line.id
