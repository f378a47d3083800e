"""Symbols and arrows as other programs paint them."""

import pytest

from sopan.readers.found import FoundPage, Outline
from sopan.readers.printed.pdf.read import read_here
from tests.readers.printed.pdf.sheets import filled, grid, lines, pdf, text

_CURVES = {
    "roundrect": "130 100 m 170 100 l 180 100 180 110 180 110 c 180 115 l 180 125 170 125 170 125 c 130 125 l "
    "120 125 120 115 120 115 c 120 110 l 120 100 130 100 130 100 c h S\n",
    "ellipse": "120 110 m 120 115.5 124.5 120 130 120 c 135.5 120 140 115.5 140 110 c 140 104.5 135.5 100 130 100 c "
    "124.5 100 120 104.5 120 110 c h S\n",
}


def _page(*content: str) -> FoundPage:
    return read_here(pdf("".join(content))).pages[0]


@pytest.mark.parametrize(
    ("painted", "outline"),
    [
        ("120 100 60 25 re S\n", Outline.BOX),
        (lines((120, 110, 150, 100, 180, 110, 150, 120, 120, 110)), Outline.DIAMOND),
        (lines((120, 100, 180, 100, 180, 115, 150, 125, 120, 115, 120, 100)), Outline.PENTAGON),
        (_CURVES["roundrect"], Outline.CAPSULE),
        (_CURVES["ellipse"], Outline.CIRCLE),
        (lines((120, 100, 170, 100, 180, 125, 130, 125, 120, 100)), Outline.OTHER),
    ],
)
def test_outlines(painted: str, outline: Outline) -> None:
    (shape,) = _page(painted).shapes
    assert shape.outline is outline


def test_ground_and_pen_of_a_symbol_are_one_shape_with_its_words() -> None:
    page = _page("0.3 0.5 0.7 rg 120 100 60 25 re f\n", "120 100 60 25 re S\n", "0 g\n", text(140, 110, "A"))
    assert [(shape.outline, shape.text) for shape in page.shapes] == [(Outline.BOX, "A")]
    assert page.texts == ()


_HEADS = {
    "filled": filled((200, 100, 192, 103, 192, 97)),
    "swept back": filled((200, 100, 190, 104, 193, 100, 190, 96)),
    "open": lines((192, 104, 200, 100, 192, 96)),
}


@pytest.mark.parametrize("head", _HEADS)
def test_heads_are_set_on_the_end_of_their_line(head: str) -> None:
    end = 200 if head == "open" else 193
    (line,) = _page(lines((100, 150, 150, 150, 150, 100, end, 100)), _HEADS[head]).lines
    assert line.points == ((100, 150), (150, 150), (150, 200), (200, 200))
    assert (line.arrow_start, line.arrow_end) == (False, True)


def test_strokes_drawn_one_by_one_are_one_line() -> None:
    strokes = lines((100, 250, 150, 250), (150, 250, 150, 210), (150, 210, 193, 210))
    (line,) = _page(strokes, filled((200, 210, 192, 213, 192, 207))).lines
    assert (line.points[0], line.points[-1], line.arrow_end) == ((100, 50), (200, 90), True)


def test_two_arrows_that_leave_from_one_place_stay_two() -> None:
    arrows = lines((100, 100, 193, 100), (100, 100, 100, 193))
    heads = filled((200, 100, 192, 103, 192, 97), (100, 200, 97, 192, 103, 192))
    assert sorted(line.points[-1] for line in _page(arrows, heads).lines) == [(100, 100), (200, 200)]


def test_a_straight_arrow_across_rules_is_no_rule() -> None:
    table = grid([20, 120, 220, 320], [100, 150, 200, 250])
    page = _page(table, lines((150, 220, 150, 133)), filled((150, 125, 147, 134, 153, 134)))
    assert [line.points for line in page.lines] == [((150, 80), (150, 175))]
    assert len(page.tables[0].xs) == 4


def test_a_line_between_two_symbols_without_a_head_is_no_rule() -> None:
    table = grid([20, 120, 220, 320], [100, 250])
    page = _page(table, "40 150 76 20 re S 124 150 76 20 re S\n", lines((116, 160, 124, 160)))
    assert [line.points for line in page.lines] == [((116, 140), (124, 140))]


def test_words_beside_a_line_are_labels_and_not_the_text_of_the_cell() -> None:
    table = grid([20, 120, 220], [100, 250])
    arrow = lines((150, 230, 150, 133)) + filled((150, 125, 147, 134, 153, 134))
    page = _page(table, arrow, text(154, 180, "Tidak", 7), text(30, 180, "5 menit"))
    assert [text.text for text in page.texts] == ["Tidak"]
    assert [cell.text for cell in page.tables[0].cells] == ["5 menit", ""]


def test_an_underline_is_no_line() -> None:
    assert _page(text(100, 100, "NAMA PEJABAT"), lines((100, 98, 180, 98))).lines == ()
