"""A process that was started to read, as the one sees it that started it."""

import contextlib
import os
import pickle
import signal
import subprocess
import sys
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO

from sopan.pipeline.bringing.apart.messages import Answer, End, Fault, Order, Page

Message = Page | Answer | Fault | End
_FAREWELL = 2
"""Seconds in which it ends the programs that it has started."""


class Started:
    """Takes orders and gives messages; deaf to Ctrl-C, which is for its parent to hear."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "sopan.pipeline.bringing.apart.inside"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )
        assert self._process.stdin
        assert self._process.stdout
        self._orders, self._messages = self._process.stdin, SimpleQueue[Message]()
        Thread(target=_listen, args=(self._process.stdout, self._messages), daemon=True).start()

    def send(self, order: Order) -> None:
        """Hands it over; a process that is dead says so by its message."""
        with contextlib.suppress(BrokenPipeError):
            pickle.dump(order, self._orders)
            self._orders.flush()

    def hear(self, seconds: float) -> Message | None:
        """Its next message, None when there is none within ``seconds``."""
        try:
            return self._messages.get(timeout=seconds)
        except Empty:
            return None

    def end(self) -> None:
        """Ends it within seconds, and whatever it has started."""
        self._process.terminate()
        try:
            self._process.wait(_FAREWELL)
        except subprocess.TimeoutExpired:
            _kill(self._process)
        with contextlib.suppress(BrokenPipeError):
            self._orders.close()


def _listen(source: BinaryIO, messages: "SimpleQueue[Message]") -> None:
    with source, contextlib.suppress(EOFError, OSError, pickle.UnpicklingError):
        while True:
            messages.put(pickle.load(source))
    messages.put(End())


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """With all of its group."""
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
