"""A process beside the server: started anew when it dies, gone when the server goes."""

import logging
import os
import secrets
import socket
import subprocess
import sys
from threading import Event, Thread
from types import TracebackType

logger = logging.getLogger(__name__)

FAREWELL = 10.0
"""Seconds in which the worker may finish its task; what it leaves is done when it runs again."""
LONGEST_PAUSE = 60.0


class Companion:
    """Within the block a worker runs. It holds one end of a pipe and goes when the other end is closed.

    The one that follows a dead worker has its name and takes over its task at once.
    """

    def __init__(self) -> None:
        name = f"{socket.gethostname()[:60]}:{os.getpid()}:{secrets.token_hex(4)}"
        self._command = [sys.executable, "-m", "sopan_web", "worker", "--follow-stdin", "--name", name]
        self._over = Event()
        self._process = self._start()
        self._thread = Thread(target=self._watch, name="companion", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()

    def _start(self) -> subprocess.Popen[bytes]:
        """In a group of its own: Ctrl+C is the server's, which then closes the pipe."""
        return subprocess.Popen(self._command, stdin=subprocess.PIPE, process_group=0)

    def _watch(self) -> None:
        pause = 1.0
        while not self._over.wait(0.5):
            if self._process.poll() is None:
                continue
            logger.error("Pekerja latar berhenti sendiri (kode %s); dijalankan lagi.", self._process.returncode)
            if self._over.wait(pause):
                break
            pause = min(pause * 2, LONGEST_PAUSE)
            self._process = self._start()
        self._part()

    def _part(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(FAREWELL)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
