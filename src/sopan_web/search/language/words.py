"""Cuts a text into words of plain letters and digits, the only thing that ever reaches an index or a query."""

import re
import unicodedata
from typing import NamedTuple

LONGEST = 40
"""Letters of a word that are kept; longer ones are addresses and slips."""

_WORD = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"[a-z0-9]+")


class Word(NamedTuple):
    """A word in lower case without accents, and where it stands in the text."""

    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """``text`` in lower case, accents and widths taken off: "Ｋelurahan Café" gives "kelurahan cafe"."""
    if text.isascii():
        return text.lower()
    return "".join(one for one in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(one))


def cut(text: str) -> list[str]:
    """The words of a text; other scripts and marks are left out."""
    return [word[:LONGEST] for word in _PLAIN.findall(fold(text))]


def cut_with_places(text: str) -> list[Word]:
    """As ``cut``, each word with its place in ``text`` as it was written."""
    found = []
    for match in _WORD.finditer(text):
        found += [Word(word, match.start(), match.end()) for word in cut(match[0])]
    return found
