"""The description of the machine face as a person reads it, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from itertools import groupby
from typing import Any

from django.utils.translation import gettext

from sopan_web.api.v1.content import CONTENT_SHAPE
from sopan_web.api.v1.description import describe
from sopan_web.api.v1.refusals import REASONS


@dataclass(frozen=True, slots=True)
class Entry:
    """A parameter of a door or a field of an answer."""

    name: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Door:
    """``shape`` is the name of what it answers as JSON, "" for a file."""

    name: str
    path: str
    title: str
    text: str
    asked: tuple[Entry, ...]
    kind: str
    shape: str
    rates: tuple[str, ...]


def chapters() -> list[tuple[str, list[Door]]]:
    """The doors by subject."""
    found = [(operation["tags"][0], _door(path, operation)) for path, operation in _operations()]
    return [(gettext(tag), [door for _tag, door in group]) for tag, group in groupby(found, key=lambda one: one[0])]


def shapes() -> list[tuple[str, list[Entry]]]:
    """What is answered, field by field; the file format of an SOP has a page of its own."""
    schemas = describe()["components"]["schemas"]
    return [(name, _fields(schema)) for name, schema in schemas.items() if name != "BerkasSop"]


def refusals() -> list[tuple[int, str, str]]:
    """Status, the name that never changes, and what it means."""
    return [(reason.status, reason.id, gettext(reason.text)) for reason in REASONS]


def _operations() -> list[tuple[str, Mapping[str, Any]]]:
    return [(path, methods["get"]) for path, methods in describe()["paths"].items()]


def _door(path: str, operation: Mapping[str, Any]) -> Door:
    title, text = operation["summary"], operation["description"]
    ((kind, content),) = operation["responses"][str(HTTPStatus.OK.value)]["content"].items()
    return Door(
        name=operation["operationId"],
        path=path,
        title=gettext(title),
        text=gettext(text),
        asked=tuple(_asked(one) for one in operation["parameters"] if one["in"] == "query"),
        kind=kind,
        shape=content["schema"].get("$ref", "").rpartition("/")[2] if content["schema"] != CONTENT_SHAPE else "",
        rates=tuple(operation["x-laju"]),
    )


def _asked(parameter: Mapping[str, Any]) -> Entry:
    """What may be left out need not say that it may be nothing."""
    entry = _entry(parameter["name"], parameter["schema"])
    return replace(entry, kind=entry.kind.removesuffix(" | null"))


def _fields(schema: Mapping[str, Any]) -> list[Entry]:
    return [_entry(name, field) for name, field in schema["properties"].items()]


def _entry(name: str, schema: Mapping[str, Any]) -> Entry:
    text = schema.get("description", "")
    return Entry(name, _kind(schema), gettext(text) if text else "")


def _kind(schema: Mapping[str, Any]) -> str:
    """ "integer", "date", "berlaku | diganti", "Tautan", "[Terbitan]": as short as it can be said."""
    if "anyOf" in schema:
        return " | ".join(_kind(one) for one in schema["anyOf"])
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"]))
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if schema.get("type") == "array":
        return f"[{_kind(schema['items'])}]"
    return str(schema.get("format") or schema.get("type", ""))
