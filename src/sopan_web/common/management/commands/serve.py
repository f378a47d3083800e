"""`sopan-web serve`: brings database and static files up to date, then answers requests until it is stopped."""

import logging
import socket
from contextlib import nullcontext
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from sopan import name_cause
from sopan_web.common.server.companion import Companion
from sopan_web.common.server.starting import refuse_unsafe_start

UNUSED = ["ext", "htmax-*", "htmx-4*", "htmx-2.js"]
"""Static files that come with django_htmx and no page asks for; compressing them would take longer than all else."""


class Command(BaseCommand):
    """Settings come from the environment; a demo is reached from its own computer alone."""

    help = "Menyalakan SOPAN. Peragaan (SOPAN_DEMO=ya) hanya dapat dibuka dari komputer ini sendiri."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="alamat IP yang didengarkan (bawaan: 127.0.0.1)")
        parser.add_argument("--port", type=int, default=8000, help="pintu yang didengarkan (bawaan: 8000)")
        parser.add_argument("--workers", type=int, default=2, help="banyaknya proses (bawaan: 2)")
        parser.add_argument("--threads", type=int, default=4, help="banyaknya utas tiap proses (bawaan: 4)")
        parser.add_argument("--no-worker", action="store_true", help="tanpa pekerja latar di sampingnya")

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = options["host"], options["port"]
        refuse_unsafe_start(host)
        _require_free(host, port)
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)  # only where CACHE_URL asks for one
        call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=UNUSED)
        self.stdout.write(f"SOPAN: http://{host}:{port}/ (berhenti: Ctrl+C)")
        self.stdout.flush()
        with nullcontext() if options["no_worker"] else Companion():
            _answer(
                "sopan_web.wsgi:application",
                address=host,
                port=port,
                interface=Interfaces.WSGI,
                workers=options["workers"],
                blocking_threads=options["threads"],
                workers_kill_timeout=5,
                websockets=False,
                log_level=LogLevels.warning,
                log_dictconfig=settings.LOGGING,
            )


def _answer(target: str, **choices: Any) -> None:
    """Until a signal comes. A terminal sends it to the workers too, whose going is then no failure.

    A worker that fails isn't replaced, for replacing one could swallow the signal: the server ends, and whoever keeps
    services running starts it anew.
    """
    server = Granian(target, **choices)
    logging.getLogger("_granian").addFilter(lambda _record: not server.interrupt_signal)
    try:
        server.serve()
    except SystemExit:
        if not server.interrupt_signal:
            raise


def _require_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            why = name_cause(error)
            raise CommandError(
                f"Pintu {port} di {host} tidak dapat dipakai ({why}). Pilih yang lain, misalnya --port 8001."
            ) from error
