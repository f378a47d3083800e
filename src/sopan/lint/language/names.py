"""The words of an actor's name, with what officials shorten written out."""

import re
from functools import lru_cache

from sopan.lint.language.abbreviations import Kind, abbreviations

_WORD = re.compile(r"[^\W\d_]+|\d+")
_JOINING = {("sub", "bagian"): "subbagian", ("sub", "bidang"): "subbidang", ("sub", "koordinator"): "subkoordinator"}


@lru_cache(maxsize=16_384)
def name_words(name: str) -> tuple[str, ...]:
    """The words of an actor's name in lower case, with abbreviated posts written out.

    >>> name_words("Kasubag Umpar")
    ('kepala', 'subbagian', 'umum', 'dan', 'aparatur')
    """
    words: list[str] = []
    for word in _WORD.findall(name.lower()):
        known = abbreviations().get(word)
        words += known.full.lower().split() if known and known.kind is Kind.POST else [word]
    for (first, second), joined in _JOINING.items():
        for place in range(len(words) - 1, 0, -1):
            if (words[place - 1], words[place]) == (first, second):
                words[place - 1 : place + 1] = [joined]
    return tuple(words)


def alternatives(name: str) -> tuple[tuple[str, ...], ...]:
    """The names a column stands for: "Sekretaris/ Kabid" gives both."""
    return tuple(words for part in name_parts(name) if (words := name_words(part)))


def name_parts(name: str) -> tuple[str, ...]:
    """As ``alternatives``, as written: ("Sekretaris", "Kabid")."""
    return tuple(part.strip() for part in re.split(r"[/\n]|\batau\b", name) if part.strip())
