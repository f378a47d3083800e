"""Photographed and curved pages: their rules are laid level and upright again, and words found where they stand."""

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from sopan.readers.printed.pdfium import Sheet
from sopan.readers.printed.scan.pixels import Bend, Grey, find_bend, find_ink, find_tables, flatten
from sopan.readers.printed.scan.prepare import Upright
from tests.readers.printed.pdf.sheets import grid, pdf, text
from tests.readers.printed.scan.papers import as_grey, printed

_SCALE = 150 / 72
_XS, _YS = [20, 60, 180, 260, 380], [20, 80, 140, 200, 250, 285]
_BODY = "".join(text(64, 225 - 60 * row - 12 * line, "memeriksa berkas") for row in range(3) for line in range(2))
_SHEET = printed(pdf(grid(_XS, _YS) + _BODY))


def _aside(sheet: Image.Image) -> Image.Image:
    """Photographed from below: the far edge is shorter."""
    wide, high = sheet.size
    seen = [(0.05 * wide, 0.02 * high), (0.97 * wide, 0), (wide, high), (0, 0.99 * high)]
    corners = [(0, 0), (wide, 0), (wide, high), (0, high)]
    rows, values = [], []
    for (x, y), (u, v) in zip(seen, corners, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    way = tuple(np.linalg.solve(np.array(rows), np.array(values)))
    return sheet.transform(sheet.size, Image.Transform.PERSPECTIVE, way, Image.Resampling.BICUBIC, fillcolor=255)


def _curved(sheet: Image.Image) -> Image.Image:
    """A page of a thick book: its lines sag."""
    grey = np.asarray(sheet)
    rows, columns = np.indices(grey.shape)
    sag = (12 * np.sin(np.pi * columns / grey.shape[1])).astype(int)
    return Image.fromarray(grey[np.clip(rows - sag, 0, grey.shape[0] - 1), columns])


def _flat(sheet: Image.Image) -> tuple[Grey, Bend]:
    grey = as_grey(sheet)
    bend = find_bend(find_ink(grey), _SCALE)
    return flatten(grey, bend, _SCALE), bend


@pytest.mark.parametrize("damage", [_aside, _curved])
def test_a_bent_page_becomes_flat(damage: Callable[[Image.Image], Image.Image]) -> None:
    flat, bend = _flat(damage(_SHEET))
    assert bend
    assert not find_bend(find_ink(flat), _SCALE)
    (table,) = find_tables(flat, _SCALE)
    assert (len(table.xs), len(table.ys), len(table.spans)) == (5, 6, 20)


def test_a_flat_page_and_one_without_rules_stay() -> None:
    assert not _flat(_SHEET)[1]
    assert not _flat(printed(pdf(_BODY)))[1]


def test_the_edges_of_a_copiers_lid_bend_no_page() -> None:
    grey = as_grey(_SHEET).copy()
    for row in range(len(grey)):
        grey[row, : 6 + row // 30] = 20
        grey[row, row // 30 - 26 :] = 20
    assert not find_bend(find_ink(grey), _SCALE)


def test_a_word_of_the_flat_page_is_found_on_the_bent_one() -> None:
    _, bend = _flat(_curved(_SHEET))
    upright = Upright(Sheet((0, 0, 400, 300)), 1, 0, 400, 300, bend)
    (left, edge), (middle, sagging) = upright.on_sheet((20, 150)), upright.on_sheet((200, 150))
    assert (left, middle) == (pytest.approx(20, abs=1), pytest.approx(200, abs=1))
    assert sagging - edge == pytest.approx(12 / _SCALE * (1 - np.sin(np.pi / 20)), abs=0.7)
