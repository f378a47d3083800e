"""`sopan-web restore FILE`: puts a backup back, all of it or nothing."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from sopan_web.common.management.plain import told_plainly
from sopan_web.operations.actions.restore import restore_backup


class Command(BaseCommand):
    """Checks every hash before the first row is written."""

    requires_system_checks = ()  # a backup must not fail because something else does
    help = "Memulihkan arsip cadangan ke tempat kosong; seluruhnya, atau tidak sama sekali."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="BERKAS", type=Path, help="arsip dari sopan-web backup")
        parser.add_argument("--ganti", action="store_true", help="isi yang sekarang boleh hilang")
        parser.add_argument("--jurnal-rusak", action="store_true", help="pulihkan walau jurnal di cadangan rusak")

    def handle(self, *args: Any, **options: Any) -> None:
        with told_plainly():
            restore_backup(
                path=options["file"],
                replace=options["ganti"],
                broken_journal=options["jurnal_rusak"],
                tell=self.stdout.write,
            )
        self.stdout.write("Pulih. Semua orang perlu masuk lagi.")
