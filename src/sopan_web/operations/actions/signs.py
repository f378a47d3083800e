"""The sign of life that a worker leaves every minute, so that its silence can be noticed."""

import socket

from sopan_web.common.clock import now
from sopan_web.operations.models import WorkerSign


def give_sign() -> None:
    """Overwrites the last one of this computer."""
    WorkerSign.objects.update_or_create(computer=socket.gethostname()[:64], defaults={"at": now()})
