"""The words of a page, gathered from its characters, each with the way it is read."""

from collections.abc import Iterator
from ctypes import byref, c_double, c_int, create_string_buffer
from statistics import median
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from sopan.drawing import Point, Rect
from sopan.errors import UnreadableError
from sopan.readers.found import font_family, is_symbol, plain_letters
from sopan.readers.printed.paper import Word
from sopan.readers.printed.pdfium.clipping import cut
from sopan.readers.printed.pdfium.sheet import Sheet

MAX_GLYPHS = 100_000
_FEW = 40
_GAP, _GUESSED_GAP = 0.22, 0.1
_SMALLEST, _READABLE, _LARGEST = 5.0, 8.0, 18.0
_SAMPLED_PAGES, _SAMPLED_GLYPHS = 20, 200
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\xad": "-", "\u2010": "-", "\u2011": "-"}
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}


class _Glyph(NamedTuple):
    """A character from ``start`` to ``end`` of its baseline; ``turn`` as in Word."""

    text: str
    start: Point
    end: Point
    size: float
    turn: int
    place: int


def read_words(page: pdfium.PdfPage, sheet: Sheet, file: str) -> list[Word]:
    """The words of ``page`` in painting order. Raises UnreadableError when there are far too many characters."""
    text = page.get_textpage()
    count = text.count_chars()
    if count > MAX_GLYPHS:
        raise UnreadableError(
            f"satu halaman memuat lebih dari {MAX_GLYPHS // 1000}.000 huruf; ini bukan halaman SOP.", file=file
        )
    glyphs = (_glyph(text, place, sheet) for place in range(count))
    return [_word(run, text, sheet) for run in _runs(text, glyphs)]


def holds_text(page: pdfium.PdfPage) -> bool:
    """Whether it holds letters of its own, and not merely a page number or the stamp of a scanner."""
    return bool(page.get_textpage().count_chars() >= _FEW)


def readable_scale(document: pdfium.PdfDocument) -> float:
    """By how much to enlarge the pages so that their type is of a size that people read; mostly 1.

    A wide sheet may be printed to fit one page, and a page may count pixels for points.
    """
    sizes = [size for index in range(min(len(document), _SAMPLED_PAGES)) for size in _sizes(document, index)]
    usual = median(sizes) if sizes else _READABLE
    return 1.0 if _SMALLEST <= usual <= _LARGEST else max(0.1, min(_READABLE / usual, 10.0))


def _sizes(document: pdfium.PdfDocument, index: int) -> list[float]:
    """The type sizes of some characters of a page, in points; none of one that is damaged."""
    try:
        text, matrix = document[index].get_textpage(), raw.FS_MATRIX()
    except pdfium.PdfiumError:
        return []
    sizes, count = [], text.count_chars()
    for place in range(0, count, max(1, count // _SAMPLED_GLYPHS)):
        raw.FPDFText_GetMatrix(text, place, byref(matrix))
        sizes.append(raw.FPDFText_GetFontSize(text, place) * (matrix.a**2 + matrix.b**2) ** 0.5)
    return [size for size in sizes if size > 0]


def _glyph(text: pdfium.PdfTextPage, index: int, sheet: Sheet) -> _Glyph:
    shown = chr(raw.FPDFText_GetUnicode(text, index))
    shown = _HYPHENS.get(shown, shown)
    x, y = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
    left, bottom, right, top = text.get_charbox(index, loose=True)
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, index, byref(matrix))
    origin = sheet.point(x.value, y.value)
    turn = _turn(sheet, matrix.a, matrix.b)
    corners = sheet.point(left, bottom), sheet.point(right, top)
    end = _far_end(origin, corners, turn)
    size = raw.FPDFText_GetFontSize(text, index) * (matrix.a**2 + matrix.b**2) ** 0.5 * sheet.scale
    return _Glyph(_LIGATURES.get(shown, shown), origin, end, size, turn, index)


def _turn(sheet: Sheet, a: float, b: float) -> int:
    (x0, y0), (x1, y1) = sheet.point(0, 0), sheet.point(a, b)
    dx, dy = x1 - x0, y0 - y1
    if abs(dx) >= abs(dy):
        return 0 if dx >= 0 else 180
    return 90 if dy > 0 else 270


def _far_end(origin: Point, corners: tuple[Point, Point], turn: int) -> Point:
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return {
        0: (max(xs), origin[1]),
        90: (origin[0], min(ys)),
        180: (min(xs), origin[1]),
        270: (origin[0], max(ys)),
    }[turn]


def _runs(text: pdfium.PdfTextPage, glyphs: Iterator[_Glyph]) -> Iterator[list[_Glyph]]:
    run: list[_Glyph] = []
    guessed = False
    for glyph in glyphs:
        blank = not is_symbol(glyph.text) and (glyph.text.isspace() or not glyph.text.isprintable())
        if blank and raw.FPDFText_IsGenerated(text, glyph.place) == 1:
            guessed = True  # often wrongly: inside of words, too, where they are painted in pieces
            continue
        if run and (blank or not _follows(run[-1], glyph, _GUESSED_GAP if guessed and not glyph.turn else _GAP)):
            yield run
            run = []
        guessed = False
        if not blank:
            run.append(glyph)
    if run:
        yield run


def _follows(last: _Glyph, glyph: _Glyph, gap: float) -> bool:
    """Whether ``glyph`` stands on the baseline of ``last`` and right behind it, at most ``gap`` of its size away."""
    if last.turn != glyph.turn:
        return False
    if glyph.start == last.start:  # two letters out of one ligature
        return True
    along, across = _ahead(last.end, glyph.start, last.turn)
    em = max(last.size, glyph.size)
    return abs(across) < 0.3 * em and -0.5 * em < along < gap * em


def _ahead(start: Point, end: Point, turn: int) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    return {0: (dx, dy), 90: (-dy, dx), 180: (-dx, -dy), 270: (dy, -dx)}[turn]


def _word(run: list[_Glyph], text: pdfium.PdfTextPage, sheet: Sheet) -> Word:
    first, last = run[0], run[-1]
    size = max(glyph.size for glyph in run)
    (x0, y0), (x1, y1) = first.start, last.end
    ascent, descent = 0.74 * size, 0.21 * size
    box = {
        0: Rect(x0, y0 - ascent, x1 - x0, ascent + descent),
        90: Rect(x0 - ascent, y1, ascent + descent, y0 - y1),
        180: Rect(x1, y0 - descent, x0 - x1, ascent + descent),
        270: Rect(x0 - descent, y0, ascent + descent, y1 - y0),
    }[first.turn]
    font, heavy = _font(text, first.place)
    bold = heavy or any(mark in font for mark in ("bold", "black", "heavy", "demi"))
    letters = plain_letters("".join(glyph.text for glyph in run), font_family(font))
    return Word(
        letters, box, size, bold, first.turn, window=cut(raw.FPDFText_GetTextObject(text, first.place), box, sheet)
    )


def _font(text: pdfium.PdfTextPage, index: int) -> tuple[str, bool]:
    """The name of a character's font in small letters, and whether it is said to be heavy."""
    name, flags = create_string_buffer(128), c_int()
    raw.FPDFText_GetFontInfo(text, index, name, 128, byref(flags))
    return name.value.decode("latin-1").lower(), bool(flags.value & 1 << 18)
