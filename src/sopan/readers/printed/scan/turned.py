"""Heads of narrow columns are often set on their side: tall cells that read badly are turned and read once more."""

from collections.abc import Callable

import numpy as np

from sopan.drawing import Rect
from sopan.readers.printed.paper import Word, confidence_of
from sopan.readers.printed.scan.crops import Crop, Piece, Strip, picture_of, set_column

Placed = list[tuple[Word, Crop]]
_TALL = 1.3
_DOUBTFUL, _READ, _LETTERS = 0.7, 0.75, 3


def read_turned(strip: Strip, placed: Placed, scale: float, read: Callable[[Strip], Placed]) -> Placed:
    """``placed``, with the words of cells set on their side in place of what they were taken for."""
    found: dict[Crop, list[Word]] = {}
    for word, crop in placed:
        found.setdefault(crop, []).append(word)
    tall = [crop for crop in strip.crops if crop.height > _TALL * crop.width and not crop.drawn]
    for turn in (90, 270):
        doubtful = [crop for crop in tall if crop not in found or confidence_of(found[crop]) < _DOUBTFUL]
        if doubtful:
            found |= _turned(strip, doubtful, turn, scale, read)
    return [(word, crop) for crop, words in found.items() for word in words]


def _turned(
    strip: Strip, crops: list[Crop], turn: int, scale: float, read: Callable[[Strip], Placed]
) -> dict[Crop, list[Word]]:
    """What is read in the pieces set ``turn`` degrees anticlockwise; of those where it makes sense."""
    pictures = (np.ascontiguousarray(np.rot90(picture_of(strip, crop), -turn // 90)) for crop in crops)
    turned = set_column(
        [Piece(each, crop.left, crop.top, False) for each, crop in zip(pictures, crops, strict=True)], scale
    )
    words: dict[Crop, list[Word]] = {}
    whose = dict(zip(turned.crops, crops, strict=True))
    for word, crop in read(turned):
        words.setdefault(whose[crop], []).append(_as_set(word, whose[crop], turn, scale))
    return {crop: inside for crop, inside in words.items() if _makes_sense(inside)}


def _makes_sense(words: list[Word]) -> bool:
    return sum(len(word.text) for word in words) >= _LETTERS and confidence_of(words) >= _READ


def _as_set(word: Word, crop: Crop, turn: int, scale: float) -> Word:
    """The word of a turned piece where it stands on the page."""
    left, top, width, height = (side / scale for side in (crop.left, crop.top, crop.width, crop.height))
    along, across, length, high = word.box.x - left, word.box.y - top, word.box.w, word.box.h
    x, y = (across, height - along - length) if turn == 90 else (width - across - high, along)
    return word._replace(box=Rect(left + x, top + y, high, length), turn=turn)
