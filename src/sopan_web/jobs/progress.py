"""How far the job is that this thread works at: told by the task, read by the page."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from sopan_web.common.clock import now
from sopan_web.jobs.models import Job

_current: ContextVar[Job | None] = ContextVar("current", default=None)


def report(done: int, total: int, note: str = "") -> None:
    """``done`` of ``total`` is ready; ``note`` says what is being done. Without a job nobody is told."""
    if job := _current.get():
        Job.objects.filter(pk=job.pk).update(done=done, total=total, note=note[:200])


def conclude(*, url: str = "", result: Mapping[str, Any] | None = None) -> None:
    """Says that the job is done; inside the transaction of the work itself it holds exactly when the work does.

    The queue says so for a task that doesn't.
    """
    if job := _current.get():
        told = {"state": Job.State.DONE, "ended_at": now(), "result": dict(result or {}), "url": url or job.url}
        Job.objects.filter(pk=job.pk, ended_at__isnull=True).update(**told)


@contextmanager
def working_at(job: Job) -> Iterator[None]:
    """Within the block ``report`` speaks of ``job``."""
    token = _current.set(job)
    try:
        yield
    finally:
        _current.reset(token)
