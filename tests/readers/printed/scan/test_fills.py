"""Heads of tables in dark colours, and colons that stand alone."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from sopan.readers.printed.scan.colons import mend_colons
from sopan.readers.printed.scan.pixels import Grey, find_tables, without_fills
from sopan.readers.printed.scan.tesseract import OcrWord
from tests.readers.printed.pdf.sheets import grid, pdf, text
from tests.readers.printed.scan.papers import as_grey, printed, scanned

_SCALE = 150 / 72
_XS, _YS = [20, 60, 180, 260, 380], [40, 110, 180, 250, 280]
_HEAD = slice(42, 103)  # rows of pixels within the head
_LABELS = "1 1 1 rg " + text(64, 260, "Kegiatan", 12) + text(190, 260, "Waktu", 12) + " 0 0 0 rg "


def _sheet(fill: str, rules: str = "") -> Grey:
    dark = f"{fill} rg 20 250 360 30 re f {rules} "
    return as_grey(scanned(printed(pdf(dark + _LABELS + grid(_XS, _YS)))))


@pytest.mark.parametrize(("fill", "rules"), [("0.1 0.2 0.4", ""), ("0.75 0 0", ""), ("0 0 0", "1 1 1 RG")])
def test_a_dark_head_becomes_white_and_its_cells_are_found(fill: str, rules: str) -> None:
    dark = _sheet(fill, rules)
    light = without_fills(dark, _SCALE)
    assert np.median(dark[_HEAD, 45:700]) < 120 < 240 < np.median(light[_HEAD, 45:700])
    if not rules:
        (table,) = find_tables(light, _SCALE)
        assert table.xs == pytest.approx(_XS, abs=2)
        assert len(table.spans) == 16


def test_what_stands_on_it_becomes_dark() -> None:
    light = without_fills(_sheet("0.1 0.2 0.4"), _SCALE)
    kegiatan, beside = light[66:86, 134:240], light[66:86, 250:360]
    assert (kegiatan < 140).mean() > 0.08 > 0.01 > (beside < 140).mean()


def test_a_page_without_dark_areas_stays_as_it_is() -> None:
    dense = "".join(text(64, 230 - 9 * line, "MEMERIKSA WAKTU", 9) for line in range(14))
    shaded = as_grey(scanned(printed(pdf("0.4 w 2 Tr " + grid(_XS, _YS) + dense))))  # bold, line upon line
    assert without_fills(shaded, _SCALE) is shaded


def _read(draw: str) -> str:
    picture = Image.new("L", (40, 40), 255)
    pen = ImageDraw.Draw(picture)
    for box in {"dots": [(10, 8, 13, 11), (10, 20, 13, 23)], "i": [(10, 5, 13, 8), (10, 12, 13, 27)],
                "1": [(11, 5, 13, 27)], "=": [(6, 12, 20, 14), (6, 20, 20, 22)]}[draw]:  # fmt: skip
        pen.rectangle(box, fill=0)
    (word,) = mend_colons([OcrWord("1", 4, 2, 18, 30, 0.4)], np.asarray(picture))
    return word.text


def test_two_dots_one_above_the_other_are_a_colon_and_nothing_else_is() -> None:
    assert [_read(drawn) for drawn in ("dots", "i", "1", "=")] == [":", "1", "1", "1"]
