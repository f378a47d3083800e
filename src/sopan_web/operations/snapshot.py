"""A view of the database that stands still while others go on writing, and a way to put rows past the guards."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction


@contextmanager
def snapshot() -> Iterator[None]:
    """Within the block every question is answered as at the first one; nobody waits for us, on either engine."""
    if connection.vendor == "postgresql":
        with transaction.atomic(durable=True), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
        return
    with _not_waiting(connection), transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM sqlite_master")  # SQLite's view begins with the first question
        yield


@contextmanager
def _not_waiting(sqlite: Any) -> Iterator[None]:
    """Our transactions on SQLite take the writers' lock at once; one that only reads must not."""
    usual, sqlite.transaction_mode = sqlite.transaction_mode, "DEFERRED"
    try:
        yield
    finally:
        sqlite.transaction_mode = usual


@contextmanager
def unguarded() -> Iterator[None]:
    """Within the block, which must be inside a transaction, append-only tables can be emptied; not before or after."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_OF_POSTGRESQL)
            guards = cursor.fetchall()
            for table, name in guards:
                cursor.execute(f'ALTER TABLE "{table}" DISABLE TRIGGER "{name}"')
            yield
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with checks still to come can't be altered
            for table, name in guards:
                cursor.execute(f'ALTER TABLE "{table}" ENABLE TRIGGER "{name}"')
            return
        cursor.execute(_OF_SQLITE)
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
        yield
        for _, sql in triggers:
            cursor.execute(sql)


# The guards that ``common.migration`` makes, by their names; other triggers keep other things in step.
_OF_SQLITE = (
    "SELECT name, sql FROM sqlite_master"
    " WHERE type = 'trigger' AND (name GLOB '*_no_update' OR name GLOB '*_no_delete')"
)
_OF_POSTGRESQL = (
    "SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND n.nspname = current_schema()"
    " AND t.tgname ~ '_no_(update|delete|truncate)$'"
)
