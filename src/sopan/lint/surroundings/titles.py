"""Finds other SOPs by title as people write it: "SOP Penomeran Surat" is "Penomoran Surat".

Two titles are alike when they name the same things; one word that only one of them has makes another SOP ("Izin Usaha",
"Izin Usaha Perikanan"). Filling words, the name of the office, and slips of the pen in long words don't count.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from sopan.lint.language.lexicon import word_list
from sopan.lint.surroundings.values import OtherSop, Standing

_ALIKE = 0.85
_CLOSE = 0.75
_LONG = 8  # letters from which a slip in a vowel is read over
_FEWEST = 2  # words of a title that still tell one SOP from another
_PREFIX = re.compile(r"^\W*(?:SOP|standar operasional prosedur)\b(?:\s*AP\b)?[\s:-]*", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


def plain_title(title: str) -> str:
    """``title`` in lower case, its words alone, without a leading "SOP"."""
    return " ".join(_WORD.findall(_PREFIX.sub("", title).casefold()))


def plain_number(nomor: str) -> str:
    """``nomor`` in lower case without blanks, for comparing."""
    return re.sub(r"\s+", "", nomor).casefold()


class Titles:
    """The other SOPs of a government. ``office`` names the perangkat daerah of a unit's path."""

    def __init__(self, daftar_sop: Iterable[OtherSop], office: Callable[[str], str]) -> None:
        self._all = tuple(daftar_sop)
        self._office = office

    def alike(self, title: str, unit: str) -> tuple[OtherSop, ...]:
        """The SOPs, none withdrawn, that do the same by their title; ``unit`` is where ``title`` belongs."""
        words = _words(title, self._office(unit))
        return tuple(
            other
            for other in self._by_key.get(_key(words), ())
            if other.standing is not Standing.WITHDRAWN
            and (plain_title(other.judul) == plain_title(title) or _alike(words, self._words_of(other)))
        )

    def numbered(self, nomor: str) -> tuple[OtherSop, ...]:
        """The SOPs that bear or have borne that number."""
        return self._by_number.get(plain_number(nomor), ())

    def named(self, reference: str) -> tuple[OtherSop, ...]:
        """The SOPs that a reference may mean: it tells the number, the title, or enough of the title."""
        told = plain_number(reference)
        numbers = [nomor for nomor in self._by_number if len(nomor) >= _LONG and nomor in told]
        if numbers:
            return tuple(other for nomor in numbers for other in self._by_number[nomor])
        wanted = frozenset(map(_skeleton, _words(reference)))
        near = [(self._all[place], self._sets[place]) for place in self._sharing(wanted)]
        return tuple(other for other, words in near if words == wanted) or tuple(
            other for other, words in near if wanted < words or (words < wanted and len(words) >= _FEWEST)
        )

    def closest(self, reference: str) -> OtherSop | None:
        """The SOP whose title comes nearest to a reference that names none; None when none is near."""
        plain = plain_title(reference)
        wanted = frozenset(map(_skeleton, _words(reference)))
        near = [
            (SequenceMatcher(None, plain, plain_title(self._all[place].judul)).ratio(), -place)
            for place, shared in self._sharing(wanted).items()
            if 2 * shared >= len(wanted) and self._all[place].standing is not Standing.WITHDRAWN
        ]
        ratio, place = max(near, default=(0, 0))
        return self._all[-place] if ratio > _CLOSE else None

    def _sharing(self, wanted: frozenset[str]) -> Counter[int]:
        """The places of the SOPs that share words with ``wanted``, each with how many."""
        return Counter(place for word in wanted for place in self._by_word.get(word, ()))

    def _words_of(self, other: OtherSop) -> tuple[str, ...]:
        return _words(other.judul, self._office(other.unit))

    @cached_property
    def _by_key(self) -> dict[tuple[str, ...], tuple[OtherSop, ...]]:
        found: dict[tuple[str, ...], tuple[OtherSop, ...]] = {}
        for other in self._all:
            key = _key(self._words_of(other))
            found[key] = (*found.get(key, ()), other)
        return found

    @cached_property
    def _by_number(self) -> dict[str, tuple[OtherSop, ...]]:
        found: dict[str, tuple[OtherSop, ...]] = {}
        for other in self._all:
            for nomor in {plain_number(nomor) for nomor in other.nomor} - {""}:
                found[nomor] = (*found.get(nomor, ()), other)
        return found

    @cached_property
    def _sets(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(map(_skeleton, _words(other.judul))) for other in self._all)

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(self._sets):
            for word in words:
                found[word].append(place)
        return found


@lru_cache(maxsize=16_384)
def _words(title: str, office: str = "") -> tuple[str, ...]:
    """The words of a title that tell what is done, without the name of ``office``."""
    plain = plain_title(title)
    name = plain_title(office)
    if name:
        plain = f" {plain} ".replace(f" {name} ", " ")
    return tuple(word for word in plain.split() if word not in word_list("tanpa_makna_judul"))


@lru_cache(maxsize=16_384)
def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(map(_skeleton, words)))


@lru_cache(maxsize=16_384)
def _skeleton(word: str) -> str:
    """A long word without its vowels, for there the slips are: "oprasional", "perijinan"."""
    return re.sub("[aiueo]", "", word).replace("z", "j") if len(word) >= _LONG else word


def _alike(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    if len(words) < _FEWEST:
        return False
    return SequenceMatcher(None, " ".join(sorted(words)), " ".join(sorted(others))).ratio() > _ALIKE
