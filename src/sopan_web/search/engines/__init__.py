"""The one question that both databases answer: which entries hold these tokens, newest first."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from django.db import connection

from sopan_web.search.engines import postgres, sqlite

Groups = Sequence[Sequence[str]]
"""All groups must be met, each by one of its tokens."""


class Candidate(NamedTuple):
    """An entry that holds what was asked, with what it is ranked by."""

    pk: int
    judul: str
    pokok: str


_ENGINES: dict[str, Callable[[Groups, date, int, int], list[tuple[int, str, str]]]] = {
    "sqlite": sqlite.find,
    "postgresql": postgres.find,
}


def find(groups: Groups, day: date, most: int, bound: int) -> list[Candidate]:
    """The newest ``most`` entries in force on that day that meet the groups; at most ``bound`` can."""
    if not groups or not all(groups):
        return []
    return [Candidate(*row) for row in _ENGINES[connection.vendor](groups, day, most, bound)]
