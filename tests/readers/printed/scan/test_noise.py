"""What is no print: coloured stamps are bleached, scraps of signatures told from words, worn rules still found."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from sopan.drawing import Rect
from sopan.readers.printed.paper import Word
from sopan.readers.printed.scan.noise import find_noise, find_usual
from sopan.readers.printed.scan.pixels import find_ink, find_tables, lies_on_side, to_grey, without_stamps
from tests.readers.printed.pdf.sheets import grid, pdf, text
from tests.readers.printed.scan.papers import as_grey, printed, scanned

_SCALE = 150 / 72
_BLUE, _BLACK = (50, 60, 165), (20, 20, 20)
_XS, _YS = [20, 60, 180, 260, 380], [40, 110, 180, 250, 280]
_BODY = "".join(text(64, 235 - 70 * row - 12 * line, "memeriksa berkas") for row in range(3) for line in range(3))
_SHEET = printed(pdf(grid(_XS, _YS) + _BODY))


def _stamped(colour: tuple[int, int, int], radius: int) -> tuple[np.ndarray, np.ndarray]:  # type: ignore[type-arg]
    """The middle of a sheet before and after, a ring in ``colour`` over a black bar."""
    sheet = Image.new("RGB", (400, 400), (250, 248, 240))
    pen = ImageDraw.Draw(sheet)
    pen.ellipse((200 - radius, 200 - radius, 200 + radius, 200 + radius), outline=colour, width=4)
    pen.rectangle((100, 196, 300, 203), fill=_BLACK)
    picture = np.asarray(sheet)
    grey = to_grey(picture)
    return grey, without_stamps(picture, grey, _SCALE)


def test_a_stamp_is_bleached_and_the_print_below_it_stays() -> None:
    before, after = _stamped(_BLUE, 80)
    assert before[120:190].min() < 100 < 220 < after[120:190].min()
    assert (after[196:204, 100:301] < 60).mean() > 0.95


@pytest.mark.parametrize(("colour", "radius"), [(_BLUE, 12), (_BLACK, 80), (_BLUE, 380)])
def test_small_writing_black_rings_and_large_frames_stay(colour: tuple[int, int, int], radius: int) -> None:
    before, after = _stamped(colour, radius)
    assert (before == after).all()


def _line(*words: tuple[str, float], high: float = 9.0, y: float = 10.0) -> list[Word]:
    return [
        Word(word, Rect(20 + 40 * place, y, 30, high), 9, confidence=sure) for place, (word, sure) in enumerate(words)
    ]


@pytest.mark.parametrize(
    ("words", "noise"),
    [
        (_line(("NY", 0.03), ("H", 0.1)), ["NY", "H"]),
        (_line(("Peron", 0.29), high=4), ["Peron"]),
        (_line(("ditandatangani", 0.3)), []),  # unsure, but as long and as high as print
        (_line(("Kepala", 0.96), ("La", 0.09), ("Dinas", 0.9)), ["La"]),
        (_line(("1", 0.4), ("jam", 0.4)), []),
        (_line(("5", 0.2), ("Januari", 0.2), ("2024", 0.3), high=20), []),
    ],
)
def test_scraps_are_told_from_words(words: list[Word], noise: list[str]) -> None:
    usual = find_usual(_line(*[("kegiatan", 0.95)] * 5))
    assert [word.text for word in find_noise(words, usual)] == noise


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_lines_of_text_show_a_page_on_its_side(turn: int) -> None:
    assert lies_on_side(find_ink(as_grey(scanned(_SHEET, skew=0.6, turn=turn)))) == (turn in (90, 270))


def test_worn_rules_with_gaps_are_found() -> None:
    grey = as_grey(_SHEET).copy()
    for place in range(95, 760, 90):
        grey[:, place : place + 9] = 255
        grey[place : place + 9] = 255
    (table,) = find_tables(grey, _SCALE)
    assert table.xs == pytest.approx(_XS, abs=2)
    assert table.ys == pytest.approx([300 - y for y in reversed(_YS)], abs=2)


def test_rules_worn_away_in_wide_pieces_are_whole() -> None:
    grey = as_grey(_SHEET).copy()
    across, down = (round(place * _SCALE) for place in (_XS[1], 300 - _YS[-1]))
    grey[down - 3 : down + 45, across - 4 : across + 5] = 255  # an end
    grey[down + 300 : down + 325, across - 4 : across + 5] = 255  # the middle
    (table,) = find_tables(grey, _SCALE)
    assert len(table.spans) == 16
