"""What our own writer makes of a drawing comes back: places, glue, and words; so it does after LibreOffice saved it."""

import io
import random
import re
import shutil
import subprocess
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from sopan.drawing import Drawing, Page, name_line
from sopan.drawing.metrics.shapes import tidy
from sopan.layout import lay_out
from sopan.readers.found import FoundDocument, FoundPage
from sopan.readers.office.docx import read_docx
from sopan.readers.recogniser import recognise
from sopan.writers.docx import write_docx
from tests.drawings.corpus import read_case
from tests.readers.office.docx.fixtures import make, truths
from tests.readers.office.docx.score import score

NEAR = 1.0
CASES = ("putaran-tiga-halaman", "alur-dalam-baris", "bersama-berjauhan")
MOVED = ("putaran-tiga-halaman", "delapan-panah-ke-satu")
FAR = 4 * 12700
SAVED = (*CASES, "delapan-panah-ke-satu", "enam-simpul-sebaris")
OFFICES_SAVED = ("posyandu", "disdukcapil", "setda", "rsud", "diskominfo")


@pytest.fixture(scope="module", params=CASES)
def case(request: pytest.FixtureRequest) -> tuple[Drawing, FoundDocument]:
    drawing = lay_out(read_case(request.param))
    return drawing, read_docx(write_docx(drawing))


def _pages(case: tuple[Drawing, FoundDocument]) -> list[tuple[Page, FoundPage]]:
    drawing, document = case
    return list(zip((*drawing.identity, *drawing.pages), document.pages, strict=True))


def _apart(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return max((abs(a - b) for a, b in zip(one, other, strict=True)), default=0.0)


def test_rules_stand_where_they_were_drawn(case: tuple[Drawing, FoundDocument]) -> None:
    for page, found in _pages(case):
        (table,) = found.tables
        assert page.table
        assert _apart(table.xs, page.table.xs) <= NEAR
        assert _apart(table.ys, page.table.ys) <= NEAR
        assert table.header_rows == page.table.header_rows


def test_cells_say_what_they_said(case: tuple[Drawing, FoundDocument]) -> None:
    for page, found in _pages(case):
        assert page.table
        cells = {(cell.row, cell.column): cell for cell in found.tables[0].cells}
        for cell in page.table.cells:
            mine = cells[cell.row, cell.column]
            words = " ".join(" ".join(item.prose or " ".join(item.lines)) for text in cell.texts for item in text.items)
            assert (mine.rowspan, mine.colspan) == (cell.rowspan, cell.colspan)
            markers = "".join(item.marker for text in cell.texts for item in text.items)
            assert sorted("".join(mine.text.split())) == sorted("".join((words + markers).split()))


def test_symbols_and_lines_stand_where_they_were_drawn(case: tuple[Drawing, FoundDocument]) -> None:
    for page, found in _pages(case):
        shapes = {shape.name: shape for shape in found.shapes}
        names = {shape.id: shape.name for shape in found.shapes}
        lines = {line.name: line for line in found.lines}
        assert len(shapes) == len(page.symbols)
        assert len(lines) == len(page.lines)
        for symbol in page.symbols:
            assert _apart(shapes[f"Simbol {symbol.id}"].box, symbol.box) <= NEAR
        for line in page.lines:
            mine = lines[name_line(line)]
            assert [names[mine.source], names[mine.target]] == [f"Simbol {line.source}", f"Simbol {line.target}"]
            for point, other in zip(mine.points, tidy(line.points), strict=True):
                assert _apart(point, other) <= NEAR


@pytest.mark.parametrize("glued", [True, False])
@pytest.mark.parametrize("name", MOVED)
def test_arrows_come_back_though_shapes_were_moved(name: str, glued: bool) -> None:
    sop = read_case(name)
    (reading,) = recognise(read_docx(_moved(write_docx(lay_out(sop)), glued=glued)))
    assert score(reading.sop, sop).arrows == 1.0


def _moved(data: bytes, *, glued: bool) -> bytes:
    """The file with every shape up to four points away from its place, and perhaps without any glue."""
    chance, written = random.Random(3), io.BytesIO()
    with ZipFile(io.BytesIO(data)) as whole, ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name in whole.namelist():
            content = whole.read(name).decode()
            content = content if glued else re.sub("<a:(st|end)Cxn[^>]*/>", "", content)
            offset = re.compile(r"(?<=<wp:posOffset>)-?\d+")
            archive.writestr(name, offset.sub(lambda it: str(int(it[0]) + chance.randint(-FAR, FAR)), content))
    return written.getvalue()


@pytest.fixture(scope="module")
def saved_again(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Exports of ours, and files of offices, after LibreOffice saved them."""
    program = shutil.which("soffice")
    assert program, "LibreOffice tidak ada: pasang paket Debian libreoffice-writer"
    folder = tmp_path_factory.mktemp("simpan")
    for name in SAVED:
        (folder / f"{name}.docx").write_bytes(write_docx(lay_out(read_case(name))))
    for name in OFFICES_SAVED:
        (folder / f"{name}.docx").write_bytes(make(name))
    command = [program, f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "lagi")]
    subprocess.run([*command, *folder.glob("*.docx")], check=True, capture_output=True, timeout=120)
    return {file.stem: file.read_bytes() for file in (folder / "lagi").glob("*.docx")}


@pytest.mark.parametrize("name", SAVED)
def test_it_comes_back_whole_after_libreoffice_saved_it(name: str, saved_again: dict[str, bytes]) -> None:
    (reading,) = recognise(read_docx(saved_again[name]))
    assert min(score(reading.sop, read_case(name))) == 1.0


@pytest.mark.parametrize("name", OFFICES_SAVED)
def test_so_do_the_files_of_offices(name: str, saved_again: dict[str, bytes]) -> None:
    (reading,), (truth,) = recognise(read_docx(saved_again[name])), truths(name)
    assert min(score(reading.sop, truth)) >= 0.95


def test_what_is_hard_to_read_is_named_as_the_form_names_it() -> None:
    document = read_docx(write_docx(lay_out(read_case(CASES[0]))))
    (reading,) = recognise(document._replace(pages=tuple(map(_dim, document.pages))))
    told = [notice.message for notice in reading.notices if notice.id == "teks-ragu" and len(notice.place) == 1]
    assert "Tanggal pembuatan terbaca kurang jelas, periksa ejaannya." in told
    assert not [message for message in told if "_" in message]


def _dim(page: FoundPage) -> FoundPage:
    """As a scan would show it."""
    (table,) = page.tables
    cells = tuple(cell._replace(confidence=0.9) for cell in table.cells)
    return page._replace(tables=(table._replace(cells=cells),))
