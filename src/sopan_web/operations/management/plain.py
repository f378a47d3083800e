"""Tells the keeper of the server what went wrong in one sentence, without the program's inside."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import CommandError
from django.db import DatabaseError

from sopan_web.common.errors import DeedError
from sopan_web.common.troubles import find_trouble


@contextmanager
def told_plainly() -> Iterator[None]:
    """Expected failures, and troubles of database and disk, end a command with their sentence and exit code 1."""
    try:
        yield
    except DeedError as error:
        raise CommandError(error.message) from error
    except (DatabaseError, OSError) as error:
        trouble = find_trouble(error)
        if trouble is None:
            raise
        raise CommandError(f"{trouble.message} ({error})") from error
