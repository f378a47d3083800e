"""Tables as other programs paint them: thin boxes, frames, open sides, double rules, merged and coloured cells."""

import pytest

from sopan.readers.found import FoundPage, FoundTable
from sopan.readers.printed.pdf.read import read_here
from tests.readers.printed.pdf.sheets import grid, lines, pdf, text, thin_boxes


def _page(*content: str, rotate: int = 0) -> FoundPage:
    return read_here(pdf("".join(content), rotate=rotate)).pages[0]


def _texts(table: FoundTable) -> list[str]:
    return [cell.text for cell in table.cells]


_WORDS = text(24, 270, "satu") + text(124, 270, "dua") + text(24, 220, "tiga") + text(124, 220, "empat")
_UP = (0, 1, -1, 0)
_GRID = grid([20, 120, 220], [200, 250, 290])


def test_strokes_make_a_table() -> None:
    (table,) = _page(_GRID, _WORDS).tables
    assert _texts(table) == ["satu", "dua", "tiga", "empat"]
    assert (table.xs, table.ys) == ((20, 120, 220), (10, 50, 100))


def test_thin_boxes_cut_at_every_cell_make_the_same_table() -> None:
    level = [(x, y, 99.5, 0.5) for y in (200, 250, 290) for x in (20, 120)]
    upright = [(x, y, 0.5, h) for x in (20, 120, 220) for y, h in ((200, 49.8), (250, 39.8))]
    (table,) = _page(thin_boxes(*level, *upright), _WORDS).tables
    assert _texts(table) == ["satu", "dua", "tiga", "empat"]


def test_cells_drawn_as_boxes_are_no_symbols() -> None:
    boxes = "".join(f"{x} {y} 100 {h} re S\n" for x in (20, 120) for y, h in ((200, 50), (250, 40)))
    page = _page(boxes, _WORDS)
    assert _texts(page.tables[0]) == ["satu", "dua", "tiga", "empat"]
    assert page.shapes == ()


def test_double_rules_are_one() -> None:
    (table,) = _page(_GRID, lines((20, 248, 220, 248), (118, 200, 118, 290)), _WORDS).tables
    assert (len(table.xs), len(table.ys)) == (3, 3)


def test_a_table_without_side_rules_is_closed_where_its_rules_end() -> None:
    (table,) = _page(
        lines((20, 200, 220, 200), (20, 250, 220, 250), (20, 290, 220, 290), (120, 200, 120, 290)), _WORDS
    ).tables
    assert _texts(table) == ["satu", "dua", "tiga", "empat"]


def test_merged_cells_span() -> None:
    (table,) = _page(
        lines(
            (20, 200, 220, 200),
            (20, 290, 220, 290),
            (120, 250, 220, 250),
            (20, 200, 20, 290),
            (120, 200, 120, 290),
            (220, 200, 220, 290),
        ),
        text(24, 245, "tinggi"),
        text(124, 270, "dua"),
        text(124, 220, "empat"),
    ).tables
    assert [(cell.text, cell.rowspan) for cell in table.cells] == [("tinggi", 2), ("dua", 1), ("empat", 1)]


def test_the_ground_of_a_cell_is_its_fill_and_no_symbol() -> None:
    page = _page("1 0.9 0 rg 20 250 100 40 re f 0 g\n", _GRID, _WORDS)
    assert [cell.fill for cell in page.tables[0].cells] == ["FFE600", "", "", ""]
    assert page.shapes == ()


def test_upright_words_are_read_from_below() -> None:
    (table,) = _page(
        _GRID, text(40, 205, "Kepala", turn=_UP), text(52, 205, "Dinas", turn=_UP), text(124, 270, "Kepala Bidang")
    ).tables
    assert [(cell.text, cell.rotated) for cell in table.cells if cell.text] == [
        ("Kepala Bidang", False),
        ("Kepala Dinas", True),
    ]


def test_a_page_lying_on_its_side_is_turned() -> None:
    turned = "0 1 -1 0 300 0 cm\n" + _GRID + _WORDS
    page = read_here(pdf(turned, size=(300, 400))).pages[0]
    assert (page.width, page.height) == (400, 300)
    assert _texts(page.tables[0]) == ["satu", "dua", "tiga", "empat"]


