"""Heads of columns set on their side are read, whichever side it is, and stand where they did."""

import numpy as np
import pytest
from PIL import Image

from sopan.drawing import Rect
from sopan.readers.printed.paper import join_words
from sopan.readers.printed.scan import tesseract
from sopan.readers.printed.scan.crops import Strip, cut_strips, place_words
from sopan.readers.printed.scan.page import as_pgm
from sopan.readers.printed.scan.turned import Placed, read_turned
from tests.readers.printed.pdf.sheets import pdf, text
from tests.readers.printed.scan.papers import printed

_DPI = 210
_SCALE = _DPI / 72
_LINES = text(20, 280, "Kepala Dinas", 10) + text(20, 266, "Perhubungan", 10)
_HEAD = printed(pdf(_LINES), _DPI).crop((30, 20, 290, 120))
_CELL = Rect(30, 20, 100 / _SCALE, 260 / _SCALE)


def _read(strip: Strip) -> Placed:
    words = tesseract.read_picture(as_pgm(strip.picture), strip.layout, _DPI)
    return place_words(words, strip.crops, _SCALE)


@pytest.mark.skipif(bool(tesseract.missing_program()), reason="tesseract tidak terpasang")
@pytest.mark.parametrize("turn", [90, 270])
def test_a_head_on_its_side_is_read_where_it_stands(turn: int) -> None:
    page = Image.new("L", (600, 500), 255)
    page.paste(_HEAD.rotate(turn, expand=True), (round(_CELL.x * _SCALE), round(_CELL.y * _SCALE)))
    (strip,) = cut_strips(np.asarray(page), [_CELL], _SCALE)
    words = [word for word, _ in read_turned(strip, [], _SCALE, _read)]
    assert join_words(words).split() == ["Kepala", "Dinas", "Perhubungan"]
    assert {word.turn for word in words} == {turn}
    assert all(_CELL.holds(word.seat) for word in words)
    kepala, dinas, _ = words
    assert (kepala.box.y > dinas.box.y) == (turn == 90)
