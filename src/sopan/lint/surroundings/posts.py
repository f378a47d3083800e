"""Finds posts by what people write: "Kasubbag Umpar" is Kepala Subbagian Umum dan Aparatur, "Kabid" any Kepala Bidang.

Finding is generous, for a post that is found after all is a fault less; who accuses asks ``exactly``.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache

from sopan.lint.language.abbreviations import abbreviations
from sopan.lint.language.lexicon import word_list
from sopan.lint.language.names import name_words
from sopan.lint.surroundings.values import Jabatan, Jenjang, root_of

_ACTING = re.compile(r"^\s*(?:(?:plt|plh|pj|pjs|penjabat|a\.?n|u\.?b)\b\.?\s*)+", re.IGNORECASE)
_PIECED = 4  # letters from which a word may be pieced together from others ("binmas")

Words = tuple[str, ...]


class Posts:
    """The posts of a government, every one of them existing today."""

    def __init__(self, daftar_jabatan: Iterable[Jabatan]) -> None:
        self._all = tuple(daftar_jabatan)

    def find(self, name: str, root: str = "") -> tuple[Jabatan, ...]:
        """The posts that ``name`` may mean, in the perangkat daerah of that path or ("") anywhere."""
        words = post_words(name)
        return tuple(
            jabatan
            for jabatan, spellings in self._by_first.get(words[0] if words else "", ())
            if jabatan.unit.startswith(root) and any(_may_be(words, spelling) for spelling in spellings)
        )

    def exactly(self, name: str) -> tuple[Jabatan, ...]:
        """The posts of that very name, or the longest one that ``name`` begins with and goes on to tell where."""
        words = post_words(name)
        named = [
            (len(spelling), jabatan)
            for jabatan, spellings in self._by_first.get(words[0] if words else "", ())
            for spelling in spellings
            if words[: len(spelling)] == spelling
        ]
        longest = max((length for length, _ in named), default=0)
        return tuple(jabatan for length, jabatan in named if length == longest)

    def leaders_between(self, lower: Jabatan, upper: Jabatan) -> tuple[Jabatan, ...]:
        """Who leads the units on the way up from one post to another, both left out; none when it is no way up."""
        if not upper.pimpinan or lower is upper or not lower.unit.startswith(upper.unit):
            return ()
        own = {lower.unit} if lower.pimpinan else set()
        units = {unit for unit in _ways_up(lower.unit) if len(unit) > len(upper.unit)} - own
        return tuple(leader for unit in sorted(units) for leader in self._leaders.get(unit, ()))

    def known_down_to(self, root: str, jenjang: Jenjang) -> bool:
        """True when the perangkat daerah of that path has its head and posts of that jenjang or lower."""
        return bool(self._leaders.get(root)) and self._lowest.get(root, Jenjang.KEPALA_DAERAH) >= jenjang

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[Jabatan, tuple[Words, ...]]]]:
        found: dict[str, list[tuple[Jabatan, tuple[Words, ...]]]] = defaultdict(list)
        for jabatan in self._all:
            spellings = _spellings(jabatan.nama, jabatan.singkatan)
            for first in {words[0] for words in spellings}:
                found[first].append((jabatan, spellings))
        return found

    @cached_property
    def _leaders(self) -> dict[str, list[Jabatan]]:
        found: dict[str, list[Jabatan]] = defaultdict(list)
        for jabatan in self._all:
            if jabatan.pimpinan:
                found[jabatan.unit].append(jabatan)
        return found

    @cached_property
    def _lowest(self) -> dict[str, Jenjang]:
        found: dict[str, Jenjang] = {}
        for jabatan in self._all:
            root = root_of(jabatan.unit)
            found[root] = max(jabatan.jenjang, found.get(root, jabatan.jenjang))
        return found


@lru_cache(maxsize=16_384)
def post_words(name: str) -> Words:
    """The words of a post's title: Plt. and the like left out, short forms written out, "dan" dropped."""
    return tuple(word for word in name_words(_ACTING.sub("", name)) if word != "dan")


def head_of(words: Words) -> Words:
    """What the title is, without what it leads: ("kepala", "bidang"); ("sekretaris",)."""
    return words[: 2 if words[:1] == ("kepala",) else 1]


def told_of(words: Words) -> Words:
    """What it leads, as far as it is told: "Kepala Bidang terkait" tells nothing."""
    rest = words[len(head_of(words)) :]
    for place, word in enumerate(rest):
        if word in word_list("penunjuk_umum"):
            return rest[:place]
    return rest


@lru_cache(maxsize=16_384)
def _spellings(nama: str, singkatan: str) -> tuple[Words, ...]:
    return tuple(dict.fromkeys(words for text in (nama, singkatan) if (words := post_words(text))))


def _may_be(words: Words, post: Words) -> bool:
    """True when one is the beginning of the other, or both have one head and one tells no more than the other."""
    if head_of(words) != head_of(post):
        return False
    wanted, told = told_of(words), told_of(post)
    return _holds(told, wanted) or _holds(wanted, told)


def _holds(whole: Words, part: Words) -> bool:
    """True when each word of ``part`` stands in ``whole``, or is an abbreviation that ``whole`` may be meant by."""
    return all(word in whole or _stands_for(word, whole) for word in part)


@lru_cache(maxsize=16_384)
def _stands_for(word: str, whole: Words) -> bool:
    known = abbreviations().get(word)
    if known and set(known.full.lower().split()) - {"dan"} <= set(whole):
        return True
    initials = "".join(other[0] for other in whole)
    letters = iter("".join(whole))
    return len(word) == 1 or word in initials or (len(word) >= _PIECED and all(letter in letters for letter in word))


def _ways_up(unit: str) -> Iterable[str]:
    parts = unit.split("/")[:-1]
    return ("/".join(parts[:count]) + "/" for count in range(1, len(parts) + 1))
