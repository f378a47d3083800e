"""The last number that each table gave out, so that no number of a row long gone is ever given again."""

from collections.abc import Iterable
from typing import Any

from django.db import connection, models


def read_counters(kept: Iterable[type[models.Model]]) -> dict[str, int]:
    """By table; tables whose keys are not numbered have none."""
    tables = [model._meta.db_table for model in kept if isinstance(model._meta.auto_field, models.AutoField)]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, seq FROM sqlite_sequence")
            given = dict(cursor.fetchall())
            return {table: given.get(table, 0) for table in tables}
        return {table: _last_of(cursor, table) for table in tables}


def _last_of(cursor: Any, table: str) -> int:
    cursor.execute(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {_sequence(cursor, table)}")
    return int(cursor.fetchone()[0])


def write_counters(counters: dict[str, int]) -> None:
    """The next row of each table gets the number after."""
    with connection.cursor() as cursor:
        for table, last in counters.items():
            if connection.vendor == "sqlite":
                cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
                cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, last])
            else:
                cursor.execute("SELECT setval(%s, %s, %s)", [_sequence(cursor, table), max(last, 1), last > 0])


def _sequence(cursor: Any, table: str) -> str:
    cursor.execute("SELECT pg_get_serial_sequence(%s, 'id')", [connection.ops.quote_name(table)])
    return str(cursor.fetchone()[0])
