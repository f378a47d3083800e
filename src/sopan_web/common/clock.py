"""The one clock: deeds and rows take their time here, so that a demo can tell last month's story truthfully."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

_told: ContextVar[datetime | None] = ContextVar("told", default=None)


def now() -> datetime:
    """The present moment (aware), or the one that ``at`` tells."""
    return _told.get() or timezone.now()


def today(zone: ZoneInfo) -> date:
    """The present day in that zone."""
    return now().astimezone(zone).date()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Within the block it is ``moment`` (aware). For the demo and for tests; no page calls this."""
    token = _told.set(moment)
    try:
        yield
    finally:
        _told.reset(token)
