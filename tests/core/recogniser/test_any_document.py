"""No document, however odd, makes the recogniser fail or dawdle."""

from time import process_time

from hypothesis import given, settings, strategies as st

from sopan.drawing import Rect
from sopan.flow import build_flow
from sopan.readers.found import (
    FoundCell,
    FoundDocument,
    FoundLine,
    FoundPage,
    FoundShape,
    FoundTable,
    FoundText,
    Outline,
    Source,
)
from sopan.readers.recogniser import explain_refusal, recognise
from tests.core.recogniser.by_hand import HEADING, document, line, page, place, step, symbol, table

WORDS = st.sampled_from(
    (
        *HEADING, "Pelaksana", "Mutu Baku", "Nomor SOP", "Nama SOP", "Disahkan oleh", "Dasar Hukum:", "Ya", "Tidak",
        "V", "→", "1", "2", "", "kembali ke langkah 1", "1. a\n2. b", "-", "\n",
    )
)  # fmt: skip
PLACES = st.floats(-50, 700) | st.sampled_from((0.0, 100.0, 140.0, 220.0))
BOXES = st.builds(Rect, PLACES, PLACES, st.floats(0, 90), st.floats(0, 90))
IDS = st.sampled_from(("a", "b", "c", "d", ""))
POINTS = st.lists(st.tuples(PLACES, PLACES), max_size=4).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> FoundTable:
    columns, rows = draw(st.integers(0, 9)), draw(st.integers(0, 6))
    xs, ys = (tuple(60.0 * n for n in range(columns + 1)), tuple(40.0 * n for n in range(rows + 1)))
    cells = [
        FoundCell(row, column, Rect(60.0 * column, 40.0 * row, 60, 40), draw(WORDS), *draw(SPANS))
        for row in range(rows + 1)
        for column in range(columns + 1)
    ]
    return FoundTable(xs, ys, tuple(cells))


SPANS = st.sampled_from(((1, 1), (1, 1), (1, 1), (2, 1), (1, 3), (9, 9)))
SHAPES = st.builds(FoundShape, IDS, st.sampled_from(Outline), BOXES, WORDS, WORDS)
LINES = st.builds(FoundLine, IDS, POINTS, IDS, IDS, st.booleans(), st.booleans(), WORDS)
PAGES = st.builds(
    FoundPage, st.just(1), st.just(842.0), st.just(595.0), st.lists(tables(), max_size=2).map(tuple),
    st.lists(SHAPES, max_size=5).map(tuple), st.lists(LINES, max_size=5).map(tuple),
    st.lists(st.builds(FoundText, BOXES, WORDS), max_size=3).map(tuple),
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.builds(FoundDocument, st.sampled_from(Source), st.lists(PAGES, max_size=3).map(tuple)))
def test_odd_documents_are_read_or_refused(found: FoundDocument) -> None:
    for reading in recognise(found):
        build_flow(reading.sop)
        assert len({kegiatan.no for kegiatan in reading.sop.kegiatan}) == len(reading.sop.kegiatan)
        assert all(0 <= notice.confidence <= 1 and notice.message for notice in reading.notices)
    assert explain_refusal(found)


def test_thousands_of_shapes_and_lines_take_a_moment() -> None:
    shapes = [symbol(str(number), "[]", 1 + number % 2, 2 + number % 3) for number in range(4_000)]
    lines = [line(place(1, 2), place(2, 3))._replace(id=str(number)) for number in range(4_000)]
    start = process_time()
    (reading,) = recognise(document(page([table((HEADING, step("1", "Satu"), step("2", "Dua")))], shapes, lines)))
    assert len(reading.sop.kegiatan) == 2
    assert process_time() - start < 8
