"""Tells the keeper of the server what went wrong in one sentence, without the program's inside."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import CommandError
from django.db import DatabaseError

from sopan_web.common.answers.troubles import find_trouble, on_one_line
from sopan_web.common.errors import DeedError

_UNDEFINED = ("42P01", "42703")
"""The states with which PostgreSQL says that a table or a column is not there."""


@contextmanager
def told_plainly() -> Iterator[None]:
    """Expected failures, and troubles of database and disk, end a command with their sentence and exit code 1."""
    try:
        yield
    except DeedError as error:
        raise CommandError(error.message) from error
    except BrokenPipeError as error:
        raise CommandError("Yang membaca keluarannya berhenti lebih dulu; belum semuanya tertulis.") from error
    except (DatabaseError, OSError) as error:
        if _is_unprepared(error):
            raise CommandError("Basis data belum disiapkan untuk versi ini. Jalankan: sopan-web migrate") from error
        trouble = find_trouble(error)
        if trouble is None:
            raise
        raise CommandError(f"{trouble.message} ({on_one_line(error)})") from error


def _is_unprepared(error: Exception) -> bool:
    return "no such table" in str(error) or getattr(error.__cause__, "sqlstate", None) in _UNDEFINED
