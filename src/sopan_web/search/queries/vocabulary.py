"""The words of a government's index: how common they are, how they go on, what a misspelt one was meant to be."""

import math
import re
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock
from uuid import UUID

from rapidfuzz import process
from rapidfuzz.distance import OSA

from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.search.models import IndexState, IndexWord

COMPLETIONS = 32
"""Words that an unfinished one is completed to, the most common first."""
_SHORTEST = 4
_KEPT = 8  # governments whose words a process keeps
_WORD = re.compile(r"[a-z]{3,}")
_kept: OrderedDict[UUID | None, dict[str, int]] = OrderedDict()
_keeping = Lock()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The index of a government as it stands: its revision and size."""

    daerah: PemerintahDaerah
    revision: UUID | None
    size: int

    def count(self, tokens: Iterable[str]) -> dict[str, int]:
        """In how many entries each of the tokens stands; those that stand nowhere are left out."""
        rows = IndexWord.objects.filter(daerah=self.daerah, kata__in=sorted(set(tokens)))
        return dict(rows.values_list("kata", "entries"))

    def weigh(self, entries: int) -> float:
        """What a word that stands in so many entries says; rare ones say more."""
        return math.log(1 + self.size / (1 + entries))

    def complete(self, start: str) -> list[str]:
        """The most common words that begin so."""
        if len(start) < 2:
            return []
        rows = IndexWord.objects.filter(daerah=self.daerah, kata__gte=start, kata__lte=start + "zzzz")
        found = [(-entries, word) for word, entries in rows.values_list("kata", "entries") if word.startswith(start)]
        return [word for _, word in sorted(found)[:COMPLETIONS]]

    def correct(self, word: str) -> str:
        """The word that is nearest to one that stands nowhere; the more common of two; "" when none is near."""
        if len(word) < _SHORTEST or not word.isalpha():
            return ""
        words = self._words()
        near = process.extract(word, words.keys(), scorer=OSA.distance, score_cutoff=_slips(word), limit=None)
        found = [(distance, other[0] != word[0], -words[other], other) for other, distance, _ in near]
        return min(found)[3] if found else ""

    def _words(self) -> dict[str, int]:
        key = self.revision
        with _keeping:
            if key in _kept:
                _kept.move_to_end(key)
                return _kept[key]
        rows = IndexWord.objects.filter(daerah=self.daerah).values_list("kata", "entries")
        words = {word: entries for word, entries in rows.iterator() if _WORD.fullmatch(word)}
        with _keeping:
            _kept[key] = words
            while len(_kept) > _KEPT:
                _kept.popitem(last=False)
        return words


def vocabulary_of(daerah: PemerintahDaerah) -> Vocabulary:
    """The words of a government's index."""
    state = IndexState.objects.filter(daerah=daerah).first()
    return Vocabulary(daerah, state.revision if state else None, state.entries if state else 0)


def _slips(word: str) -> int:
    """How many slips of the pen are forgiven in a word of that length."""
    return 1 if len(word) < 6 else 2 if len(word) < 11 else 3
