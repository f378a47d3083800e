"""Log lines: one JSON object a line, whatever was logged by whom, with the id of the request and without secrets."""

import json
import logging
import re
from collections.abc import MutableMapping
from datetime import UTC, datetime
from typing import Any

import structlog

from sopan_web.common.logs.redaction import hide_keys
from sopan_web.common.origin import current_origin

_LONGEST = 20_000
"""Signs of one value; a line must stay one that tools can read."""
_SECRET = re.compile(r"passw|sandi|secret|token|cookie|authorization|csrf|api_?key|kunci", re.IGNORECASE)
"""Values under such names are never written, even if somebody hands them to the log."""

Event = MutableMapping[str, Any]


class LineFormatter(structlog.stdlib.ProcessorFormatter):
    """For handlers: the record as one line of plain ASCII; line breaks and colours are escaped in it."""

    def __init__(self) -> None:
        super().__init__(
            foreign_pre_chain=(structlog.stdlib.ExtraAdder(),),
            processors=(_tell_record, structlog.processors.format_exc_info, _name_traceback, _hide, _write),
        )


def _tell_record(_logger: Any, _method: str, event: Event) -> Event:
    record: logging.LogRecord = event.pop("_record")
    event.pop("_from_structlog", None)
    event.pop("request", None)  # Django's; what it asked for stands in the line of its access
    event["at"] = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    event["level"], event["logger"] = record.levelname.lower(), record.name
    origin = current_origin()
    for name, value in (("request_id", origin.request_id), ("address", origin.address)):
        if value:
            event.setdefault(name, value)
    return event


def _name_traceback(_logger: Any, _method: str, event: Event) -> Event:
    if "exception" in event:
        event["traceback"] = event.pop("exception")
    return event


def _hide(_logger: Any, _method: str, event: Event) -> Event:
    return {name: "…" if _SECRET.search(name) else _shorten(value) for name, value in event.items()}


def _shorten(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return hide_keys(value if len(value) <= _LONGEST else f"{value[:_LONGEST]} …")


_FIRST = ("at", "level", "logger", "event")


def _write(_logger: Any, _method: str, event: Event) -> str:
    """What one looks for first stands first; what JSON has no form for is written as Python would show it."""
    return json.dumps({name: event[name] for name in (*_FIRST, *sorted(event.keys() - set(_FIRST)))}, default=repr)
