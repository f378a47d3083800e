"""The cells of a scanned table cut out, cleaned of rules, and set one under the other, to be read in one go.

Read as a page, tesseract takes words of neighbouring cells for one line; read cell by cell, it starts a hundred times.
"""

from typing import NamedTuple

import numpy as np

from sopan.drawing import Rect
from sopan.readers.printed.paper import Word
from sopan.readers.printed.scan.pixels import Grey, Mask, find_ink, long_runs, stretches
from sopan.readers.printed.scan.tesseract import OcrWord

_INSET = 1.0
_WIDE, _HIGH = 0.5 * 72, 0.28 * 72
_GAP = 7.0
_MARGIN = 8.0
_APART, _SMALL, _NUMBERS = 14.0, 16.0, 12
_SEAM = 2.5
_SLACK = 8
# tesseract: a column of text of variable sizes, a uniform block of text, words wherever they stand
_ONE_COLUMN, _ONE_BLOCK, _SCATTERED = 4, 6, 11
_LEAST_INK = 0.5
_TALLEST = 16_000
_WHITE = 255
_INK, _FAINT = 160, 8
_LOWEST, _LONGEST = 4.0, 60.0


class Crop(NamedTuple):
    """A piece of the page at ``left``, ``top`` in pixels, set into the strip at ``column``, ``row``.

    ``drawn``: lines cross it.
    """

    left: int
    top: int
    column: int
    row: int
    width: int
    height: int
    drawn: bool


class Strip(NamedTuple):
    """Pieces of a page set into one picture; ``layout`` is the page segmentation mode with which to read it."""

    picture: Grey
    crops: tuple[Crop, ...]
    layout: int


class Piece(NamedTuple):
    """A piece of the page, cleaned of lines, and where it was cut out."""

    picture: Grey
    left: int
    top: int
    drawn: bool


def cut_strips(grey: Grey, boxes: list[Rect], scale: float) -> list[Strip]:
    """The pieces of the page in ``boxes`` (points) that hold ink; ``scale`` is pixels to the point."""
    inks = find_ink(grey), find_ink(grey, _FAINT)
    pieces = [piece for box in boxes for piece in [_piece(grey, inks, box, scale)] if piece is not None]
    small = [piece for piece in pieces if max(piece.picture.shape) <= _SMALL * scale + 1]
    large = [[piece] for piece in pieces if max(piece.picture.shape) > _SMALL * scale + 1]
    strips = [_strip(rows, _ONE_COLUMN, scale) for rows in _sheets(large)]
    return strips + [_strip(rows, _SCATTERED, scale) for rows in _sheets(_rows(small))]


def _rows(small: list[Piece]) -> list[list[Piece]]:
    """Numbers share rows and a picture of their own: among text, tesseract overlooks a lone digit."""
    return [small[first : first + _NUMBERS] for first in range(0, len(small), _NUMBERS)]


def _piece(grey: Grey, inks: tuple[Mask, Mask], box: Rect, scale: float) -> Piece | None:
    left, top = (round((place + _INSET) * scale) for place in (box.x, box.y))
    right, bottom = (round((place - _INSET) * scale) for place in (box.x + box.w, box.y + box.h))
    black, faint = (ink[top:bottom, left:right] for ink in inks)
    part = grey[top:bottom, left:right].copy()
    if min(part.shape) < 4:
        return None
    lines = long_runs(black, int(_WIDE * scale)) | long_runs(black.T, int(_HIGH * scale)).T
    seams = _thicker(long_runs(faint, int(_WIDE * scale)) | long_runs(faint.T, int(_HIGH * scale)).T)
    part[seams] = _WHITE
    rest = black & ~seams
    if np.count_nonzero(rest) < _LEAST_INK * scale * scale:
        return None
    edge = round(3 * scale)
    drawn = bool(lines[edge:-edge, edge:-edge].any())
    first, last = _inked(rest, round(_SEAM * scale))
    if max(last[0] - first[0], last[1] - first[1]) > _SMALL * scale:
        return Piece(part, left, top, drawn)
    return Piece(part[first[0] : last[0], first[1] : last[1]], left + first[1], top + first[0], drawn)


