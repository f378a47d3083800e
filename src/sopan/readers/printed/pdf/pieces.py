"""What a page is made of, taken in before it is known which piece belongs to which."""

from typing import NamedTuple

import pypdfium2 as pdfium

from sopan.drawing import Rect
from sopan.errors import UnreadableError
from sopan.readers.printed.paper import Letters, Rule, Word, reading_turn, without_calls
from sopan.readers.printed.pdf.frames import frame_strokes, part_frames
from sopan.readers.printed.pdf.heads import Way, attach_heads
from sopan.readers.printed.pdf.joining import each_once, join_dots, join_outlines, join_ways
from sopan.readers.printed.pdf.mute import without_glyphs
from sopan.readers.printed.pdf.ruling import is_level, part_rules
from sopan.readers.printed.pdf.sorting import Closed, Sorted, sort_ink
from sopan.readers.printed.pdfium import Sheet, part_struck, read_ink, read_words, sheet_of

MAX_STROKES = 4000
_LEAST_LINE = 2.0
_MOST_STUBS = 200
_UNDERLINE = 4.0
_REPRINT = "Cetak ulang halaman itu ke PDF, lalu impor hasilnya."


class Pieces(NamedTuple):
    """The rules, lines, closed outlines, and words of page ``number``, which is ``width`` x ``height`` points."""

    number: int
    width: float
    height: float
    horizontal: list[Rule]
    vertical: list[Rule]
    ways: list[Way]
    closed: list[Closed]
    words: list[Word]


def gather_pieces(
    document: pdfium.PdfDocument, index: int, scale: float, file: str, letters: Letters | None = None
) -> Pieces:
    """The pieces of page ``index`` (from 0), enlarged by ``scale``, turned so that most of its words stand upright.

    ``letters`` are its words where it doesn't hold them itself.
    """
    try:
        page = document[index]
        sheet, words = _upright_words(page, scale, file) if letters is None else _lettered(page, scale, letters)
        ink = read_ink(page, sheet, file)
        traces = ink.traces if letters is None else without_glyphs(ink.traces, words)
        words, traces = part_struck(without_calls(words), traces)
        kinds = sort_ink(tuple(join_outlines(traces)), ink.pictures)
        kinds.straight, kinds.stubs = join_dots(kinds.straight, kinds.stubs)
        page.close()
    except pdfium.PdfiumError as error:
        raise UnreadableError(f"halaman {index + 1} rusak.", file=file, remedy=_REPRINT) from error
    if len(kinds.straight) + len(kinds.bent) + len(kinds.closed) > MAX_STROKES:
        fault = f"halaman {index + 1} memuat lebih dari {MAX_STROKES // 1000}.000 garis; ini bukan tabel SOP."
        raise UnreadableError(fault, file=file, remedy=_REPRINT)
    return _parted(index + 1, sheet.size, kinds, words)


def _upright_words(page: pdfium.PdfPage, scale: float, file: str) -> tuple[Sheet, list[Word]]:
    sheet = sheet_of(page, scale)
    words = read_words(page, sheet, file)
    turn = reading_turn(words)
    if turn:
        sheet = sheet.turned(turn)
        words = read_words(page, sheet, file)
    return sheet, words


def _lettered(page: pdfium.PdfPage, scale: float, letters: Letters) -> tuple[Sheet, list[Word]]:
    sheet = sheet_of(page, scale)._replace(turn=letters.turn)
    return sheet, [word._replace(box=_scaled(word.box, scale), size=word.size * scale) for word in letters.words]


def _scaled(box: Rect, scale: float) -> Rect:
    return Rect(box.x * scale, box.y * scale, box.w * scale, box.h * scale)


def _parted(number: int, size: tuple[float, float], kinds: Sorted, words: list[Word]) -> Pieces:
    frames, closed = part_frames(kinds.closed, kinds.straight)
    stubs = kinds.stubs[:_MOST_STUBS]  # of an arrow between symbols that nearly touch the head is all but everything
    strokes, _ = attach_heads(kinds.straight + kinds.bent + stubs, kinds.heads)
    strokes = [way for way in strokes if way.has_head or way not in stubs]
    plain = [way for way in strokes if len(way.points) == 2 and is_level(way) and not way.has_head]
    horizontal, vertical, rest = part_rules(
        plain + frame_strokes(frames), [item.box for item in closed if item.painted]
    )
    ways = [way for way in strokes if way not in plain] + [way for way in rest if way.pen]
    lines = [way for way in join_ways(each_once(ways)) if _is_line(way, words)]
    return Pieces(number, *size, horizontal, vertical, lines, closed, words)


def _is_line(way: Way, words: list[Word]) -> bool:
    """Whether it is long enough for a line, and no underline of a word."""
    (x0, y0), (x1, y1) = way.points[0], way.points[-1]
    if max(abs(x1 - x0), abs(y1 - y0)) < _LEAST_LINE and len(way.points) < 3:
        return False
    if len(way.points) > 2 or abs(y1 - y0) > 1 or way.has_head:
        return True
    left, right = min(x0, x1), max(x0, x1)
    return not any(
        word.box.x < right and left < word.box.x + word.box.w and abs(word.box.y + word.box.h - y0) < _UNDERLINE
        for word in words
    )
