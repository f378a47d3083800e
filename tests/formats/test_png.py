"""The PNG shows the page as drawn, at the asked sharpness, the same bytes every time."""

import struct
import zlib

import pytest

from sopan.drawing import Rect
from sopan.errors import WriteError
from sopan.writers.png import write_png
from tests.drawings.pages import drawing, line, page, symbol, text

PAGE = page(symbol("k1", 10, 10), symbol("k2", 10, 110), line("k1>k2", "30,30 30,110"))
WORDS = PAGE._replace(texts=(text("SOP surat masuk", Rect(100, 100, 90, 20)),))


def _pixels(content: bytes) -> tuple[int, list[bytes]]:
    """Width in pixels and the unfiltered rows of an 8-bit RGBA PNG."""
    width, height, depth, colour = struct.unpack(">IIBB", content[16:26])
    assert (depth, colour) == (8, 6)
    packed, at = b"", 8
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        if content[at + 4 : at + 8] == b"IDAT":
            packed += content[at + 8 : at + 8 + length]
        at += length + 12
    raw, size = zlib.decompress(packed), width * 4
    rows = [bytes(size)]
    for number in range(height):
        start = number * (size + 1)
        rows.append(_unfilter(raw[start], raw[start + 1 : start + 1 + size], rows[-1]))
    return width, rows[1:]


def _unfilter(kind: int, row: bytes, above: bytes) -> bytes:
    made = bytearray(row)
    for place in range(len(made)):
        left, up = made[place - 4] if place > 3 else 0, above[place]
        corner = above[place - 4] if place > 3 else 0
        nearest = min((left, up, corner), key=lambda value: abs(left + up - corner - value))
        made[place] = (made[place] + (0, left, up, (left + up) // 2, nearest)[kind]) % 256
    return bytes(made)


def _grey(rows: list[bytes], x: float, y: float) -> int:
    return rows[int(y)][int(x) * 4]


def test_the_page_is_painted_as_drawn() -> None:
    width, rows = _pixels(write_png(PAGE, drawing(PAGE), dpi=144))
    assert (width, len(rows)) == (800, 600)
    assert _grey(rows, 2 * 30, 2 * 60) < 80, "the line"
    assert _grey(rows, 2 * 30, 2 * 107) < 80, "the arrowhead"
    assert _grey(rows, 2 * 10, 2 * 20) < 80, "the edge of the symbol"
    assert _grey(rows, 2 * 30, 2 * 20) == 255, "the symbol is empty"
    assert _grey(rows, 2 * 300, 2 * 200) == 255, "the paper is white"


def test_words_are_painted_with_the_bundled_fonts() -> None:
    _, rows = _pixels(write_png(WORDS, drawing(WORDS), dpi=72))
    ink = sum(row[4 * x] < 128 for row in rows[100:120] for x in range(100, 190))
    assert 80 < ink < 600


def test_same_page_same_bytes() -> None:
    first = write_png(WORDS, drawing(WORDS))
    write_png(PAGE, drawing(PAGE))
    assert write_png(WORDS, drawing(WORDS)) == first


def test_a_picture_too_large_for_memory_is_refused() -> None:
    with pytest.raises(WriteError, match="--dpi"):
        write_png(PAGE._replace(height=40_000.0), drawing(PAGE), dpi=600)