def _inked(ink: Mask, seam: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """First and last (row, column) with ink, remains of rules along the ``seam`` aside; all where that leaves none."""
    ends = []
    for axis in (0, 1):
        length = ink.shape[axis]
        inner = ink[seam:-seam, seam:-seam] if min(ink.shape) > 3 * seam else ink
        offset = seam if inner.shape != ink.shape else 0
        found = np.flatnonzero(inner.any(axis=1 - axis)) + offset
        low, high = (int(found[0]), int(found[-1]) + 1) if len(found) else (0, length)
        ends.append((0 if low == offset else low, length if high == length - offset else high))
    return (ends[0][0], ends[1][0]), (ends[0][1], ends[1][1])


def _sheets(rows: list[list[Piece]]) -> list[list[list[Piece]]]:
    """Rows gathered so that no picture becomes taller than tesseract takes."""
    sheets: list[list[list[Piece]]] = []
    tall = _TALLEST
    for row in rows:
        height = max(piece.picture.shape[0] for piece in row)
        if tall + height > _TALLEST:
            sheets.append([])
            tall = 0
        sheets[-1].append(row)
        tall += height
    return sheets


def set_column(pieces: list[Piece], scale: float) -> Strip:
    """The pieces one under the other."""
    return _strip([[piece] for piece in pieces], _ONE_COLUMN, scale)


def _strip(rows: list[list[Piece]], layout: int, scale: float) -> Strip:
    gap, margin, apart = (round(points * scale) for points in (_GAP, _MARGIN, _APART))
    heights = [max(piece.picture.shape[0] for piece in row) for row in rows]
    width = max(sum(piece.picture.shape[1] + apart for piece in row) for row in rows) + 2 * margin
    picture = np.full((sum(heights) + gap * (len(rows) + 1), width), _WHITE, dtype=np.uint8)
    crops, top = [], gap
    for row, height in zip(rows, heights, strict=True):
        column = margin
        for piece in row:
            high, wide = piece.picture.shape
            start = top + height - high  # on one baseline
            picture[start : start + high, column : column + wide] = piece.picture
            crops.append(Crop(piece.left, piece.top, column, start, wide, high, piece.drawn))
            column += wide + apart
        top += height + gap
    return Strip(picture, tuple(crops), layout)


def left_over(strip: Strip, placed: list[tuple[Word, Crop]], scale: float) -> list[Strip]:
    """What of ``strip`` holds ink but no word, to be read once more: whole pieces and lines as a block, and scraps."""
    if strip.layout == _SCATTERED:
        return []
    found: dict[Crop, list[Word]] = {}
    for word, crop in placed:
        found.setdefault(crop, []).append(word)
    missed = [crop for crop in strip.crops if crop not in found and not crop.drawn]
    pieces = [[Piece(picture_of(strip, crop), crop.left, crop.top, crop.drawn)] for crop in missed]
    lines = [line for crop, words in found.items() for line in _missed_lines(strip, crop, words, scale)]
    scraps = [line for line in lines if line.picture.shape[1] <= _LONGEST * scale]
    pieces += [[line] for line in lines if line.picture.shape[1] > _LONGEST * scale]
    readings = (pieces, _ONE_BLOCK), (_rows(scraps), _SCATTERED)
    return [_strip(rows, layout, scale) for rows, layout in readings if rows]


def _missed_lines(strip: Strip, crop: Crop, words: list[Word], scale: float) -> list[Piece]:
    """Lines of the piece over which no word was read, as a number above its unit."""
    picture = picture_of(strip, crop)
    ink: Mask = picture < _INK
    read = [(word.box.y * scale - crop.top, (word.box.y + word.box.h) * scale - crop.top) for word in words]
    missed = []
    for first, last in stretches(np.asarray(ink.any(axis=1))):
        low, high = _LOWEST * scale <= last - first, last - first <= _SMALL * scale
        if not (low and high) or any(top < (first + last) / 2 < bottom for top, bottom in read):
            continue
        columns = np.flatnonzero(ink[first:last].any(axis=0))
        left, right = int(columns[0]), int(columns[-1]) + 1
        missed.append(Piece(picture[first:last, left:right], crop.left + left, crop.top + first, crop.drawn))
    return missed


def picture_of(strip: Strip, crop: Crop) -> Grey:
    """The piece as it stands in the strip."""
    return strip.picture[crop.row : crop.row + crop.height, crop.column : crop.column + crop.width]


def place_words(words: list[OcrWord], crops: tuple[Crop, ...], scale: float) -> list[tuple[Word, Crop]]:
    """The words at their places on the page in points, each with the piece that it stands in."""
    placed = []
    for word in words:
        crop = next((crop for crop in crops if _stands_in(word, crop)), None)
        if crop is not None:
            left, top = word.left - crop.column + crop.left, word.top - crop.row + crop.top
            box = Rect(left / scale, top / scale, word.width / scale, word.height / scale)
            placed.append((Word(word.text, box, 0, confidence=word.confidence), crop))
    return placed


def _stands_in(word: OcrWord, crop: Crop) -> bool:
    across, down = word.left + word.width / 2 - crop.column, word.top + word.height / 2 - crop.row
    return -_SLACK <= across <= crop.width + _SLACK and -_SLACK <= down <= crop.height + _SLACK


def _thicker(mask: Mask) -> Mask:
    """The mask grown by a pixel, for the grey seam of a line."""
    grown = mask.copy()
    grown[1:] |= mask[:-1]
    grown[:-1] |= mask[1:]
    grown[:, 1:] |= mask[:, :-1]
    grown[:, :-1] |= mask[:, 1:]
    return grown
