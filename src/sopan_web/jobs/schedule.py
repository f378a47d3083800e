"""What the clock makes due: deeds that a worker asks for every minute, whether or not anything waits."""

import logging
from collections.abc import Callable

from django.db import OperationalError

logger = logging.getLogger(__name__)

_deeds: dict[str, Callable[[], None]] = {}


def every_minute(name: str, deed: Callable[[], None]) -> None:
    """``deed`` looks whether something is due, and orders it once however many workers ask; it takes no time itself."""
    _deeds[name] = deed


def tick() -> None:
    """Asks all of them; one that fails doesn't keep the others from being asked."""
    for name, deed in _deeds.items():
        try:
            deed()
        except OperationalError:
            raise
        except Exception:
            logger.exception("Jadwal %s gagal; dicoba lagi semenit kemudian.", name)
