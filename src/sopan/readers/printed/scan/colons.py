"""Colons that stand alone before a value: tesseract takes them for numbers, but they are two dots to the eye."""

import numpy as np

from sopan.readers.printed.scan.pixels import Grey, stretches
from sopan.readers.printed.scan.tesseract import OcrWord

_SHORT = 2
_INK = 160
_MORE, _WIDE, _APART = 0.6, 1.8, 0.8


def mend_colons(words: list[OcrWord], picture: Grey) -> list[OcrWord]:
    """The words read in ``picture``, with ":" for those that are one."""
    return [word._replace(text=":") if _is_colon(word, picture) else word for word in words]


def _is_colon(word: OcrWord, picture: Grey) -> bool:
    if len(word.text) > _SHORT:
        return False
    ink = picture[word.top : word.top + word.height, word.left : word.left + word.width] < _INK
    dots = stretches(np.asarray(ink.any(axis=1)))
    if len(dots) != 2:
        return False
    (first, end), (start, last) = dots
    low, high = sorted((end - first, last - start))
    columns = np.flatnonzero(ink.any(axis=0))
    width = int(columns[-1] - columns[0]) + 1
    return high - low <= max(1, _MORE * low) and width <= _WIDE * high and start - end >= _APART * low
