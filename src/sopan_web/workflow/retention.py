"""How long this room keeps what is no part of an SOP."""

from django.utils.translation import gettext_lazy as _

from sopan_web.common.retention import Keeping, rows
from sopan_web.workflow.models import Digest, DutyDay

KEEPINGS: tuple[Keeping, ...] = (
    rows("ikhtisar", _("kapan ikhtisar surel dikirim"), 30, lambda day: Digest.objects.filter(begun_at__lt=day)),
    rows("hari", _("tugas harian yang sudah dipesan"), 30, lambda day: DutyDay.objects.filter(day__lt=day)),
)
