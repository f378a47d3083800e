"""One attempt at a task, the same on both engines: how it is run, when it is tried again, when it is given up."""

import logging
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.dispatch import Signal
from django.utils import translation
from django.utils.module_loading import import_string
from django_tasks.base import Task, TaskContext, TaskResult, TaskResultStatus

from sopan_web.common.clock import now
from sopan_web.common.errors import DeedError
from sopan_web.common.language import STORED
from sopan_web.common.origin import Origin, coming_from

logger = logging.getLogger(__name__)

PAUSES = (5.0, 30.0, 120.0, 600.0)
"""Seconds between the attempts; after the last one nobody tries again."""


@dataclass(frozen=True, slots=True)
class Order:
    """A task by its path, with its JSON arguments; ``attempt`` counts from 1, ``id`` is its id in the queue."""

    task: str
    args: Sequence[Any] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    id: str = ""
    attempt: int = 1


given_up = Signal()
"""Sent with ``order`` and ``error`` when nobody will try again."""


class LostWorkerError(Exception):
    """The worker that ran the task died with it, time after time."""


def perform(order: Order) -> None:
    """Runs the task; whatever it raises goes through."""
    task: Task[..., Any] = import_string(order.task)
    with ExitStack() as around:
        around.enter_context(coming_from(Origin(request_id=f"tugas-{order.id}"[:32])))
        around.enter_context(translation.override(STORED))
        if task.takes_context:
            task.call(_context(task, order), *order.args, **order.kwargs)
        else:
            task.call(*order.args, **order.kwargs)


def next_pause(error: BaseException, attempt: int, pauses: Sequence[float] = PAUSES) -> timedelta | None:
    """How long to wait before the next attempt, None when there is none: what the person must mend stays as it is."""
    if (isinstance(error, DeedError) and error.status < 500) or attempt > len(pauses):
        return None
    return timedelta(seconds=pauses[attempt - 1])


def give_up(order: Order, error: BaseException) -> None:
    """Tells the log, and whoever waits for the task."""
    if not isinstance(error, DeedError):
        logger.error("Tugas %s (%s) gagal untuk selamanya.", order.task, order.id, exc_info=error)
    given_up.send(sender=Order, order=order, error=error)


def _context(task: Task[..., Any], order: Order) -> TaskContext:
    result: TaskResult[Any] = TaskResult(
        task=task,
        id=order.id,
        status=TaskResultStatus.RUNNING,
        enqueued_at=None,
        started_at=now(),
        finished_at=None,
        last_attempted_at=now(),
        args=list(order.args),
        kwargs=dict(order.kwargs),
        backend=task.backend,
        errors=[],
        worker_ids=[""] * order.attempt,
    )
    return TaskContext(task_result=result)
