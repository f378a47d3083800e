"""Our own PDF comes back as it was laid out: every symbol, line, cell, and label, within one point."""

from pathlib import Path

import pytest

from sopan import LayoutSettings, Orientation, Paper, lay_out
from sopan.drawing import Drawing, LineKind, Page, Point
from sopan.readers.found import FoundDocument, FoundPage
from sopan.readers.printed.pdf import read_pdf
from sopan.readers.sop_file import read_sop
from sopan.writers.pdf import write_pdf

_OUTLINES = {"box": "kotak", "capsule": "kapsul", "diamond": "belah ketupat", "pentagon": "segi lima"}
_CASES = {
    "surat-masuk": LayoutSettings(),
    "perjalanan-dinas": LayoutSettings(paper=Paper.A4, size=11),  # three pages, off-page connectors
    "penyusunan-sop": LayoutSettings(paper=Paper.A4, orientation=Orientation.PORTRAIT, size=8),  # the smallest symbols
}


@pytest.fixture(scope="module", params=_CASES)
def pair(request: pytest.FixtureRequest) -> tuple[list[Page], FoundDocument]:
    sop = read_sop(Path("contoh") / f"{request.param}.yaml").sop
    drawing: Drawing = lay_out(sop, _CASES[request.param])
    return [*drawing.identity, *drawing.pages], read_pdf(write_pdf(drawing))


def test_every_page_comes_back_in_its_size(pair: tuple[list[Page], FoundDocument]) -> None:
    drawn, found = pair
    assert [(round(page.width), round(page.height)) for page in drawn] == [
        (round(page.width), round(page.height)) for page in found.pages
    ]


def test_every_symbol_comes_back_and_nothing_else(pair: tuple[list[Page], FoundDocument]) -> None:
    for page, back in zip(pair[0], pair[1].pages, strict=True):
        assert len(page.symbols) == len(back.shapes)
        for symbol in page.symbols:
            assert any(
                shape.outline.value == _OUTLINES[symbol.shape.value] and _close([*symbol.box], [*shape.box])
                for shape in back.shapes
            )


def test_every_line_comes_back_with_its_head(pair: tuple[list[Page], FoundDocument]) -> None:
    for page, back in zip(pair[0], pair[1].pages, strict=True):
        assert len(page.lines) == len(back.lines)
        for line in page.lines:
            found = [other for other in back.lines if len(other.points) == len(line.points)]
            twin = next(other for other in found if _close(_flat(line.points), _flat(other.points)))
            assert (twin.arrow_start, twin.arrow_end) == (False, line.kind is LineKind.FLOW)


def test_every_cell_keeps_its_words_and_labels_stand_apart(pair: tuple[list[Page], FoundDocument]) -> None:
    for page, back in zip(pair[0], pair[1].pages, strict=True):
        assert page.table is not None
        assert _cells(back) == {
            (cell.row, cell.column): (cell.rowspan, cell.colspan, " ".join(text.plain for text in cell.texts).split())
            for cell in page.table.cells
        }
        labels = sorted(line.label.text for line in page.lines if line.label)
        assert [text.text for text in back.texts if text.text in ("Ya", "Tidak")].count("Ya") == labels.count("Ya")
        assert set(labels) <= {text.text for text in back.texts}


def _cells(page: FoundPage) -> dict[tuple[int, int], tuple[int, int, list[str]]]:
    return {
        (cell.row, cell.column): (cell.rowspan, cell.colspan, cell.text.split())
        for table in page.tables
        for cell in table.cells
    }


def _flat(points: tuple[Point, ...]) -> list[float]:
    return [number for point in points for number in point]


def _close(one: list[float], other: list[float]) -> bool:
    return all(abs(a - b) <= 1 for a, b in zip(one, other, strict=True))
