"""What both backends can do beyond Django's Tasks: run a worker until it is told to stop, or until nothing is due."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any

from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, task_backends
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskResult, TaskResultStatus

from sopan_web.jobs.performing import PAUSES


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds. A worker without a sign of life for ``lease`` has lost its task; it gives one every ``heartbeat``.

    ``poll`` is how often it looks for work, ``tick`` how often it asks what the clock has made due, and ``pauses`` lie
    between the attempts.
    """

    lease: float = 60.0
    heartbeat: float = 10.0
    poll: float = 1.0
    tick: float = 60.0
    pauses: tuple[float, ...] = PAUSES


class QueueBackend(BaseTaskBackend):
    """A task is written in the transaction of the deed that orders it: it exists exactly when the deed does."""

    supports_defer = True
    supports_priority = True

    def __init__(self, alias: str, params: dict[str, Any]) -> None:
        super().__init__(alias, params)
        self.pace = Pace(**self.options)

    @abstractmethod
    def work(self, name: str, stop: Event, tick: Callable[[], None]) -> None:
        """Runs tasks until ``stop`` is set, the running one to its end; ``tick`` is called every ``pace.tick``.

        ``name`` is this worker's; one that has died may be followed by another of its name, which inherits its tasks.
        """

    @abstractmethod
    def work_off(self) -> int:
        """Runs what is due in this thread, over this thread's connection, and says how many; for demo and tests."""

    @abstractmethod
    def tidy(self) -> None:
        """Takes away what ended well a week ago."""


def queue() -> QueueBackend:
    """The backend that the settings choose."""
    backend = task_backends[DEFAULT_TASK_BACKEND_ALIAS]
    assert isinstance(backend, QueueBackend)
    return backend


def receipt(backend: BaseTaskBackend, task: Task[..., Any], id: str, args: Any, kwargs: Any) -> TaskResult[Any]:
    """What Django's Tasks give back for a task just enqueued."""
    return TaskResult(
        task=task,
        id=id,
        status=TaskResultStatus.READY,
        enqueued_at=None,
        started_at=None,
        finished_at=None,
        last_attempted_at=None,
        args=list(args),
        kwargs=dict(kwargs),
        backend=backend.alias,
        errors=[],
        worker_ids=[],
    )
