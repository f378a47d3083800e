"""The process that reads: takes orders from standard input, answers on standard output, ends with who started it."""

import os
import pickle
import signal
import sys
import traceback
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO

from sopan.errors import UnreadableError
from sopan.pipeline.bringing.apart.messages import Answer, Fault, Order, Page

MEMORY = 1_000_000_000
"""Bytes of data, for this process and again for each program it starts: LibreOffice needs a quarter of it."""


def main() -> None:
    """Does orders until there are no more, or until it is told to end; then programs it has started end, too."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not mix with the answers
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    _limit()
    orders: SimpleQueue[Order] = SimpleQueue()
    Thread(target=_listen, args=(orders,), daemon=True).start()
    while True:
        _say(answers, _do(orders.get(), answers))


def _listen(orders: "SimpleQueue[Order]") -> None:
    """Whoever dies, however it dies, closes its end of the pipe, also in the middle of an order."""
    with suppress(EOFError, pickle.UnpicklingError), open(0, "rb", closefd=False) as source:
        while True:
            orders.put(pickle.load(source))
    os.kill(os.getpid(), signal.SIGTERM)


def _do(order: Order, answers: BinaryIO) -> Answer | Fault:
    further: dict[str, Any] = {"tell": lambda *page: _say(answers, Page(*page))} if order.told else {}
    try:
        return Answer(order.work(order.data, order.name, **further))
    except UnreadableError as error:
        return Answer(error)
    except MemoryError:
        sys.exit(1)
    except Exception:
        return Fault(traceback.format_exc())


def _say(answers: BinaryIO, message: Page | Answer | Fault) -> None:
    pickle.dump(message, answers)
    answers.flush()


def _limit() -> None:
    """By the operating system; where it has no such limits, only the clock of the other process holds."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY if most < 0 else min(MEMORY, most), most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
