"""How long this room keeps originals of which nobody made a draft; the others stay with their SOP."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from sopan_web.common.retention import Keeping, rows
from sopan_web.intake.models import Batch, SourceFile

DAYS = 180


def _unused(limit: datetime) -> QuerySet[SourceFile]:
    return SourceFile.objects.filter(batch__at__lt=limit).exclude(found__record__isnull=False)


KEEPINGS: tuple[Keeping, ...] = (
    rows("bawaan", _("berkas SOP lama yang tidak dijadikan draf"), DAYS, _unused),
    rows("kiriman", _("kiriman SOP lama yang kosong"), DAYS, lambda day: Batch.objects.filter(at__lt=day, files=None)),
)
"""The files themselves are then strays, which operations sweeps away."""
