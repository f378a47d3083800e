"""The queue inside PostgreSQL: Procrastinate's, fed over Django's own connection."""

import json
from collections.abc import Callable
from threading import Event
from typing import Any

from django_tasks.base import Task, TaskResult
from procrastinate.contrib.django import app
from procrastinate.jobs import Job, Status
from procrastinate.sql import queries

from sopan_web.common.clock import now
from sopan_web.jobs.backends.base import QueueBackend, receipt
from sopan_web.jobs.performing import Order, give_up, next_pause, perform

NAME = "sopan"
"""The one task that Procrastinate knows; which of ours it is stands in its arguments."""


class ServerBackend(QueueBackend):
    """Procrastinate takes, locks, and counts; which failure is tried again is decided in ``performing``."""

    def enqueue(self, task: Task[..., Any], args: Any, kwargs: Any) -> TaskResult[Any]:
        """Writes the row; ``run_after`` keeps it back."""
        self.validate_task(task)
        words: dict[str, Any] = {"task": task.module_path, "args": list(args), "kwargs": dict(kwargs)}
        deferrer = app.configure_task(NAME, schedule_at=task.run_after, priority=task.priority)
        return receipt(self, task, str(deferrer.defer(**words)), args, kwargs)

    def work(self, name: str, stop: Event, tick: Callable[[], None]) -> None:
        """Procrastinate's worker."""
        raise NotImplementedError

    def work_off(self) -> int:
        """Procrastinate's own functions in the database, called over this thread's connection."""
        worker = _ask("register_worker")["worker_id"]
        count = 0
        try:
            while (row := _ask("fetch_job", queues=None, worker_id=worker))["id"] is not None:
                # Django reads jsonb as text
                self._run(Job.from_row(row | {"args": json.loads(row["args"])}))
                count += 1
        finally:
            _tell("unregister_worker", worker_id=worker)
        return count

    def _run(self, job: Job) -> None:
        order = order_of(job)
        try:
            perform(order)
        except Exception as error:
            pause = next_pause(error, order.attempt, self.pace.pauses)
            if pause is None:
                give_up(order, error)
                _tell("finish_job", job_id=job.id, status=Status.FAILED.value, delete_job=False)
            else:
                app.job_manager.retry_job_by_id(job.id or 0, retry_at=now() + pause)
        else:
            _tell("finish_job", job_id=job.id, status=Status.SUCCEEDED.value, delete_job=False)


def order_of(job: Job) -> Order:
    """What stands in a row of Procrastinate's; its ``attempts`` are those that have ended."""
    words: dict[str, Any] = job.task_kwargs
    return Order(words["task"], words["args"], words["kwargs"], str(job.id), job.attempts + 1)


def _ask(query: str, **values: Any) -> dict[str, Any]:
    answer: dict[str, Any] = app.connector.get_sync_connector().execute_query_one(queries[query], **values)
    return answer


def _tell(query: str, **values: Any) -> None:
    app.connector.get_sync_connector().execute_query(queries[query], **values)
