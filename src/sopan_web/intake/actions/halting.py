"""Whether somebody wants the reading of a batch to stand still, asked while a file is being read."""

from time import monotonic

from sopan_web.intake.models import Batch

BETWEEN = 1.0
"""Seconds: nobody notices less."""


class StoppedError(Exception):
    """The file at hand stays as it was, to be read when somebody goes on."""


class Halt:
    """Called as often as one likes; raises StoppedError soon after the batch was stopped."""

    def __init__(self, batch: int) -> None:
        self._batch, self._asked = batch, -BETWEEN

    def __call__(self) -> None:
        if monotonic() - self._asked < BETWEEN:
            return
        self._asked = monotonic()
        if Batch.objects.filter(pk=self._batch, stopped_at__isnull=False).exists():
            raise StoppedError
