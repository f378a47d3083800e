"""Procrastinate's worker, and what it leaves to its users: rescuing the tasks of dead workers, deciding on retries."""

import asyncio
import logging
from collections.abc import Callable
from threading import Event, Thread
from typing import Any

from django.db import OperationalError, close_old_connections, connection
from procrastinate import BaseRetryStrategy, JobContext, RetryDecision
from procrastinate.contrib.django import DjangoApp, connector_params
from procrastinate.jobs import DeleteJobCondition, Job
from procrastinate.psycopg_connector import PsycopgConnector

from sopan_web.common.clock import now
from sopan_web.jobs.backends.base import Pace
from sopan_web.jobs.performing import Order, give_up, next_pause, perform

logger = logging.getLogger(__name__)

NAME = "sopan"
"""The one task that Procrastinate knows; which of ours it is stands in its arguments."""


def order_of(job: Job) -> Order:
    """What stands in a row of Procrastinate's; its ``attempts`` are those that have ended."""
    words: dict[str, Any] = job.task_kwargs
    return Order(words["task"], words["args"], words["kwargs"], str(job.id), job.attempts + 1)


def run_worker(name: str, pace: Pace, stop: Event, upkeep: Callable[[], None]) -> None:
    """Until ``stop`` is set; ``upkeep`` is called from a thread of its own with every heartbeat."""
    Thread(target=_keep_up, args=(pace, stop, upkeep), name="upkeep", daemon=True).start()
    asyncio.run(_run(name, pace, stop))


async def _run(name: str, pace: Pace, stop: Event) -> None:
    # The worker's own connections; what a task orders goes over Django's, in the task's transaction.
    app = DjangoApp(connector=PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=4))
    app.task(name=NAME, pass_context=True, retry=_Again(pace))(_attempt(pace))
    async with app.open_async():
        worker = asyncio.create_task(
            app.run_worker_async(
                name=name,
                fetch_job_polling_interval=pace.poll,
                update_heartbeat_interval=pace.heartbeat,
                stalled_worker_timeout=pace.lease,
                delete_jobs=DeleteJobCondition.NEVER,
                install_signal_handlers=False,
            )
        )
        while not (stop.is_set() or worker.done()):
            await asyncio.sleep(0.2)
        worker.cancel()  # it finishes the task at hand first
        await asyncio.gather(worker, return_exceptions=True)
    if not stop.is_set():
        raise SystemExit("Pekerja kehilangan basis datanya; jalankan lagi.")  # whoever keeps services running does


class _Again(BaseRetryStrategy):
    def __init__(self, pace: Pace) -> None:
        self._pace = pace

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        pause = next_pause(exception, job.attempts + 1, self._pace.pauses)
        return None if pause is None else RetryDecision(retry_at=now() + pause)


def _attempt(pace: Pace) -> Callable[..., None]:
    def attempt(context: JobContext, **_words: Any) -> None:
        order = order_of(context.job)
        try:
            perform(order)
        except Exception as error:
            if next_pause(error, order.attempt, pace.pauses) is None:
                give_up(order, error)
            raise

    return attempt


def _keep_up(pace: Pace, stop: Event, upkeep: Callable[[], None]) -> None:
    try:
        while not stop.is_set():
            try:
                close_old_connections()
                upkeep()
            except OperationalError:
                logger.exception("Basis data sedang tidak dapat dipakai; pekerja mencoba lagi.")
            stop.wait(pace.heartbeat)
    finally:
        connection.close()
