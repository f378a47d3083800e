"""`sopan-web rotate-key`: a new secret key; sessions and links of the present one hold until the next rotation."""

import os
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from sopan_web.settings.environment import KEY_FILE, new_key, write_keys


class Command(BaseCommand):
    """For the yearly renewal, and for the day on which somebody may have read the key."""

    help = "Mengganti kunci rahasia di folder data. Kunci lama masih diterima sampai pergantian berikutnya."

    def add_arguments(self, parser: Any) -> None:
        """Whether the present key is to open nothing any more."""
        text = "kunci lama bocor: semua sesi dan tautan yang dibuat dengannya berakhir"
        parser.add_argument("--bocor", action="store_true", help=text)

    def handle(self, *args: Any, **options: Any) -> None:
        """Writes the file anew."""
        if os.environ.get("SECRET_KEY"):
            raise CommandError("Kunci ini datang dari SECRET_KEY; ganti di sana, yang lama ke SECRET_KEY_FALLBACKS.")
        older = [] if options["bocor"] else [settings.SECRET_KEY]
        write_keys(settings.DATA / KEY_FILE, [new_key(), *older])
        self.stdout.write("Kunci baru sudah ditulis. Nyalakan ulang SOPAN supaya berlaku.")
