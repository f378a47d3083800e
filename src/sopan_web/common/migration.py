"""Database triggers on both engines: rows that may only be added, or columns that may never change."""

from collections.abc import Sequence
from typing import Any

from django.db import migrations


def refuse_changes(table: str, columns: Sequence[str] = (), *, delete: bool = True) -> migrations.RunPython:
    """A migration step: UPDATE (of ``columns``, of any when empty) and DELETE of ``table`` fail in the database.

    So do PostgreSQL's TRUNCATE and SQLite's INSERT OR REPLACE (see ``recursive_triggers`` in the settings).
    """

    def add(apps: Any, schema_editor: Any) -> None:
        for statement in _create(schema_editor.connection.vendor, table, columns, delete):
            schema_editor.execute(statement)

    def drop(apps: Any, schema_editor: Any) -> None:
        suffix = f" ON {table}" if schema_editor.connection.vendor == "postgresql" else ""
        for event in ("update", "delete", "truncate"):
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{event}{suffix}")

    return migrations.RunPython(add, drop)


def allow_changes(table: str, columns: Sequence[str] = (), *, delete: bool = True) -> migrations.RunPython:
    """Takes back ``refuse_changes`` with the same arguments; needed around changes of the table itself.

    SQLite makes such a table anew and loses its triggers without a word.
    """
    guard = refuse_changes(table, columns, delete=delete)
    assert guard.reverse_code is not None
    return migrations.RunPython(guard.reverse_code, guard.code)


def write_once(table: str, columns: Sequence[str], written: str) -> migrations.RunPython:
    """A migration step: once the text column ``written`` is filled, UPDATE of ``columns`` fails in the database."""

    def add(apps: Any, schema_editor: Any) -> None:
        head = f"CREATE TRIGGER {table}_once BEFORE UPDATE OF {', '.join(columns)} ON {table}"
        if schema_editor.connection.vendor == "sqlite":
            told = f"BEGIN SELECT RAISE(ABORT, '{table}: {written} ditulis sekali saja'); END"
            schema_editor.execute(f"{head} WHEN OLD.{written} <> '' {told}")
        else:
            schema_editor.execute(f"{head} FOR EACH ROW WHEN (OLD.{written} <> '') EXECUTE FUNCTION {table}_refuse()")

    def drop(apps: Any, schema_editor: Any) -> None:
        suffix = f" ON {table}" if schema_editor.connection.vendor == "postgresql" else ""
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {table}_once{suffix}")

    return migrations.RunPython(add, drop)


def _create(vendor: str, table: str, columns: Sequence[str], delete: bool) -> list[str]:
    of = f" OF {', '.join(columns)}" if columns else ""
    events = [("update", f"UPDATE{of}"), *([("delete", "DELETE")] if delete else [])]
    if vendor == "sqlite":
        return [
            f"CREATE TRIGGER {table}_no_{name} BEFORE {event} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table}: baris ini tidak boleh diubah'); END"
            for name, event in events
        ]
    function = (
        f"CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN RAISE EXCEPTION '{table}: baris ini tidak boleh diubah'; END $$"
    )
    truncation = f"BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()"
    return [
        function,
        *(
            f"CREATE TRIGGER {table}_no_{name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_refuse()"
            for name, event in events
        ),
        *([f"CREATE TRIGGER {table}_no_truncate {truncation}"] if delete else []),
    ]
