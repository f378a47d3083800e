"""Compares names of actors as officials write them: "Kasubag Umpar" is "Kepala Subbagian Umum dan Aparatur"."""

from sopan.document import Sop
from sopan.lint.language.lexicon import word_list
from sopan.lint.language.names import alternatives, name_words


def same_actor(name: str, other: str) -> bool:
    """True when both may be one actor: one name is the beginning of the other ("Kepala Bidang", "Kabid Linmas")."""
    return any(
        left[: len(right)] == right or right[: len(left)] == left
        for left in alternatives(name)
        for right in alternatives(other)
    )


def names_actor(name: str) -> bool:
    """True when the name begins like an actor's (Kepala, Petugas, Kabid), or is an abbreviation in capitals."""
    words = name_words(name)
    first = name.split()[0] if name.split() else ""
    return bool(words) and (words[0] in word_list("pelaku") or (len(first) > 1 and first.isupper()))


def column_of(sop: Sop, name: str) -> str:
    """The pelaksana column that ``name`` may stand for, the closest first; "" when there is none."""
    found = [column.nama for column in sop.pelaksana if same_actor(name, column.nama)]
    return max(found, key=lambda column: len(set(name_words(name)) & set(name_words(column))), default="")


def is_actor(sop: Sop, name: str) -> bool:
    """True when ``name`` is a column of the SOP or looks like an actor's name."""
    return bool(column_of(sop, name)) or names_actor(name)
