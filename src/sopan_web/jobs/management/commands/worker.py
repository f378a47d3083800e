"""`sopan-web worker`: does the background work until it is stopped."""

import os
import signal
import socket
import sys
from threading import Event, Thread
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from sopan_web.jobs.backends.base import queue
from sopan_web.jobs.schedule import tick


class Command(BaseCommand):
    """The task at hand is finished before it goes; one that is killed leaves its task to the next worker."""

    help = "Mengerjakan pekerjaan latar (PDF, surel, impor) sampai dihentikan."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--name", default="", help="nama pekerja ini (bawaan: komputer dan nomor prosesnya)")
        parser.add_argument(
            "--follow-stdin", action="store_true", help="ikut berhenti ketika masukan standarnya ditutup"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        stop = Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        if options["follow_stdin"]:
            Thread(target=_wait_for_end, args=(stop,), daemon=True).start()
        name = options["name"] or f"{socket.gethostname()[:60]}:{os.getpid()}"
        queue().work(name, stop, tick)


def _wait_for_end(stop: Event) -> None:
    """A parent that dies, however it dies, closes its end of the pipe."""
    while sys.stdin.buffer.read(1):
        pass
    stop.set()
