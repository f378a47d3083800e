"""Finds words that leave open when, how much, or what else."""

import re
from dataclasses import dataclass
from functools import cache

from sopan.lint.language.lexicon import read_table


@dataclass(frozen=True, slots=True)
class Vague:
    """A vague expression as found, why it can't be measured, and what to write instead."""

    found: str
    reason: str
    advice: str


def vague_words(text: str) -> tuple[Vague, ...]:
    """The vague expressions of ``text`` in order, each once; the longest where several overlap."""
    found: dict[str, Vague] = {}
    for match in _pattern().finditer(text):
        key = re.sub(r"\s+", " ", match[0].lower())
        found.setdefault(key, Vague(match[0].lower(), *_table()[key]))
    return tuple(found.values())


@cache
def _table() -> dict[str, tuple[str, str]]:
    return {row["ungkapan"]: (row["alasan"], row["saran"]) for row in read_table("vague_words.csv")}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_table(), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
                      + r")(?!\w)", re.I)  # fmt: skip
