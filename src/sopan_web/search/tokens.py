"""The tokens of the index: what a text is found by, and the marks that keep kinds of tokens apart.

A token is plain letters and digits behind at most one mark, so that no question can ever be taken for an operator.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from sopan import name_parts, post_words
from sopan_web.search.language import cut, find_concepts, fold, guess_stems, stem

TITLE = "="
"""Before a token of the title."""
CONCEPT = "@"
"""Before a concept that has several names: ``@ktp``."""
GUESS = "~"
"""Before what may be the root of a word whose root is not listed."""
SOUND = re.compile(r"[=_@~]{0,2}[a-z0-9]+(?:-[a-z0-9]+)*")
"""The form of every token, in the index as in a question."""

_LONGEST_KEY = 100
_ACTING = re.compile(r"[^a-z0-9]+")


def sound(token: str) -> str:
    """The token itself; ValueError for anything that is none, and might be an operator."""
    if not SOUND.fullmatch(token):
        raise ValueError(f"not a token: {token!r}")
    return token


class Spoken(NamedTuple):
    """The words of a text, and the concepts that they speak of, as tokens."""

    words: tuple[str, ...]
    concepts: tuple[str, ...]


@lru_cache(maxsize=50_000)
def hear(text: str) -> Spoken:
    """What one text says; the same texts stand in many SOPs."""
    words = cut(text)
    return Spoken(tuple(words), tuple(CONCEPT + concept.name for concept in find_concepts(words)))


def stems_of(texts: Iterable[Spoken]) -> Iterator[str]:
    """The stems of the texts in order, after each its concepts."""
    for spoken in texts:
        yield from map(stem, spoken.words)
        yield from spoken.concepts


def tokens_of(texts: Collection[Spoken]) -> set[str]:
    """Every token that the texts are found by."""
    words = set[str]().union(*(spoken.words for spoken in texts))
    concepts = (spoken.concepts for spoken in texts)
    return set[str]().union(*map(_tokens_of_word, words), *concepts)


@lru_cache(maxsize=100_000)
def _tokens_of_word(word: str) -> tuple[str, ...]:
    """The word itself, its stem, and what its root may be when nobody listed it."""
    telling = [token for token in (word, stem(word)) if len(token) > 1 or token.isdigit()]
    return (*telling, *(GUESS + guess for guess in guess_stems(word)))


def of_government(pk: int) -> str:
    """Stands in every entry of that government."""
    return f"_d{pk}"


def of_unit(pk: int) -> str:
    """Stands in the entries of that unit and of all units below it."""
    return f"_u{pk}"


def of_jenis(jenis: str) -> str:
    """Stands in the entries of that jenis kegiatan."""
    return "_j" + _ACTING.sub("-", fold(jenis)).strip("-")


def of_pelaksana(key: str) -> str:
    """Stands in the entries where that post is pelaksana (see ``pelaksana_keys``)."""
    return "_p" + key


@lru_cache(maxsize=20_000)
def pelaksana_keys(name: str) -> tuple[str, ...]:
    """The posts a pelaksana's name stands for, each as one key however it is written.

    >>> pelaksana_keys("Kasubag Umpeg"), pelaksana_keys("Sekretaris/Kabid")
    (('kepala-subbagian-umum-kepegawaian',), ('sekretaris', 'kepala-bidang'))
    """
    keys = (_key(part) for part in name_parts(name))
    return tuple(dict.fromkeys(key for key in keys if key))


def _key(name: str) -> str:
    return "-".join(cut(" ".join(post_words(name))))[:_LONGEST_KEY].strip("-")
