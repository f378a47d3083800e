"""LibreOffice shows a Word file of ours as the drawing has it: as many pages, every symbol and line in its place."""

import shutil
import subprocess

import pikepdf
import pytest

from sopan.drawing import Drawing
from sopan.drawing.metrics.shapes import tidy
from sopan.drawing.model import Point
from sopan.layout import lay_out
from sopan.writers.docx import write_docx
from tests.drawings.corpus import read_case
from tests.formats.inked import Path as Inked, paths_of

NEAR = 1.0


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    return lay_out(read_case("putaran-tiga-halaman"))


@pytest.fixture(scope="module")
def pages(drawing: Drawing, tmp_path_factory: pytest.TempPathFactory) -> list[list[Inked]]:
    """What LibreOffice inks on every page."""
    program = shutil.which("soffice")
    assert program, "LibreOffice tidak ada: pasang paket Debian libreoffice-writer"
    folder = tmp_path_factory.mktemp("office")
    (folder / "x.docx").write_bytes(write_docx(drawing))
    command = [program, f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", folder, folder / "x.docx"], check=True, capture_output=True, timeout=120)
    with pikepdf.open(folder / "x.pdf") as printed:
        return [paths_of(page) for page in printed.pages]


def test_no_page_is_added_or_lost(drawing: Drawing, pages: list[list[Inked]]) -> None:
    assert len(pages) == len(drawing.identity) + len(drawing.pages)


def test_symbols_stand_in_their_places(drawing: Drawing, pages: list[list[Inked]]) -> None:
    for page, inked in zip(drawing.pages, pages[len(drawing.identity) :], strict=True):
        for symbol in page.symbols:
            box = symbol.box
            want = (box.x, box.y, box.x + box.w, box.y + box.h)
            assert min(_apart(want, path.box) for path in inked) <= NEAR, symbol.id


def test_lines_start_bend_and_end_in_their_places(drawing: Drawing, pages: list[list[Inked]]) -> None:
    for page, inked in zip(drawing.pages, pages[len(drawing.identity) :], strict=True):
        corners = [point for path in inked for point in path.points]
        for line in page.lines:
            for point in tidy(line.points):
                assert min(_apart(point, corner) for corner in corners) <= NEAR, (line.id, point)


def _apart(want: tuple[float, ...] | Point, found: tuple[float, ...] | Point) -> float:
    return max(abs(a - b) for a, b in zip(want, found, strict=True))


def test_the_measure_sees_a_symbol_out_of_place(drawing: Drawing, pages: list[list[Inked]]) -> None:
    box = drawing.pages[0].symbols[0].box
    want = (box.x + 2, box.y, box.x + box.w + 2, box.y + box.h)
    assert min(_apart(want, path.box) for path in pages[len(drawing.identity)]) > NEAR
