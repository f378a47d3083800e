"""The sign of life of a task on the embedded database, given from a thread and a connection of its own."""

import logging
import os
from datetime import timedelta
from threading import Event, Thread
from types import TracebackType

from django.db import OperationalError, connection

from sopan_web.common.clock import now
from sopan_web.jobs.backends.base import Pace
from sopan_web.jobs.models import QueuedTask

logger = logging.getLogger(__name__)

LOST = 75
"""The exit code of a worker that another one took for dead (EX_TEMPFAIL of sysexits)."""


class Heartbeat:
    """Within the block the lease of ``row`` is renewed every ``pace.heartbeat`` seconds.

    A task that writes for long makes the renewal wait for SQLite's one lock; the lease is longer than that can take
    (three times the timeout of the connection). A worker that was frozen and has lost its task to another one ends at
    once, before it can do anything twice.
    """

    def __init__(self, row: QueuedTask, pace: Pace) -> None:
        self._row, self._pace, self._over = row, pace, Event()
        self._thread = Thread(target=self._beat, name="heartbeat", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()

    def _beat(self) -> None:
        try:
            while not self._over.wait(self._pace.heartbeat):
                try:
                    if not self._renew():
                        logger.error("Tugas %s sudah diambil alih pekerja lain.", self._row.pk)
                        os._exit(LOST)
                except OperationalError:
                    logger.warning("Basis data sedang terkunci; tanda hidup menyusul.")
        finally:
            connection.close()

    def _renew(self) -> bool:
        row = self._row
        mine = QueuedTask.objects.filter(pk=row.pk, owner=row.owner, attempts=row.attempts)
        return bool(mine.update(leased_until=now() + timedelta(seconds=self._pace.lease)))
