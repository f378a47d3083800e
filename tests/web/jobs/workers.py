"""Real worker processes on the test's database, to be killed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

from tests.house.test_repository import ROOT

PACE = {"lease": 1.0, "heartbeat": 0.2, "poll": 0.05, "tick": 3600.0, "pauses": [0.1]}


def address() -> str:
    """Where the test's database is, as DATABASE_URL says it."""
    facts = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{facts['NAME']}"
    return f"postgres://{facts['USER']}@/{facts['HOST']}/{facts['NAME']}"


def surroundings(**more: str) -> dict[str, str]:
    """The environment of a process that shares the test's database and files."""
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.web.jobs.worker_settings",
        "PYTHONPATH": str(ROOT),
        "DATABASE_URL": address(),
        "ALLOWED_HOSTS": "127.0.0.1",
        "SOPAN_DATA": str(settings.DATA),
        "SOPAN_TEST_PACE": json.dumps(PACE),
        **more,
    }


@contextmanager
def worker(*words: str, **more: str) -> Iterator[subprocess.Popen[bytes]]:
    """A worker that is gone with the block, whatever happens in it."""
    command = [sys.executable, "-m", "sopan_web", "worker", *words]
    process = subprocess.Popen(command, env=surroundings(**more), stdin=subprocess.PIPE, start_new_session=True)
    try:
        yield process
    finally:
        kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """SIGKILL: no farewell of any kind."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def wait_until(true: Callable[[], object], seconds: float = 30) -> None:
    """Until it is so."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it never came to be"
        time.sleep(0.02)


def lines(path: Path) -> list[str]:
    """What the tasks wrote into the file."""
    return path.read_text().splitlines() if path.exists() else []
