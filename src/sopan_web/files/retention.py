"""How long this room keeps what the scanner said, and the proof of it."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sopan_web.common.retention import Keeping, rows
from sopan_web.files.actions import discard
from sopan_web.files.models import UploadCheck


def _count_quarantined(limit: datetime) -> int:
    return UploadCheck.objects.filter(at__lt=limit).exclude(kept_as="").count()


def _empty_quarantine(limit: datetime) -> int:
    """The file goes, the line that tells of it stays its year."""
    gone = 0
    for check in UploadCheck.objects.filter(at__lt=limit).exclude(kept_as=""):
        discard(check.kept_as)
        check.kept_as = ""
        check.save(update_fields=("kept_as",))
        gone += 1
    return gone


KEEPINGS: tuple[Keeping, ...] = (
    Keeping("karantina", _("berkas berbahaya dalam karantina"), 30, _count_quarantined, _empty_quarantine),
    rows("pemindaian", _("hasil pemindaian unggahan"), 365, lambda day: UploadCheck.objects.filter(at__lt=day)),
)
