"""`sopan-web retention`: shows what has been kept long enough, and takes it away with ``--jalankan``."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from sopan_web.operations.actions.retention import carry_out_retention, plan_retention
from sopan_web.operations.strays import unnamed_pdfs


class Command(BaseCommand):
    """Looking changes nothing. Journal, SOPs, versions, enactments, and their PDFs are never touched."""

    help = "Menghapus data yang masa simpannya habis. Tanpa --jalankan hanya menampilkan rencananya."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether it is meant."""
        parser.add_argument("--jalankan", action="store_true", help="hapus; tanpa ini hanya rencana")

    def handle(self, *args: Any, **options: Any) -> None:
        """One line for each kind."""
        meant = options["jalankan"]
        for one in carry_out_retention() if meant else plan_retention():
            line = f"{one.count:>8}  {one.keeping.what} (lebih dari {one.keeping.days} hari)"
            self.stdout.write(line)
        for name in unnamed_pdfs():
            self.stdout.write(f"Tidak dirujuk pengesahan mana pun, tidak dihapus; periksalah: {name}")
        self.stdout.write("Selesai." if meant else "Ini baru rencana; --jalankan menghapusnya.")
