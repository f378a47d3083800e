"""The queue inside PostgreSQL: Procrastinate's, fed over Django's own connection."""

import json
from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any

from django.db import connection, transaction
from django_tasks.base import Task, TaskResult
from procrastinate.contrib.django import app
from procrastinate.jobs import Job, Status
from procrastinate.sql import queries

from sopan_web.common.clock import now
from sopan_web.jobs.backends.base import QueueBackend, receipt
from sopan_web.jobs.backends.server_worker import NAME, order_of, run_worker
from sopan_web.jobs.performing import LostWorkerError, give_up, next_pause, perform

RESCUE = 0x50_50_41_4E
"""The number of the advisory lock that the rescuing worker holds."""
KEPT = 7 * 24
"""Hours for which ended tasks stay to be looked at."""


class ServerBackend(QueueBackend):
    """Procrastinate takes, locks, and counts; which failure is tried again is decided in ``performing``."""

    def enqueue(self, task: Task[..., Any], args: Any, kwargs: Any) -> TaskResult[Any]:
        """Writes the row; ``run_after`` keeps it back."""
        self.validate_task(task)
        words: dict[str, Any] = {"task": task.module_path, "args": list(args), "kwargs": dict(kwargs)}
        deferrer = app.configure_task(NAME, schedule_at=task.run_after, priority=task.priority)
        return receipt(self, task, str(deferrer.defer(**words)), args, kwargs)

    def work(self, name: str, stop: Event, tick: Callable[[], None]) -> None:
        """Procrastinate's worker; with every heartbeat it looks for tasks whose workers are dead."""
        ticked = -self.pace.tick

        def keep_up() -> None:
            nonlocal ticked
            self._rescue()
            if monotonic() - ticked >= self.pace.tick:
                tick()
                ticked = monotonic()

        run_worker(name, self.pace, stop, keep_up)

    def work_off(self) -> int:
        """Procrastinate's own functions in the database, called over this thread's connection."""
        worker = _ask("register_worker")[0]["worker_id"]
        count = 0
        try:
            while (row := _ask("fetch_job", queues=None, worker_id=worker)[0])["id"] is not None:
                self._run(_read(row))
                count += 1
        finally:
            _tell("unregister_worker", worker_id=worker)
        return count

    def tidy(self) -> None:
        """What went well or was called off; what failed stays until somebody looks at it."""
        _tell("delete_old_jobs", nb_hours=KEPT, queue=None, statuses=[Status.SUCCEEDED.value, Status.CANCELLED.value])

    def _rescue(self) -> None:
        """One worker at a time, else a second one could put back what a third has just taken."""
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", (RESCUE,))
            silent = {"queue": None, "task_name": None, "seconds_since_heartbeat": self.pace.lease}
            for job in map(_read, _ask("select_stalled_jobs_by_heartbeat", **silent)):
                if job.attempts < len(self.pace.pauses):
                    app.job_manager.retry_job_by_id(job.id or 0, retry_at=now())
                else:
                    self._bury(job, LostWorkerError(job.call_string))

    def _run(self, job: Job) -> None:
        order = order_of(job)
        try:
            perform(order)
        except Exception as error:
            pause = next_pause(error, order.attempt, self.pace.pauses)
            if pause is None:
                self._bury(job, error)
            else:
                app.job_manager.retry_job_by_id(job.id or 0, retry_at=now() + pause)
        else:
            _tell("finish_job", job_id=job.id, status=Status.SUCCEEDED.value, delete_job=False)

    def _bury(self, job: Job, error: BaseException) -> None:
        with transaction.atomic():
            give_up(order_of(job), error)
            _tell("finish_job", job_id=job.id, status=Status.FAILED.value, delete_job=False)


def _read(row: dict[str, Any]) -> Job:
    """Django reads jsonb as text."""
    return Job.from_row(row | {"args": json.loads(row["args"])})


def _ask(query: str, **values: Any) -> list[dict[str, Any]]:
    return list(app.connector.get_sync_connector().execute_query_all(queries[query], **values))


def _tell(query: str, **values: Any) -> None:
    app.connector.get_sync_connector().execute_query(queries[query], **values)
