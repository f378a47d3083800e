"""Skew is found within a tenth of a degree, and tables in spite of shadows, symbols, and arrows."""

import numpy as np
import pytest

from sopan.readers.printed.scan.pixels import find_ink, find_skew, find_tables, whiten_paper
from tests.readers.printed.pdf.sheets import filled, grid, lines, pdf, text
from tests.readers.printed.scan.papers import as_grey, printed, scanned

_XS, _YS = [20, 60, 180, 260, 380], [40, 110, 180, 250, 280]
_BODY = "".join(text(64, 235 - 70 * row - 12 * line, "memeriksa berkas") for row in range(3) for line in range(3))
_FLOW = (
    "195 215 50 20 re S 195 135 50 20 re S\n"
    + lines((220, 215, 220, 163), (245, 145, 300, 145, 300, 75, 253, 75))
    + filled((220, 155, 217, 163, 223, 163), (245, 75, 253, 78, 253, 72))
)
_SHEET = printed(pdf(grid(_XS, _YS) + _BODY + _FLOW))


@pytest.mark.parametrize("skew", [-4.6, -0.7, 0.4, 3.2])
def test_skew_is_found(skew: float) -> None:
    assert find_skew(find_ink(as_grey(scanned(_SHEET, skew)))) == pytest.approx(-skew, abs=0.1)


def test_an_empty_or_level_page_is_left_as_it_is() -> None:
    assert find_skew(find_ink(np.full((300, 400), 250, dtype=np.uint8))) == 0
    assert find_skew(find_ink(as_grey(_SHEET))) == 0


def test_shadows_are_no_ink() -> None:
    shaded = np.tile(np.linspace(120, 250, 600).astype(np.uint8), (400, 1))
    assert not find_ink(shaded).any()


@pytest.mark.parametrize("skew", [0, 0.2])
def test_the_table_is_found_and_its_arrows_are_no_rules(skew: float) -> None:
    (table,) = find_tables(as_grey(scanned(_SHEET, skew)), 150 / 72)
    assert table.xs == pytest.approx(_XS, abs=2)
    assert table.ys == pytest.approx([300 - y for y in reversed(_YS)], abs=2)
    assert len(table.spans) == 16


def test_white_paper_stays_white_and_shaded_paper_becomes_so() -> None:
    assert whiten_paper(np.full((300, 400), 255, dtype=np.uint8)).min() == 255
    assert whiten_paper(as_grey(scanned(printed(pdf(""))))).min() > 240


def test_the_edges_of_the_paper_make_no_rule_too_short() -> None:
    inner = grid([140, 200, 260], [100, 115, 130])
    framed = pdf("5 5 390 290 re S " + inner)
    tables = find_tables(as_grey(printed(framed)), 150 / 72)
    assert [len(table.spans) for table in tables] == [4]
