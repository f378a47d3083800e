"""The OpenAPI description: ninja's, with what the doorway adds to every door."""

import json
from collections.abc import Mapping
from functools import cache
from http import HTTPStatus
from typing import Any, NamedTuple

from django.utils.translation import gettext_noop as _

from sopan_web.api.v1.application import api
from sopan_web.api.v1.caller import HOLDER, HOLDER_HEAVY, VISITOR, VISITOR_HEAVY
from sopan_web.api.v1.content import content_schema
from sopan_web.api.v1.door import JSON
from sopan_web.api.v1.refusals import REASONS
from sopan_web.api.v1.shapes import Galat

PREFIX = "/api/v1/"
_REFUSALS = tuple(reason.status for reason in REASONS if reason.status != HTTPStatus.METHOD_NOT_ALLOWED)
_TOKEN = _("Token dari halaman Pengaturan. Tanpa token terbuka semua yang berlaku.")
_TAG = {"ETag": {"schema": {"type": "string"}, "description": _("Kirim lagi sebagai If-None-Match: 304 bila sama.")}}
_WAIT = {"Retry-After": {"schema": {"type": "integer"}, "description": _("Tunggu sekian detik.")}}


class Door(NamedTuple):
    """What the doorway must know of a door before it opens."""

    parameters: frozenset[str]
    kind: str
    heavy: bool


@cache
def describe() -> dict[str, Any]:
    """The whole document; the same for everybody."""
    document: dict[str, Any] = dict(api.get_openapi_schema(path_prefix=PREFIX))
    document["servers"] = [{"url": "/"}]
    parts = document["components"]
    parts["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer", "description": _TOKEN}}
    for path in document["paths"].values():
        for operation in path.values():
            _complete(operation)
    parts["schemas"] = _shapes(document)
    return document


@cache
def doors() -> Mapping[str, Door]:
    """Every door by the name of its address, the one to this description among them."""
    own = {"openapi": Door(frozenset(), JSON, heavy=False)}
    operations = [operation for path in describe()["paths"].values() for operation in path.values()]
    return own | {operation["operationId"]: _door(operation) for operation in operations}


def _shapes(document: dict[str, Any]) -> dict[str, Any]:
    """Those that are answered; what is asked stands with its door. Their docstrings are for readers of the code."""
    shapes = {**document["components"]["schemas"], "Galat": Galat.json_schema()}
    told = json.dumps([document["paths"], shapes])
    kept = {name: dict(shape) for name, shape in shapes.items() if f'/schemas/{name}"' in told}
    for shape in kept.values():
        shape.pop("description", None)
    return kept | {"BerkasSop": content_schema()}


def _door(operation: Mapping[str, Any]) -> Door:
    asked = frozenset(one["name"] for one in operation["parameters"] if one["in"] == "query")
    (kind,) = operation["responses"]["200"]["content"]
    return Door(asked, kind, operation["x-berat"])


def _complete(operation: dict[str, Any]) -> None:
    """Keys as text, what every door may refuse, and the token that nobody needs."""
    told = {str(status): answer for status, answer in operation["responses"].items()}
    told["200"]["headers"] = _TAG
    told["304"] = {"description": HTTPStatus.NOT_MODIFIED.phrase}
    refusal = {JSON: {"schema": {"$ref": "#/components/schemas/Galat"}}}
    told |= {str(status): {"description": HTTPStatus(status).phrase, "content": refusal} for status in _REFUSALS}
    told["429"] = told["429"] | {"headers": _WAIT}
    operation["responses"] = told
    operation["security"] = [{}, {"token": []}]
    heavy = operation["x-berat"]
    operation["x-laju"] = [VISITOR_HEAVY, HOLDER_HEAVY] if heavy else [VISITOR, HOLDER]