def test_a_page_turned_by_its_own_word_is_read_as_shown() -> None:
    page = read_here(pdf("0 1 -1 0 300 0 cm\n" + _GRID + _WORDS, size=(300, 400), rotate=90)).pages[0]
    assert (page.width, page.height) == (400, 300)
    assert _texts(page.tables[0]) == ["satu", "dua", "tiga", "empat"]


def test_paragraphs_lists_and_broken_words_in_a_cell() -> None:
    lines_of_cell = ["1. Undang-", "undang yang berlaku di", "2. Menye-", "rahkan berkas"]
    words = "".join(text(24, 278 - 12 * index, line) for index, line in enumerate(lines_of_cell))
    (table,) = _page(grid([20, 150, 220], [200, 290]), words).tables
    assert table.cells[0].text == "1. Undang-undang yang berlaku di\n2. Menyerahkan berkas"


def test_a_sheet_printed_over_pages_side_by_side_is_joined() -> None:
    ys = [200, 240, 290]
    left = grid([20, 60, 380], ys) + text(24, 270, "No") + text(64, 270, "Kegiatan") + lines((300, 220, 420, 220))
    right = grid([40, 140, 300], ys) + text(44, 270, "Waktu") + text(144, 270, "Output") + lines((-40, 220, 80, 220))
    found = read_here(pdf(left + "370 215 20 10 re S\n", right))
    (page,) = found.pages
    assert [cell.text for cell in page.tables[0].cells if cell.text] == ["No", "Kegiatan", "Waktu", "Output"]
    assert [line.points for line in page.lines] == [((300, 80), (420, 80))]
    assert "disambung kembali menjadi 1 lembar" in found.remarks[0]


@pytest.mark.parametrize("crossing", [True, False])
def test_a_sheet_whose_lines_run_over_the_end_of_the_page_is_joined(crossing: bool) -> None:
    xs = [20.0, 60, 200, 380]
    upper = grid(xs, [60, 100, 140]) + lines(*[(x, 20, x, 60) for x in xs]) + text(64, 120, "Menerima")
    lower = grid(xs, [240, 260]) + lines(*[(x, 260, x, 280) for x in xs]) + text(64, 245, "Menyimpan")
    if crossing:
        upper, lower = upper + lines((300, 110, 300, -10)), lower + lines((300, 370, 300, 250))
    found = read_here(pdf(upper, lower))
    assert len(found.pages) == 2 - crossing
    if crossing:
        (page,) = found.pages
        assert [line.points for line in page.lines] == [((300, 190), (300, 310))]
        assert [round(y) for y in page.tables[0].ys] == [160, 200, 240, 300, 320]


def test_a_row_without_its_outer_side_is_a_row_all_the_same() -> None:
    rules = lines(*[(20, y, 220, y) for y in (170, 200, 230, 260)], *[(x, 170, x, 260) for x in (20, 120)])
    words = (
        text(24, 240, "Nomor") + text(124, 240, "1/2025") + text(24, 210, "Tanggal") + text(150, 210, "6 Januari 2025")
    )
    (table,) = _page(rules, lines((220, 230, 220, 260), (220, 170, 220, 200)), words).tables
    assert _texts(table)[:4] == ["Nomor", "1/2025", "Tanggal", "6 Januari 2025"]


def test_lines_that_are_too_much_for_their_cell_stay_in_it() -> None:
    clipped = "".join(text(24, y, words) for y, words in ((258, "Surat permintaan"), (242, "berkas"), (226, "lama")))
    words = text(24, 270, "Daftar") + f"q 20 230 100 20 re W n\n{clipped}Q\n" + text(24, 210, "Laporan")
    (table,) = _page(grid([20, 120, 220], [200, 230, 250, 290]), words).tables
    assert _texts(table)[::2] == ["Daftar", "Surat permintaan berkas lama", "Laporan"]


def test_a_short_list_with_rows_as_high_as_those_of_a_form_is_no_half_of_it() -> None:
    listed = grid([20, 60, 180], [240, 265, 290]) + text(24, 270, "No") + text(64, 270, "Nama SOP")
    form = grid([40, 140, 300], [140, 165, 190, 215, 240, 265, 290]) + text(44, 270, "Nomor SOP")
    assert len(read_here(pdf(listed, form)).pages) == 2
