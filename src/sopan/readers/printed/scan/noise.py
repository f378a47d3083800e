"""Tells words from what tesseract makes of signatures, stamps, and arms: unsure, and of another height than print."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from sopan.document import parse_waktu
from sopan.readers.printed.paper import Word, confidence_of, gather_lines

_LINE, _WORD, _BLOT = 0.5, 0.3, 0.15
_TALL, _LOW = 1.5, 0.6
_SHORT = 3
_FIGURES = 4


class Usual(NamedTuple):
    """What the words of a page are like: their ``height`` in points, and how sure they are."""

    height: float
    confidence: float


def find_usual(words: Sequence[Word]) -> Usual:
    """What most of ``words`` are like."""
    return Usual(median([word.box.h for word in words]) if words else 0.0, confidence_of(list(words)))


def find_noise(words: Sequence[Word], usual: Usual) -> list[Word]:
    """Which words of a cell are none: lines of unsure scraps, and single marks among print."""
    noise: list[Word] = []
    for line in gather_lines(list(words), 0):
        scraps = all(word.confidence < _LINE * usual.confidence and _is_scrap(word, usual) for word in line.words)
        if scraps:
            noise += () if _is_worth(line.words) else line.words
        else:
            noise += (word for word in line.words if _is_mark(word, usual))
    return noise


def _is_worth(words: Sequence[Word]) -> bool:
    """Whether they are worth keeping, however unsure: a date or a number by hand, or how long a step takes."""
    return _figures(words) >= _FIGURES or parse_waktu(" ".join(word.text for word in words)).durasi is not None


def _is_scrap(word: Word, usual: Usual) -> bool:
    return len(word.text) <= _SHORT or _is_odd(word, usual)


def _is_mark(word: Word, usual: Usual) -> bool:
    if _figures([word]):
        return False
    limit = _WORD if _is_odd(word, usual) else _BLOT if len(word.text) <= _SHORT else 0.0
    return word.confidence < limit * usual.confidence


def _is_odd(word: Word, usual: Usual) -> bool:
    return not _LOW * usual.height <= word.box.h <= _TALL * usual.height


def _figures(words: Sequence[Word]) -> int:
    return sum(character.isdigit() for word in words for character in word.text)
