"""A place where a process that a test started stops for good, so that it can be killed exactly there."""

import os
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import AppConfig


class FaultsConfig(AppConfig):
    """SOPAN_TEST_STOP names the function (module:name) before which the first process that comes by stops.

    It says so by making the file SOPAN_TEST_STOPPED.
    """

    name = "tests.web.jobs.faults"
    path = str(Path(__file__).parent)

    def ready(self) -> None:
        """Puts the trap in its place."""
        if not (place := os.environ.get("SOPAN_TEST_STOP")):
            return
        module, _, name = place.partition(":")
        room, stopped = import_module(module), Path(os.environ["SOPAN_TEST_STOPPED"])
        original = getattr(room, name)

        def stop_once(*args: Any, **kwargs: Any) -> Any:
            if not stopped.exists():
                stopped.touch()
                time.sleep(600)
            return original(*args, **kwargs)

        setattr(room, name, stop_once)
