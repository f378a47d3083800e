"""Finds abbreviations in capitals ("DUPAK") and words cut short in haste ("yg") in a text."""

import re

from sopan.lint.language.abbreviations import Kind, abbreviations
from sopan.lint.language.morphology import Voice, voice_of

_SHORT = re.compile(r"(?<![\w.&-])(?=(?:[a-z]*[A-Z]){2})[A-Za-z][A-Za-z0-9]{1,7}(?![\w&-])")
_ROMAN = re.compile(r"[IVXLC]+")
_WORD = re.compile(r"(?<![\w.-])[a-z]{2,6}(?:\.(?=\s*[a-z0-9]))?(?![\w-])")  # a dot that ends the sentence stays
_MOSTLY_CAPITAL = 0.5


def short_forms(text: str) -> tuple[str, ...]:
    """The abbreviations in capitals, each once; none in a text that is written in capitals as a whole."""
    letters = [letter for letter in text if letter.isalpha()]
    words = re.findall(r"[^\W\d_]+", text)
    capital = sum(letter.isupper() for letter in letters)
    if len(words) > 2 and capital > _MOSTLY_CAPITAL * len(letters):
        return ()
    found = (match[0] for match in _SHORT.finditer(text))
    return tuple(dict.fromkeys(word for word in found if _is_short_form(word)))


def _is_short_form(word: str) -> bool:
    capitals = sum(letter.isupper() for letter in word)
    return capitals >= 2 and capitals * 2 > len(word) and not _ROMAN.fullmatch(word) and voice_of(word) is Voice.OTHER


def hasty_words(text: str) -> tuple[str, ...]:
    """The words cut short in haste, as written, each once."""
    return tuple(dict.fromkeys(match[0].rstrip(".") for match in _WORD.finditer(text) if _full(match[0])))


def written_out(text: str) -> str:
    """``text`` with the words cut short in haste written out."""
    return _WORD.sub(lambda match: _full(match[0]) or match[0], text)


def _full(word: str) -> str:
    """The whole word behind a hasty one, else ""."""
    known = abbreviations().get(word.rstrip("."))
    return known.full if known is not None and known.kind is Kind.HASTY else ""
