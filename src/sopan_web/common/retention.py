"""How long a room keeps what it does not need for ever: each room lists its own, operations carries it out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Keeping:
    """``days`` after which ``what`` goes; ``count`` and ``clear`` are handed the moment before which it is too old."""

    key: str
    what: str | Promise
    days: int
    count: Callable[[datetime], int]
    clear: Callable[[datetime], int]

    def limit(self, now: datetime) -> datetime:
        """That moment."""
        return now - timedelta(days=self.days)


def rows(key: str, what: str | Promise, days: int, expired: Callable[[datetime], QuerySet[Any]]) -> Keeping:
    """Rows that are deleted, a part at a time, so that nobody has to wait long for the database."""
    return Keeping(key, what, days, lambda limit: expired(limit).count(), lambda limit: _delete(expired(limit)))


def _delete(found: QuerySet[Any]) -> int:
    gone = 0
    while keys := list(found.order_by().values_list("pk", flat=True)[:_AT_ONCE]):
        found.model._default_manager.filter(pk__in=keys).delete()
        gone += len(keys)
    return gone
