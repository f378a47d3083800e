"""The abbreviations the program knows: which everyone knows, which name a post, which are mere haste."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sopan.lint.language.lexicon import read_table


class Kind(StrEnum):
    """How an abbreviation is to be treated."""

    COMMON = "umum"
    POST = "jabatan"
    SPECIAL = "khusus"
    HASTY = "tulisan"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """``short`` as usually spelled, ``full`` written out."""

    short: str
    full: str
    kind: Kind

    @property
    def is_hasty(self) -> bool:
        """True for a word that is cut short rather than a name ("yg")."""
        return self.kind is Kind.HASTY


@cache
def abbreviations() -> dict[str, Abbreviation]:
    """The table ``data/abbreviations.csv`` by the short form in lower case."""
    rows = read_table("abbreviations.csv")
    return {
        row["singkatan"].lower(): Abbreviation(row["singkatan"], row["kepanjangan"], Kind(row["golongan"]))
        for row in rows
    }
