"""`sopan-web backup FILE`: the database and its files in one archive, made while people go on working."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from sopan_web.common.management.plain import told_plainly
from sopan_web.operations.actions.backup import Summary, make_backup, write_backup


class Command(BaseCommand):
    """Exit code 0 only when all is in it."""

    requires_system_checks = ()  # a backup must not fail because something else does
    help = "Mencadangkan basis data dan berkas ke satu arsip; boleh selagi SOPAN melayani."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file",
            metavar="BERKAS",
            help="nama arsip (.tar.gz); - menulis ke keluaran baku, misalnya untuk age atau gpg",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with told_plainly():
            summary = self._make(options["file"])
        if summary.missing:
            raise CommandError(
                f"Tercadangkan, tetapi {len(summary.missing)} berkas hilang dari penyimpanan: {_some(summary)}"
            )

    def _make(self, name: str) -> Summary:
        if name == "-":
            return write_backup(target=sys.stdout.buffer, tell=self.stderr.write)
        summary = make_backup(path=Path(name), tell=self.stdout.write)
        self.stdout.write(f"{name}: {summary.rows} baris, {summary.files} berkas.")
        return summary


def _some(summary: Summary) -> str:
    shown = ", ".join(summary.missing[:3])
    return shown if len(summary.missing) <= 3 else f"{shown}, ..."
