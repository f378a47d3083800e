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
    found = []
    by_first = _phrases()
    for start, word in enumerate(words):
        for phrase, name in by_first.get(word, ()):
            if tuple(words[start : start + len(phrase)]) == phrase:
                found.append(Concept(name, start, start + len(phrase)))
                break
    return found


@cache
def _phrases() -> dict[str, list[tuple[Phrase, str]]]:
    """The phrases by their first word, longest first."""
    names = _ours()
    for one in abbreviations().values():
        if not one.is_hasty:
            short, full = _phrase(one.short), _phrase(one.full)
            name = names.get(short) or names.get(full) or "-".join(short)
            names.setdefault(short, name)
            if len(full) > 1:
                names.setdefault(full, name)
    by_first: dict[str, list[tuple[Phrase, str]]] = {}
    for phrase, name in sorted(names.items(), key=lambda item: -len(item[0])):
        by_first.setdefault(phrase[0], []).append((phrase, name))
    return by_first


def _ours() -> dict[Phrase, str]:
    names: dict[Phrase, str] = {}
    for forms in read_synonyms():
        name = "-".join(_phrase(forms[0]))
        names |= {_phrase(form): name for form in forms}
    return names


def _phrase(text: str) -> Phrase:
    return tuple(cut(text))
