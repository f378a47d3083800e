"""Tables of a Word file keep their grid, their merges, and their measures."""

import pytest

from tests.readers.office.docx.bodies import LEFT, LINE, TOP, WIDTH, read_page
from tests.readers.office.docx.making.word.text import Cell, Row, para, run, table


def _cell(text: str, **facts: object) -> Cell:
    return Cell(para(run(text)), **facts)  # type: ignore[arg-type]


def test_cells_merged_across_and_down_are_one() -> None:
    rows = [
        Row([_cell("a", span=2), _cell("b", merge="restart")], 20),
        Row([_cell("c"), _cell("d"), Cell(merge="continue")], 30),
    ]
    (found,) = read_page(table([50, 60, 70], rows)).tables
    spans = {cell.text: (cell.row, cell.column, cell.rowspan, cell.colspan) for cell in found.cells}
    assert spans == {"a": (0, 0, 1, 2), "b": (0, 2, 2, 1), "c": (1, 0, 1, 1), "d": (1, 1, 1, 1)}
    assert next(cell.box for cell in found.cells if cell.text == "b") == pytest.approx((LEFT + 110, TOP, 70, 50))


def test_a_row_is_as_high_as_its_words_need_unless_it_is_exact() -> None:
    words = "kata " * 40
    rows = [Row([_cell(words)], 20), Row([_cell(words)], 20, "exact"), Row([_cell("x")], 20), Row([_cell("x")])]
    (found,) = read_page(table([200], rows)).tables
    heights = [below - above for above, below in zip(found.ys, found.ys[1:], strict=False)]
    assert heights[1:3] == pytest.approx([20, 20])
    assert heights[0] == pytest.approx(5 * LINE + 0.5, abs=LINE)
    assert heights[3] == pytest.approx(LINE + 0.5)


def test_turned_filled_and_repeated_cells_are_told() -> None:
    rows = [Row([_cell("a", turned=True, fill="d9d9d9")], 60, header=True), Row([_cell("b")])]
    (found,) = read_page(table([40], rows)).tables
    assert (found.cells[0].rotated, found.cells[0].fill, found.header_rows) == (True, "D9D9D9", 1)
    assert (found.cells[1].rotated, found.cells[1].fill) == (False, "")


@pytest.mark.parametrize(
    ("mode", "align", "left"),
    [(15, "", LEFT), (14, "", LEFT - 5.4), (15, "center", LEFT + (WIDTH - 100) / 2), (12, "right", LEFT + WIDTH - 100)],
)
def test_a_table_begins_where_its_word_has_it(mode: int, align: str, left: float) -> None:
    (found,) = read_page(table([100], [Row([_cell("x")])], align=align), mode=mode).tables
    assert found.xs == pytest.approx((left, left + 100))


def test_a_floating_table_stands_where_it_is_told() -> None:
    spot = 'w:horzAnchor="page" w:vertAnchor="page" w:tblpX="2000" w:tblpY="3000"'
    (found,) = read_page(table([100], [Row([_cell("x")])], floating=spot)).tables
    assert (found.xs[0], found.ys[0]) == pytest.approx((100, 150))


def test_a_table_in_a_cell_is_seen_as_rows_of_the_outer_one() -> None:
    inner = table([40, 60], [Row([_cell("nomor"), _cell("1")]), Row([_cell("tanggal"), _cell("2")])])
    rows = [Row([_cell("dinas"), Cell(inner + para())]), Row([_cell("dasar"), _cell("alat")])]
    (found,) = read_page(table([100, 100], rows)).tables
    places = {cell.text: (cell.row, cell.column, cell.rowspan, cell.colspan) for cell in found.cells}
    assert places == {
        "dinas": (0, 0, 2, 1), "nomor": (0, 1, 1, 1), "1": (0, 2, 1, 1), "tanggal": (1, 1, 1, 1), "2": (1, 2, 1, 1),
        "dasar": (2, 0, 1, 1), "alat": (2, 1, 1, 2),
    }  # fmt: skip


def test_a_table_beside_words_in_a_cell_stays_a_table_of_its_own() -> None:
    inner = table([40], [Row([_cell("dalam")])])
    outer, own = read_page(table([100], [Row([Cell(para(run("judul")) + inner + para())])])).tables
    assert [cell.text for cell in outer.cells] == ["judul"]
    assert [cell.text for cell in own.cells] == ["dalam"]
    assert own.ys[0] == pytest.approx(TOP + LINE)
