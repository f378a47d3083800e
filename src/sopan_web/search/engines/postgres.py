"""PostgreSQL: a tsvector of the tokens as they are, generated from ``IndexEntry.kata``, and a GIN index over it."""

from collections.abc import Sequence
from datetime import date

from django.db import connection

from sopan_web.search.tokens import sound

_SQL = "SELECT pk, judul, pokok FROM search_find(%s::tsquery, %s, %s, %s)"  # made by the migration


_SELDOM = 20_000  # entries; from here on walking through the newest may pay


def find(groups: Sequence[Sequence[str]], day: date, most: int, bound: int) -> list[tuple[int, str, str]]:
    """See ``engines.find``."""
    with connection.cursor() as cursor:
        cursor.execute(_SQL, [spell(groups), day, most, bound < _SELDOM])
        rows: list[tuple[int, str, str]] = cursor.fetchall()
    return rows


def spell(groups: Sequence[Sequence[str]]) -> str:
    """``('a' | 'b') & ('c')``; ValueError for anything that is no token."""
    return " & ".join("(" + " | ".join(f"'{sound(token)}'" for token in group) + ")" for group in groups)
