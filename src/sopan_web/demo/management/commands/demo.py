"""`sopan-web demo`: sets up the demo government once, and says who may sign in."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from sopan_web.common.errors import DeedError
from sopan_web.demo.setup.demo import set_up, stands, wake_up
from sopan_web.demo.setup.logins import LOGINS, PASSWORD


@contextmanager
def _unlogged() -> Iterator[None]:
    """Some two thousand deeds that nobody did are no matter for the security log."""
    log = logging.getLogger("sopan.security")
    before = log.level
    log.setLevel(logging.WARNING)
    try:
        yield
    finally:
        log.setLevel(before)


class Command(BaseCommand):
    """The second time it only says so."""

    help = "Menyiapkan kota peragaan: kantor, orang rekaan, dan SOP dalam berbagai keadaan (SOPAN_DEMO=ya)."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Peragaan hanya disiapkan dalam mode peragaan. Jalankan dengan SOPAN_DEMO=ya.")
        call_command("migrate", interactive=False, verbosity=0)
        try:
            self._prepare()
        except DeedError as error:
            raise CommandError(error.message) from error
        self._tell()

    def _prepare(self) -> None:
        if stands():
            wake_up()
            return
        self.stdout.write("Menyiapkan kota peragaan, sekitar setengah menit ...")
        self.stdout.flush()
        begun = perf_counter()
        with _unlogged():
            set_up()
        self.stdout.write(f"Siap dalam {perf_counter() - begun:.0f} detik.")

    def _tell(self) -> None:
        self.stdout.write(f"Kata sandi semua orang: {PASSWORD}")
        for login in LOGINS:
            self.stdout.write(f"  {login.username:<12} {login.part}: {login.does}")
