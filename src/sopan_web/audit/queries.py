"""Finds lines of one government's journal."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import OuterRef, QuerySet

from sopan_web.audit.models import JournalEntry


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader asks for; "" and None ask for nothing. Days are days in ``zone``, both included."""

    zone: ZoneInfo
    person: str = ""
    action: str = ""
    thing: str = ""
    first: date | None = None
    last: date | None = None


def find_lines(tenant: int, wanted: Wanted) -> QuerySet[JournalEntry]:
    """The lines, newest first."""
    lines = JournalEntry.objects.filter(tenant=tenant).order_by("-seq")
    if wanted.person:
        lines = lines.filter(actor_name__icontains=wanted.person)
    if wanted.action.endswith("."):
        lines = lines.filter(action__startswith=wanted.action)
    elif wanted.action:
        lines = lines.filter(action=wanted.action)
    if wanted.thing:
        lines = lines.filter(subject_label__icontains=wanted.thing)
    if wanted.first:
        lines = lines.filter(at__gte=_midnight(wanted.first, wanted.zone))
    if wanted.last:
        lines = lines.filter(at__lt=_midnight(wanted.last + timedelta(days=1), wanted.zone))
    return lines


def changes_of(tenant: int | OuterRef, *, but: Collection[str]) -> QuerySet[JournalEntry]:
    """The lines of a government, newest first, without the actions ``but``: the first is the pulse of its things."""
    return JournalEntry.objects.filter(tenant=tenant).exclude(action__in=but).order_by("-seq")


def find_deeds(tenant: int, actor_id: int, action: str) -> QuerySet[JournalEntry]:
    """What one account did of one kind."""
    return JournalEntry.objects.filter(tenant=tenant, actor_id=actor_id, action=action)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)
