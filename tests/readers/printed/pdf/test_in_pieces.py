"""Tables, symbols, and arrowheads painted in pieces or as outlines of themselves, and sheets printed very small."""

import pytest

from sopan.drawing import Rect
from sopan.readers.found import FoundPage, Outline
from sopan.readers.printed.pdf.read import read_here
from tests.readers.printed.pdf.sheets import grid, lines, pdf, text, thin_boxes

TABLE = grid([50, 150, 250], [50, 150, 250])
PLACES = (50, 150, 250)


def _page(*content: str) -> FoundPage:
    return read_here(pdf("".join(content))).pages[0]


def _dots(dot: float, step: float) -> str:
    """The rules of TABLE as rows of thin boxes."""
    starts = [50 + step * number for number in range(int(200 / step) + 1)]
    level = [(x, y - 0.25, dot, 0.5) for x in starts for y in PLACES]
    upright = [(x - 0.25, y, 0.5, dot) for x in PLACES for y in starts]
    return thin_boxes(*level, *upright)


@pytest.mark.parametrize(("dot", "step"), [(0.5, 1.0), (1.0, 1.5), (2.25, 4.5)])
def test_a_table_with_dotted_or_dashed_rules_is_a_table(dot: float, step: float) -> None:
    page = _page(_dots(dot, step), text(60, 200, "Menerima surat"))
    (table,) = page.tables
    assert [cell.text for cell in table.cells] == ["Menerima surat", "", "", ""]
    assert (page.lines, page.shapes) == ((), ())


def test_a_dashed_rule_painted_at_one_stroke_is_no_picture() -> None:
    dashes = [" ".join(f"{x} {y} 2.25 0.5 re" for x in range(50, 250, 3)) + " f\n" for y in PLACES]
    page = _page(*dashes, lines(*[(x, 50, x, 250) for x in PLACES]))
    assert (len(page.tables[0].cells), page.shapes) == (4, ())


def test_cells_painted_as_filled_rings_are_cells() -> None:
    rings = [f"{x} {y} 100 100 re {x + 0.5} {y + 0.5} 99 99 re f*\n" for x in (50, 150) for y in (50, 150)]
    page = _page(*rings, text(60, 200, "Menerima surat"))
    assert [cell.text for cell in page.tables[0].cells] == ["Menerima surat", "", "", ""]


_SYMBOLS = {
    Outline.BOX: [(70, 85), (130, 85), (130, 115), (70, 115)],
    Outline.DIAMOND: [(100, 85), (130, 100), (100, 115), (70, 100)],
}


@pytest.mark.parametrize("kind", _SYMBOLS)
def test_a_symbol_and_a_head_painted_stroke_by_stroke(kind: Outline) -> None:
    corners = _SYMBOLS[kind]
    sides = [(*corners[number - 1], *corners[number]) for number in range(4)]
    page = _page(TABLE, lines(*sides, (130, 100, 200, 100), (194, 103, 200, 100), (200, 100, 194, 97)))
    assert [(shape.outline, shape.box) for shape in page.shapes] == [(kind, Rect(70, 185, 60, 30))]
    assert [(line.points, line.arrow_end) for line in page.lines] == [(((130, 200), (200, 200)), True)]


@pytest.mark.parametrize("size", [0.25, 4])
def test_a_sheet_is_read_at_the_size_at_which_people_would_read_it(size: float) -> None:
    content = "".join((f"{size} 0 0 {size} 0 0 cm\n", TABLE, "70 170 30 12 re S\n", text(160, 200, "Menerima", 8)))
    (page,) = read_here(pdf(content, size=(400 * size, 300 * size))).pages
    assert [round(side) for side in page.shapes[0].box] == [70, 118, 30, 12]
    assert page.tables[0].cells[1].text == "Menerima"


def test_a_line_and_an_open_head_painted_as_outlines_of_themselves() -> None:
    line = "100 149.5 m 200.5 149.5 l 200.5 109 l 199.5 109 l 199.5 150.5 l 100 150.5 l h f\n"
    head = "196 107 m 200 101 l 204 107 l 203 107 l 200 102.5 l 197 107 l h f\n"
    (found,) = _page(line, head).lines
    assert [(round(x), round(y)) for x, y in found.points] == [(100, 150), (200, 150), (200, 198)]
    assert (found.arrow_start, found.arrow_end) == (False, True)


def test_a_table_whose_letters_are_outlines_is_said_to_have_none() -> None:
    letters = "60 200 m 62 210 l 64 200 l 63 200 l 62 205 l 61 200 l h f\n"
    (remark,) = read_here(pdf(TABLE + text(60, 200, "A"), TABLE + letters)).remarks
    assert remark.startswith("Halaman 2: ada tabel, tetapi tidak satu huruf pun terbaca")
