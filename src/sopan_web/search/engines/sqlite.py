"""SQLite: the full-text table FTS5 over ``IndexEntry.kata``, kept in step by triggers (see the migration)."""

from collections.abc import Sequence
from datetime import date

from django.db import connection

from sopan_web.search.tokens import sound

# The cross join keeps the order of the loops: the full-text table gives its rows newest first, and stops at the limit.
_SQL = """
SELECT entry.enactment_id, entry.judul, entry.pokok
FROM search_kata CROSS JOIN search_indexentry AS entry ON entry.enactment_id = search_kata.rowid
WHERE search_kata MATCH %s AND entry.mulai <= %s AND (entry.berakhir IS NULL OR entry.berakhir > %s)
ORDER BY search_kata.rowid DESC LIMIT %s
"""


def find(groups: Sequence[Sequence[str]], day: date, most: int, bound: int) -> list[tuple[int, str, str]]:
    """See ``engines.find``."""
    with connection.cursor() as cursor:
        cursor.execute(_SQL, [spell(groups), day, day, most])
        rows: list[tuple[int, str, str]] = cursor.fetchall()
    return rows


def spell(groups: Sequence[Sequence[str]]) -> str:
    """``("a" OR "b") AND ("c")``; ValueError for anything that is no token."""
    return " AND ".join("(" + " OR ".join(f'"{sound(token)}"' for token in group) + ")" for group in groups)
