"""Lets the tests empty append-only tables; production never does."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import sleep
from typing import Any

from django.db import OperationalError, connection, transaction
from django.db.backends.base.operations import BaseDatabaseOperations

_execute_sql_flush = BaseDatabaseOperations.execute_sql_flush


@contextmanager
def triggers_off() -> Iterator[None]:
    """Within the block no trigger fires, on either engine: this is how somebody with the database's keys tampers."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
            try:
                yield
            finally:
                cursor.execute("SET session_replication_role = DEFAULT")
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f"DROP TRIGGER {name}")
        yield
        for _, sql in triggers:
            cursor.execute(sql)


def flush_without_triggers(self: BaseDatabaseOperations, sql_list: Any) -> None:
    """Takes the place of ``execute_sql_flush``; tries again where a page's last request still holds a lock."""
    for pause in (0.2, 0.5, 1.0, 2.0, None):
        try:
            with triggers_off():
                _execute_sql_flush(self, sql_list)
            _empty_the_queue()
            return
        except OperationalError:
            if pause is None:
                raise
            sleep(pause)


def _empty_the_queue() -> None:
    """Procrastinate's tables are none that Django looks after."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM procrastinate_jobs")
            cursor.execute("DELETE FROM procrastinate_workers")
