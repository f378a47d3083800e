"""The queue inside SQLite: a table, a lease on every running task, and one UPDATE that decides who gets it."""

import logging
import traceback
from collections.abc import Callable
from datetime import timedelta
from threading import Event
from time import monotonic
from typing import Any

from django.db import OperationalError, close_old_connections, transaction
from django.db.models import F, Q, QuerySet
from django_tasks.base import Task, TaskResult

from sopan_web.common.clock import now
from sopan_web.jobs.backends.base import QueueBackend, receipt
from sopan_web.jobs.backends.heartbeat import Heartbeat
from sopan_web.jobs.models import QueuedTask
from sopan_web.jobs.performing import LostWorkerError, Order, give_up, next_pause, perform

State = QueuedTask.State
KEPT = timedelta(days=7)
logger = logging.getLogger(__name__)


class EmbeddedBackend(QueueBackend):
    """Each statement alone is atomic in SQLite, so taking a task is an UPDATE that finds it still free."""

    def enqueue(self, task: Task[..., Any], args: Any, kwargs: Any) -> TaskResult[Any]:
        """Writes the row; ``run_after`` keeps it back."""
        self.validate_task(task)
        row = QueuedTask.objects.create(
            task=task.module_path, args=list(args), kwargs=dict(kwargs), priority=task.priority, due_at=task.run_after
        )
        return receipt(self, task, str(row.pk), row.args, row.kwargs)

    def work(self, name: str, stop: Event, tick: Callable[[], None]) -> None:
        """One task at a time; a busy or broken database is waited for."""
        self._inherit(name)
        ticked = -self.pace.tick
        while not stop.is_set():
            try:
                close_old_connections()
                if monotonic() - ticked >= self.pace.tick:
                    tick()
                    ticked = monotonic()
                if (taken := self._lease(name)) is None:
                    stop.wait(self.pace.poll)
                else:
                    with Heartbeat(taken, self.pace):
                        self._run(taken)
            except OperationalError:
                logger.exception("Basis data sedang tidak dapat dipakai; pekerja mencoba lagi.")
                stop.wait(self.pace.poll)

    def work_off(self) -> int:
        """Runs what is due, one after the other."""
        count = 0
        while taken := self._lease("langsung"):
            self._run(taken)
            count += 1
        return count

    def tidy(self) -> None:
        """What went well; what failed stays until somebody looks at it."""
        QueuedTask.objects.filter(state=State.SUCCESSFUL, ended_at__lt=now() - KEPT).delete()

    def _inherit(self, name: str) -> None:
        """Whoever had this name is dead; what he held is free at once."""
        QueuedTask.objects.filter(state=State.RUNNING, owner=name).update(leased_until=now())

    def _lease(self, name: str) -> QueuedTask | None:
        while (one := _due().first()) is not None:
            moment = now()
            taken = (
                _due()
                .filter(pk=one.pk, attempts=one.attempts)
                .update(
                    state=State.RUNNING, owner=name, attempts=F("attempts") + 1, started_at=moment,
                    leased_until=moment + timedelta(seconds=self.pace.lease),
                )
            )  # fmt: skip
            if not taken:
                continue  # another worker was faster
            one.refresh_from_db()
            if one.attempts <= len(self.pace.pauses) + 1:
                return one
            self._bury(one, LostWorkerError(f"{one.task}: {one.attempts - 1}"))
        return None

    def _run(self, row: QueuedTask) -> None:
        try:
            perform(_order(row))
        except Exception as error:
            pause = next_pause(error, row.attempts, self.pace.pauses)
            if pause is None:
                self._bury(row, error)
            else:
                _end(row, state=State.READY, due_at=now() + pause, error=_tell(error))
        else:
            _end(row, state=State.SUCCESSFUL, ended_at=now(), error="")

    def _bury(self, row: QueuedTask, error: BaseException) -> None:
        with transaction.atomic():
            if _end(row, state=State.FAILED, ended_at=now(), error=_tell(error)):
                give_up(_order(row), error)


def held(row: QueuedTask) -> QuerySet[QueuedTask]:
    """The row, as long as this attempt holds it."""
    return QueuedTask.objects.filter(pk=row.pk, state=State.RUNNING, owner=row.owner, attempts=row.attempts)


def _due() -> QuerySet[QueuedTask]:
    """What may be taken now: tasks whose time has come, and those whose worker gives no sign of life any more."""
    moment = now()
    ready = Q(state=State.READY) & (Q(due_at__isnull=True) | Q(due_at__lte=moment))
    return QueuedTask.objects.filter(ready | Q(state=State.RUNNING, leased_until__lte=moment))


def _end(row: QueuedTask, **values: Any) -> bool:
    """Ends the attempt, unless another worker has taken the task over in the meantime."""
    return bool(held(row).update(owner="", leased_until=None, **values))


def _order(row: QueuedTask) -> Order:
    return Order(row.task, row.args, row.kwargs, str(row.pk), row.attempts)


def _tell(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))[-4000:]
