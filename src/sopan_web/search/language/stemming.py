"""Finds the stem that the forms of a word share: penerbitan, diterbitkan, menerbitkan all give "terbit".

A confix stripper: it takes affixes off in every order the grammar allows, and ends only at a root that is known. What
is left of a word whose root nobody listed are guesses, of use only where the guess is itself a word of the SOPs.
"""

from collections.abc import Iterator
from functools import lru_cache

from sopan_web.search.language.affixes import without_particle, without_prefix, without_suffix
from sopan_web.search.language.data import families, roots

_PREFIXES = 3
_LEAST_GUESS = 4  # letters


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a folded word; the word itself when no known root is in it. A doubled word has one stem.

    >>> [stem(word) for word in ("pengelolaan", "kependudukan", "surat-surat", "xyzzy")]
    ['kelola', 'penduduk', 'surat', 'xyzzy']
    """
    if "-" in word:
        first, *others = (stem(part) for part in word.split("-"))
        return first if all(other == first for other in others) else word
    return families().get(word) or _best(word) or word


@lru_cache(maxsize=20_000)
def guess_stems(word: str) -> tuple[str, ...]:
    """What the stem of a word with affixes may be when no known root is in it; longest first."""
    if stem(word) != word or word in roots() or not word.isalpha():
        return ()
    found = {rest for rest, _ in _stripped(word) if len(rest) >= _LEAST_GUESS and rest != word}
    return tuple(sorted(found, key=lambda rest: (-len(rest), rest)))


def _best(word: str) -> str:
    """The longest known root; of two as long the one with fewer prefixes off: "berikan" is beri, not ikan."""
    known = roots()
    if word in known or not word.isalpha():
        return word
    found = [(-len(rest), count, rest) for rest, count in _stripped(word) if rest in known or rest in families()]
    if not found:
        return ""
    rest = min(found)[2]
    return families().get(rest, rest)


def _stripped(word: str) -> Iterator[tuple[str, int]]:
    """Everything that may be left of the word, with the number of prefixes taken off."""
    seen: set[str] = set()
    open_words = [(rest, 0) for rest in _endings_off(word)]
    while open_words:
        rest, count = open_words.pop(0)
        if rest in seen:
            continue
        seen.add(rest)
        yield rest, count
        if count < _PREFIXES:
            open_words += [(shorter, count + 1) for shorter in without_prefix(rest)]


def _endings_off(word: str) -> list[str]:
    bare = [word, *without_particle(word)]
    return list(dict.fromkeys(bare + [rest for each in bare for rest in without_suffix(each)]))
