"""How long this room keeps what is no part of an SOP."""

from django.utils.translation import gettext_lazy as _

from sopan_web.common.retention import Keeping, rows
from sopan_web.documents.models import Presence

KEEPINGS: tuple[Keeping, ...] = (
    rows("kehadiran", _("siapa pernah membuka lembar"), 1, lambda day: Presence.objects.filter(seen_at__lt=day)),
)
