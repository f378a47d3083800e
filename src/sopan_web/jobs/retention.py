"""How long this room keeps work that is done."""

from django.utils.translation import gettext_lazy as _

from sopan_web.common.retention import Keeping, rows
from sopan_web.jobs.models import Job, QueuedTask

KEEPINGS: tuple[Keeping, ...] = (
    rows("pekerjaan", _("pekerjaan latar yang selesai"), 90, lambda day: Job.objects.filter(ended_at__lt=day)),
    rows("antrean", _("tugas antrean yang selesai"), 90, lambda day: QueuedTask.objects.filter(ended_at__lt=day)),
)
