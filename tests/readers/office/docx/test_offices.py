"""Word files as twenty-two offices draw them are read, and recognised as what they say."""

from collections.abc import Iterator

import pytest

from sopan.document import Sop
from sopan.drawing import Rect
from sopan.readers.found import FoundDocument, FoundPage, FoundTable
from sopan.readers.office.docx import read_docx
from sopan.readers.recogniser import recognise
from tests.readers.office.docx.fixtures import NAMES, make, truths
from tests.readers.office.docx.score import Score, score

BARS = Score(uraian=0.98, pelaksana=0.97, mutu_baku=0.97, identity=0.95, arrows=0.9)
TYPED = ("dinsos", "perpustakaan")
"""Offices whose symbols are characters."""


@pytest.fixture(scope="module")
def documents() -> dict[str, FoundDocument]:
    return {name: read_docx(make(name)) for name in NAMES}


def _flow_tables(document: FoundDocument) -> Iterator[tuple[FoundPage, FoundTable]]:
    for page in document.pages:
        for table in page.tables:
            if any(cell.text in ("Kegiatan", "Uraian Kegiatan", "AKTIVITAS") for cell in table.cells):
                yield page, table


def _box(table: FoundTable, text: str) -> Rect | None:
    return next((cell.box for cell in table.cells if cell.text == text), None)


def _inside(inner: Rect, across: Rect, down: Rect) -> bool:
    x, y = inner.x + inner.w / 2, inner.y + inner.h / 2
    return across.x <= x <= across.x + across.w and down.y <= y <= down.y + down.h


def _strays(document: FoundDocument, sop: Sop) -> Iterator[str]:
    """Steps without a shape in the cell of one who does them."""
    tables = list(_flow_tables(document))
    for kegiatan in sop.kegiatan:
        for page, table in tables:
            row = _box(table, kegiatan.uraian)
            if row is None:
                continue
            for name in kegiatan.pelaksana:
                column = _box(table, name)
                if column is None or not any(_inside(shape.box, column, row) for shape in page.shapes):
                    yield f"{kegiatan.no} {name}"


@pytest.mark.parametrize("name", NAMES)
def test_all_words_stand_in_cells(name: str, documents: dict[str, FoundDocument]) -> None:
    words = {cell.text for _, table in _flow_tables(documents[name]) for cell in table.cells}
    for sop in truths(name):
        for kegiatan in sop.kegiatan:
            quality = kegiatan.mutu_baku
            told = {kegiatan.uraian, quality.kelengkapan, quality.waktu.teks, quality.output, kegiatan.keterangan}
            assert told - {""} <= words, kegiatan.no


@pytest.mark.parametrize("name", sorted({*NAMES} - {*TYPED}))
def test_every_symbol_stands_in_its_cell(name: str, documents: dict[str, FoundDocument]) -> None:
    for sop in truths(name):
        assert list(_strays(documents[name], sop)) == []


@pytest.fixture(scope="module")
def scores(documents: dict[str, FoundDocument]) -> dict[str, list[Score]]:
    return {
        name: [score(it.sop, truth) for it, truth in zip(recognise(documents[name]), truths(name), strict=True)]
        for name in NAMES
    }


@pytest.mark.parametrize("name", NAMES)
def test_the_sop_is_recognised(name: str, scores: dict[str, list[Score]]) -> None:
    for found in scores[name]:
        assert all(share >= bar for share, bar in zip(found, BARS, strict=True)), found


def test_a_step_that_moved_is_seen_to_stray(documents: dict[str, FoundDocument]) -> None:
    document = documents["kelurahan"]
    moved = tuple(
        page._replace(shapes=tuple(it._replace(box=it.box._replace(y=it.box.y + 40)) for it in page.shapes))
        for page in document.pages
    )
    assert len(list(_strays(document._replace(pages=moved), *truths("kelurahan")))) > 4


def test_changes_are_read_as_accepted_and_told(documents: dict[str, FoundDocument]) -> None:
    assert any("perubahan terlacak" in remark for remark in documents["setda"].remarks)
    assert not documents["kelurahan"].remarks


def test_a_shape_is_read_once_though_the_file_has_it_twice(documents: dict[str, FoundDocument]) -> None:
    (sop,) = truths("bkpsdm")
    assert len(documents["bkpsdm"].pages[1].shapes) == len(sop.kegiatan)


def test_glue_of_a_canvas_is_kept(documents: dict[str, FoundDocument]) -> None:
    page = documents["disdukcapil"].pages[1]
    ids = {shape.id for shape in page.shapes}
    glued = [line for line in page.lines if line.source in ids and line.target in ids]
    assert len(glued) >= len(page.lines) - 2  # two are freeforms, which can't be glued
