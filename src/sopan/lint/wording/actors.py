"""Compares names of actors as officials write them: "Kasubag Umpar" is "Kepala Subbagian Umum dan Aparatur"."""

import re

from sopan.document import Sop
from sopan.lint.language.abbreviations import Kind, abbreviations
from sopan.lint.language.lexicon import word_list

_WORD = re.compile(r"[^\W\d_]+|\d+")
_JOINING = {("sub", "bagian"): "subbagian", ("sub", "bidang"): "subbidang", ("sub", "koordinator"): "subkoordinator"}


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
    return tuple(words for part in re.split(r"[/\n]|\batau\b", name) if (words := name_words(part)))


def same_actor(name: str, other: str) -> bool:
    """True when both may be one actor: one name is the beginning of the other ("Kepala Bidang", "Kabid Linmas")."""
    return any(
        left[: len(right)] == right or right[: len(left)] == left
        for left in alternatives(name)
        for right in alternatives(other)
    )


def names_actor(name: str) -> bool:
    """True when the name begins like an actor's (Kepala, Petugas, Kabid), or is an abbreviation in capitals."""
    words = name_words(name)
    first = name.split()[0] if name.split() else ""
    return bool(words) and (words[0] in word_list("pelaku") or (len(first) > 1 and first.isupper()))


def column_of(sop: Sop, name: str) -> str:
    """The pelaksana column that ``name`` may stand for, the closest first; "" when there is none."""
    found = [column.nama for column in sop.pelaksana if same_actor(name, column.nama)]
    return max(found, key=lambda column: len(set(name_words(name)) & set(name_words(column))), default="")


def is_actor(sop: Sop, name: str) -> bool:
    """True when ``name`` is a column of the SOP or looks like an actor's name."""
    return bool(column_of(sop, name)) or names_actor(name)
