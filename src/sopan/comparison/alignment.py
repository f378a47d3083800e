"""Finds which row of the new SOP is which row of the old one, though ids and numbers may differ."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sopan.document import Sop

_ALIKE = 0.58
_OTHER_VERB = 0.8
_WORD = re.compile(r"\w+")

# Which part of a row tells best that it is the same step.
_URAIAN, _ACTORS, _MUTU = 0.65, 0.15, 0.2


@dataclass(frozen=True, slots=True)
class _Face:
    """What a row is known by."""

    words: tuple[str, ...]
    actors: frozenset[str]
    mutu: frozenset[str]


def align(old: Sop, new: Sop) -> dict[int, int]:
    """Rows of ``new`` (from 0) with the row of ``old`` that each one was; rows that are new are not in it.

    Rows that say the same stand first, in order; the others go to the likest one that is left, if it is like enough.
    """
    before, after = _faces(old), _faces(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found = {b + n: a + n for a, b, size in matcher.get_matching_blocks() for n in range(size)}
    rest = [row for row in range(len(before)) if row not in set(found.values())]
    pairs = [
        (-_likeness(before[a], after[b]), abs(a - b), a, b) for b in range(len(after)) if b not in found for a in rest
    ]
    taken: set[int] = set()
    for unlikeness, _, a, b in sorted(pairs):
        if -unlikeness >= _ALIKE and a not in taken and b not in found:
            found[b] = a
            taken.add(a)
    return found


def moved_rows(found: dict[int, int]) -> frozenset[int]:
    """The rows of the new SOP that changed their place among those both have: the fewest that explain the order."""
    rows = sorted(found)
    return frozenset(rows) - {rows[place] for place in _longest_rising([found[row] for row in rows])}


def _longest_rising(values: Sequence[int]) -> list[int]:
    """Places of a longest rising run; values differ."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        length = bisect_left(tails, value)
        before.append(places[length - 1] if length else -1)
        tails[length:] = [value, *tails[length + 1 :]]
        places[length:] = [place, *places[length + 1 :]]
    run: list[int] = []
    place = places[-1] if places else -1
    while place >= 0:
        run.append(place)
        place = before[place]
    return run[::-1]


def _faces(sop: Sop) -> list[_Face]:
    return [
        _Face(
            tuple(_WORD.findall(row.uraian.casefold())),
            frozenset(actor for actor, _ in row.symbols),
            frozenset(_WORD.findall(f"{row.mutu_baku.kelengkapan} {row.mutu_baku.output}".casefold())),
        )
        for row in sop.kegiatan
    ]


def _likeness(one: _Face, other: _Face) -> float:
    """From 0 to 1. What neither row tells does not count; another verb at the front tells of another step."""
    if not set(one.words) & set(other.words) and (one.words or other.words):
        return 0.0
    words = SequenceMatcher(None, one.words, other.words, autojunk=False).ratio()
    if one.words[:1] != other.words[:1]:
        words *= _OTHER_VERB
    parts = [(_URAIAN, words), (_ACTORS, _overlap(one.actors, other.actors))]
    if one.mutu or other.mutu:
        parts.append((_MUTU, _overlap(one.mutu, other.mutu)))
    return sum(weight * likeness for weight, likeness in parts) / sum(weight for weight, _ in parts)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0
