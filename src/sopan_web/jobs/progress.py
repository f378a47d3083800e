"""How far the job is that this thread works at: told by the task, read by the page."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field
from time import monotonic
from typing import Any

from sopan_web.common.clock import now
from sopan_web.jobs import slate
from sopan_web.jobs.models import Job

BETWEEN = 0.5
"""Seconds: nobody reads faster."""


@dataclass(slots=True)
class _Work:
    job: int
    told: float = 0.0
    last: slate.Progress = field(default_factory=slate.Progress)


_current: ContextVar[_Work | None] = ContextVar("current", default=None)


def report(done: int, total: int, note: str = "") -> None:
    """``done`` of ``total`` is ready; ``note`` says what is being done. Without a job nobody is told.

    It is seen at once, also from within a transaction; and it costs nothing to say it for every row.
    """
    work = _current.get()
    if work is None:
        return
    work.last = slate.Progress(done, total, note[:200])
    if monotonic() - work.told >= BETWEEN or not 0 < done < total:
        work.told = monotonic()
        slate.write(work.job, work.last)


def conclude(*, url: str = "", result: Mapping[str, Any] | None = None) -> None:
    """Says that the job is done; inside the transaction of the work itself it holds exactly when the work does.

    The queue says so for a task that doesn't.
    """
    work = _current.get()
    if work:
        told: dict[str, Any] = asdict(work.last) | ({"url": url} if url else {})
        open_job = Job.objects.filter(pk=work.job, ended_at__isnull=True)
        open_job.update(state=Job.State.DONE, ended_at=now(), result=dict(result or {}), **told)


@contextmanager
def working_at(job: Job) -> Iterator[None]:
    """Within the block ``report`` speaks of ``job``."""
    token = _current.set(_Work(job.pk))
    try:
        yield
    finally:
        _current.reset(token)
        slate.wipe(job.pk)
