"""`sopan-web daily`: what a new day brings; run it once after midnight, more often does no harm."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from sopan_web.common import clock
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.workflow.actions import bring_into_force
from sopan_web.workflow.actions.reminders import send_digests


class Command(BaseCommand):
    """Brings into force what is due, and sends the day's digests; a running worker does both by itself."""

    help = "Memberlakukan SOP yang tanggal efektifnya tiba dan mengirim ikhtisar; pekerja latar melakukannya sendiri."

    def handle(self, *args: Any, **options: Any) -> None:
        """Each government has its own day."""
        for daerah in PemerintahDaerah.objects.filter(aktif=True):
            count = bring_into_force(daerah=daerah, today=clock.today(daerah.zone))
            if count:
                self.stdout.write(f"{daerah}: {count} SOP mulai berlaku.")
            send_digests.call(daerah=daerah.pk, day=clock.today(daerah.zone).isoformat())
        if not settings.MAIL:
            self.stdout.write("Surel belum disetel (EMAIL_URL), jadi tidak ada ikhtisar yang dikirim.")
