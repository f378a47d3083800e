"""Where progress is written so that others see it while the work's transaction is still open.

In PostgreSQL that is the job's row, over a connection of its own. SQLite lets nobody else write meanwhile; there it is
a small file beside the database.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings
from django.db import OperationalError, connection

from sopan_web.jobs.models import Job


@dataclass(frozen=True, slots=True)
class Progress:
    """As in ``Job``."""

    done: int = 0
    total: int = 0
    note: str = ""


def write(job: int, progress: Progress) -> None:
    """Seen by everybody from now on."""
    if not connection.in_atomic_block:
        Job.objects.filter(pk=job).update(**asdict(progress))
    elif connection.vendor == "sqlite":
        path = _path(job)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(asdict(progress)))
        draft.replace(path)
    else:
        _write_beside(job, progress)


def read(job: Job) -> Progress:
    """The last word."""
    with suppress(OSError, ValueError):
        if connection.vendor == "sqlite" and job.open:
            return Progress(**json.loads(_path(job.pk).read_text()))
    return Progress(job.done, job.total, job.note)


def wipe(job: int) -> None:
    """Nobody works at it now."""
    if connection.vendor == "sqlite":
        _path(job).unlink(missing_ok=True)


def _path(job: int) -> Path:
    return Path(settings.DATA) / "kemajuan" / f"{job}.json"


def _write_beside(job: int, progress: Progress) -> None:
    """Rather unsaid than waited for: the work's own transaction may hold the row already."""
    beside = connection.copy()
    try:
        with beside.cursor() as cursor, suppress(OperationalError):
            cursor.execute("SET lock_timeout = '100ms'")
            told = (progress.done, progress.total, progress.note, job)
            cursor.execute("UPDATE jobs_job SET done = %s, total = %s, note = %s WHERE id = %s", told)
    finally:
        beside.close()
