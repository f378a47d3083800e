"""How long this room keeps tokens that open nothing any more."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sopan_web.api.models import ApiToken
from sopan_web.common.retention import Keeping, rows

KEEPINGS: tuple[Keeping, ...] = (
    rows(
        "token",
        _("token API yang lewat atau dicabut"),
        365,
        lambda day: ApiToken.objects.filter(Q(expires_on__lt=day.date()) | Q(revoked_at__lt=day)),
    ),
)
