"""Measures and breaks text with the bundled fonts, exactly as the PDF engine will set it (HarfBuzz, kerning on)."""

from functools import cache, lru_cache

import uharfbuzz as hb

from sopan.data import FOLDER
from sopan.layout.settings import Typeface

_FILES = {
    (Typeface.ARIAL, False): "LiberationSans-Regular.ttf",
    (Typeface.ARIAL, True): "LiberationSans-Bold.ttf",
    (Typeface.BOOKMAN, False): "texgyrebonum-regular.otf",
    (Typeface.BOOKMAN, True): "texgyrebonum-bold.otf",
}
_EM = 1000
_BREAK_AFTER = "/-–—,;:_.&+)"


@cache
def _font(typeface: Typeface, bold: bool) -> hb.Font:
    data = (FOLDER / "fonts" / _FILES[typeface, bold]).read_bytes()
    font = hb.Font(hb.Face(hb.Blob(data)))
    font.scale = (_EM, _EM)
    return font


@lru_cache(maxsize=65536)
def _units(text: str, typeface: Typeface, bold: bool) -> int:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(_font(typeface, bold), buffer)
    return sum(position.x_advance for position in buffer.glyph_positions or ())


def measure_width(text: str, size: float, typeface: Typeface, bold: bool = False) -> float:
    """Width of one line of ``text`` in points at ``size`` points."""
    return _units(text, typeface, bold) * size / _EM


def break_text(text: str, width: float, size: float, typeface: Typeface, bold: bool = False) -> tuple[str, ...]:
    """Breaks ``text`` (its newlines kept) into lines of at most ``width`` points; a word too long is cut in pieces."""
    limit = int(width * _EM / size)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _break_paragraph(paragraph, limit, typeface, bold)
    return tuple(lines)


def _break_paragraph(paragraph: str, limit: int, typeface: Typeface, bold: bool) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in paragraph.split():
        longer = f"{line} {word}" if line else word
        if _units(longer, typeface, bold) <= limit:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _cut(word, limit, typeface, bold)
        lines += full
    return [*lines, line]


@lru_cache(maxsize=4096)
def _cut(word: str, limit: int, typeface: Typeface, bold: bool) -> tuple[str, ...]:
    """The pieces of a word too wide for a line: cut after a mark such as "/" if one serves, else anywhere."""
    pieces = []
    rest = word
    while len(rest) > 1 and _units(rest, typeface, bold) > limit:
        fits = 1
        while fits < len(rest) - 1 and _units(rest[: fits + 1], typeface, bold) <= limit:
            fits += 1
        mark = max((place for place in range(1, fits + 1) if rest[place - 1] in _BREAK_AFTER), default=0)
        pieces.append(rest[: mark or fits])
        rest = rest[mark or fits :]
    return (*pieces, rest)
