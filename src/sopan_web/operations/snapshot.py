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
    """Within the block, which must be inside a transaction, no trigger of ours fires; they stand again after it."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_GUARDED)
            tables = [connection.ops.quote_name(name) for (name,) in cursor.fetchall()]
            for table in tables:
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            yield
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with checks still to come can't be altered
            for table in tables:
                cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
            return
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f"DROP TRIGGER {connection.ops.quote_name(name)}")
        yield
        for _, sql in triggers:
            cursor.execute(sql)


_GUARDED = (
    "SELECT DISTINCT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND n.nspname = current_schema()"
)
