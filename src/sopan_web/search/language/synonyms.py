"""What says the same: KTP and kartu tanda penduduk are one concept, found in a text as in a question."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from sopan import abbreviations
from sopan_web.search.language.data import read_synonyms
from sopan_web.search.language.words import cut

Phrase = tuple[str, ...]


class Concept(NamedTuple):
    """A concept by its name, spoken by the words from ``start`` to before ``end``."""

    name: str
    start: int
    end: int


def find_concepts(words: Sequence[str]) -> list[Concept]:
    """At each place the longest phrase that speaks of a concept; phrases inside longer ones count too."""
    alone, openings, first = _phrases()
    found = []
    for start in [place for place, word in enumerate(words) if word in first]:
        name, length = _longest(words, start, openings.get(tuple(words[start : start + 2]), ()))
        if name or (name := alone.get(words[start], "")):
            found.append(Concept(name, start, start + length))
    return found


def _longest(words: Sequence[str], start: int, phrases: Sequence[tuple[Phrase, str]]) -> tuple[str, int]:
    for phrase, name in phrases:
        if tuple(words[start : start + len(phrase)]) == phrase:
            return name, len(phrase)
    return "", 1


@cache
def _phrases() -> tuple[dict[str, str], dict[Phrase, list[tuple[Phrase, str]]], frozenset[str]]:
    """The concepts of single words; those of phrases by their first two words, longest first; all first words."""
    names = _ours()
    for one in abbreviations().values():
        if not one.is_hasty:
            short, full = _phrase(one.short), _phrase(one.full)
            name = names.get(short) or names.get(full) or "-".join(short)
            names.setdefault(short, name)
            if len(full) > 1:
                names.setdefault(full, name)
    openings: dict[Phrase, list[tuple[Phrase, str]]] = {}
    for phrase, name in sorted(names.items(), key=lambda item: -len(item[0])):
        if len(phrase) > 1:
            openings.setdefault(phrase[:2], []).append((phrase, name))
    alone = {phrase[0]: name for phrase, name in names.items() if len(phrase) == 1}
    return alone, openings, frozenset(phrase[0] for phrase in names)


def _ours() -> dict[Phrase, str]:
    names: dict[Phrase, str] = {}
    for forms in read_synonyms():
        name = "-".join(_phrase(forms[0]))
        names |= {_phrase(form): name for form in forms}
    return names


def _phrase(text: str) -> Phrase:
    return tuple(cut(text))
