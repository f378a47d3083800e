"""Which tables a backup keeps, and their values in a form that every database engine understands."""

import base64
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.apps.registry import Apps
from django.core.management.color import no_style
from django.db import connection, models
from django.utils.duration import duration_iso_string

Model = type[models.Model]

LEFT_OUT = {
    "auth": "Django makes these rows itself, from the code",
    "contenttypes": "Django makes these rows itself, from the code",
    "sessions": "nobody may be signed in by a backup",
    "organisation.session": "nobody may be signed in by a backup",
    "operations.workersign": "which worker lives is known to the place alone",
    "jobs.queuedtask": "the queue of one engine; what waits in it goes along as tasks",
    "procrastinate": "the queue of the other engine, likewise",
    "bundles": "made anew by whoever still wants them",
    "search": "made anew from what is in force",
}
"""Rooms and models that are not kept, and why."""

_MADE_BY_DJANGO = ("auth", "contenttypes")


def kept_models(apps: Apps) -> list[Model]:
    """Every model whose rows are kept, in a lasting order."""
    return [model for model in _models(apps) if not _left_out(model)]


def passing_models(apps: Apps) -> list[Model]:
    """Those whose rows belong to the place and to this day: a restored place begins without any."""
    return [one for one in _models(apps) if _left_out(one) and one._meta.app_label not in _MADE_BY_DJANGO]


def _models(apps: Apps) -> list[Model]:
    found = apps.get_models(include_auto_created=True)
    return sorted((one for one in found if not one._meta.proxy), key=lambda one: one._meta.label_lower)


def _left_out(model: Model) -> bool:
    return model._meta.app_label in LEFT_OUT or model._meta.label_lower in LEFT_OUT


def kept_fields(model: Model) -> list[models.Field[Any, Any]]:
    """The columns that have values of their own."""
    return [one for one in model._meta.local_concrete_fields if not getattr(one, "generated", False)]


def read_rows(model: Model) -> Iterator[tuple[Any, ...]]:
    """Every row, by key, without holding them all."""
    names = [field.attname for field in kept_fields(model)]
    rows = model._base_manager.order_by("pk").values_list(*names)
    yield from rows.iterator(chunk_size=200)


def write_line(row: Sequence[Any] | dict[str, Any]) -> bytes:
    """A row as one line."""
    return json.dumps(row, default=_plain, separators=(",", ":")).encode() + b"\n"


def _plain(value: object) -> object:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date() | time():
            return value.isoformat()
        case timedelta():
            return duration_iso_string(value)
        case Decimal() | UUID():
            return str(value)
        case bytes() | memoryview():
            return base64.b64encode(value).decode()
    raise TypeError(f"no plain form of {type(value).__name__}")


def write_rows(model: Model, columns: Sequence[str], lines: Sequence[bytes]) -> None:
    """Puts lines into the table as they were: no signals, no defaults, no new times."""
    by_name = {field.attname: field for field in kept_fields(model)}
    fields = [by_name[name] for name in columns]
    quote = connection.ops.quote_name
    into = ", ".join(quote(field.column or "") for field in fields)
    places = ", ".join(["%s"] * len(fields))
    values = [[_stored(field, value) for field, value in zip(fields, json.loads(line), strict=True)] for line in lines]
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quote(model._meta.db_table)} ({into}) VALUES ({places})", values)


def _stored(field: models.Field[Any, Any], value: Any) -> Any:
    if isinstance(field, models.JSONField):
        absent = value is None and field.null
        return None if absent else connection.ops.adapt_json_value(value, field.encoder)
    return field.get_db_prep_save(field.to_python(value), connection)


def empty(tables: Sequence[str]) -> None:
    """Takes every row away; the guards of append-only tables must be off."""
    for statement in connection.ops.sql_flush(no_style(), list(tables), allow_cascade=True):
        with connection.cursor() as cursor:
            cursor.execute(statement)
