"""`sopan-web reindex`: makes the search index anew; the application may go on running."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.search.actions.reindexing import reindex


class Command(BaseCommand):
    """One government, or all."""

    help = "Menyusun ulang indeks pencarian SOP. Aman dijalankan selagi SOPAN dipakai, dan boleh diulang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--daerah", help="alamat pendek satu pemerintah daerah; tanpanya semua")

    def handle(self, *args: Any, **options: Any) -> None:
        found = PemerintahDaerah.objects.order_by("pk")
        if options["daerah"]:
            found = found.filter(slug=options["daerah"])
            if not found:
                raise CommandError(f'Tidak ada pemerintah daerah "{options["daerah"]}".')
        for daerah in found:
            start = time.monotonic()
            count = reindex(daerah=daerah, report=self._report(str(daerah)))
            rate = count / max(time.monotonic() - start, 0.001)
            self.stdout.write(f"{daerah}: {count} SOP terindeks ({rate:.0f} per detik).")

    def _report(self, name: str) -> Any:
        def report(done: int, total: int) -> None:
            if done % 10_000 < 500 or done == total:
                self.stdout.write(f"{name}: {done} dari {total}")
                self.stdout.flush()

        return report
