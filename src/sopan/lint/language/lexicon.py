"""The verbs of office work and the word lists of the wording rules, read once from the data files."""

import csv
from dataclasses import dataclass
from functools import cache

from sopan.data import FOLDER
from sopan.data.load import load_data


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb in its forms: ``active`` "menyiapkan", ``base`` "siapkan" (as after di-), ``nouns`` ("penyiapan",).

    ``level`` is the rank that usually does it ("pimpinan", "menengah", "pelaksana", or "").
    """

    active: str
    base: str
    nouns: tuple[str, ...] = ()
    level: str = ""

    @property
    def passive(self) -> str:
        """The di- form: "disiapkan"."""
        return "di" + self.base


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The verbs by each of their forms, all in lower case."""

    by_active: dict[str, Verb]
    by_base: dict[str, Verb]
    by_passive: dict[str, Verb]
    by_noun: dict[str, Verb]


@cache
def lexicon() -> Lexicon:
    """The verbs of ``data/verbs.csv``; where two share a noun of action, the first one in the file has it."""
    verbs = [_verb(row) for row in read_table("verbs.csv")]
    by_noun: dict[str, Verb] = {}
    for verb in verbs:
        for noun in verb.nouns:
            by_noun.setdefault(noun, verb)
    return Lexicon(
        {verb.active: verb for verb in verbs},
        {verb.base: verb for verb in verbs},
        {verb.passive: verb for verb in verbs},
        by_noun,
    )


def _verb(row: dict[str, str]) -> Verb:
    nouns = tuple(noun for noun in row["nomina"].split("|") if noun)
    return Verb(row["kata_kerja"], row["dasar"], nouns, row["golongan"])


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of the table ``data/<name>`` (CSV with a header)."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def word_list(name: str) -> frozenset[str]:
    """The words under that key of ``data/words.yaml``. KeyError when there is none."""
    return frozenset(load_data("words.yaml")[name].split())


@cache
def fixed_pairs() -> frozenset[tuple[str, str]]:
    """Pairs of verbs that office language joins into one act."""
    return frozenset((first, second) for first, second in load_data("words.yaml")["pasangan_tetap"])


@cache
def intransitive_of() -> dict[str, str]:
    """Nouns of action whose verb takes no object: "koordinasi" gives "berkoordinasi"."""
    return dict(load_data("words.yaml")["tanpa_objek"])
