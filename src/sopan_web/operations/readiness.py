"""Whether this server can do its work, looked at from inside: database, migrations, worker, disk, and backups."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection

from sopan_web.common.clock import now
from sopan_web.jobs.models import QueuedTask
from sopan_web.operations import schema
from sopan_web.operations.models import WorkerSign

SILENCE = timedelta(minutes=10)
"""A worker gives a sign every minute, but not while a task keeps it busy."""
LEAST_DISK = 500
"""Megabytes."""
OLDEST_BACKUP = timedelta(hours=26)

Facts = dict[str, object]


@dataclass(frozen=True, slots=True)
class Finding:
    """``vital``: without it no page can be answered. ``facts`` are numbers, never secrets."""

    name: str
    good: bool
    facts: Facts
    vital: bool = False


def look() -> list[Finding]:
    """Everything, as it is now; without a database the rest of what it would tell is left out."""
    database = _look_at_database()
    asked: list[Callable[[], Finding | None]] = [_look_at_migrations, _look_at_worker] if database.good else []
    found = [database, *(look() for look in (*asked, _look_at_disk, _look_at_backups))]
    return [one for one in found if one is not None]


def _look_at_database() -> Finding:
    start = perf_counter()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (DatabaseError, InterfaceError):
        return Finding("basis_data", good=False, facts={}, vital=True)
    return Finding("basis_data", good=True, facts={"ms": round((perf_counter() - start) * 1000, 1)}, vital=True)


_migrated = False
"""Nobody takes a migration back under a running server, so it is asked until it is true."""


def _look_at_migrations() -> Finding:
    global _migrated
    pending = 0 if _migrated else schema.pending()
    _migrated = not pending
    return Finding("migrasi", good=not pending, facts={"tertunda": pending}, vital=True)


def _look_at_worker() -> Finding:
    last = WorkerSign.objects.order_by("-at").values_list("at", flat=True).first()
    busy = QueuedTask.objects.filter(state=QueuedTask.State.RUNNING, leased_until__gt=now()).exists()
    age = now() - last if last else None
    return Finding("pekerja", busy or (age is not None and age < SILENCE), {"detik": age and int(age.total_seconds())})


def _look_at_disk() -> Finding:
    free = shutil.disk_usage(settings.DATA).free >> 20
    return Finding("disk", free >= LEAST_DISK, {"bebas_mb": free})


def _look_at_backups() -> Finding | None:
    if not settings.BACKUP_FOLDER:
        return None
    times = [path.stat().st_mtime for path in Path(settings.BACKUP_FOLDER).glob("sopan-*.tar.gz")]
    if not times:
        return Finding("cadangan", good=False, facts={"jam": None})
    age = now() - datetime.fromtimestamp(max(times), now().tzinfo)
    return Finding("cadangan", age < OLDEST_BACKUP, {"jam": int(age.total_seconds() // 3600)})
