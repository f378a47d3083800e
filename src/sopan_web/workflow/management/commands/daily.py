"""`sopan-web daily`: what a new day brings; run it once after midnight, more often does no harm."""

from typing import Any

from django.core.management.base import BaseCommand

from sopan_web.common import clock
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.workflow.actions import bring_into_force


class Command(BaseCommand):
    """Brings into force what is due."""

    help = "Memberlakukan SOP yang tanggal efektifnya sudah tiba, di semua pemerintah daerah."

    def handle(self, *args: Any, **options: Any) -> None:
        """Each government has its own day."""
        for daerah in PemerintahDaerah.objects.filter(aktif=True):
            count = bring_into_force(daerah=daerah, today=clock.today(daerah.zone))
            if count:
                self.stdout.write(f"{daerah}: {count} SOP mulai berlaku.")
