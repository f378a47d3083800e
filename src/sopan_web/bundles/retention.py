"""How long this room keeps a ZIP: it can be made anew at any time."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sopan_web.bundles.models import Bundle
from sopan_web.common.retention import Keeping
from sopan_web.files.actions import discard

DAYS = 7


def _count(limit: datetime) -> int:
    return Bundle.objects.filter(at__lt=limit).count()


def _clear(limit: datetime) -> int:
    gone = 0
    for bundle in Bundle.objects.filter(at__lt=limit):
        bundle.delete()
        if bundle.archive:
            discard(str(bundle.archive.name))
        gone += 1
    return gone


KEEPINGS: tuple[Keeping, ...] = (Keeping("unduhan", _("ZIP berisi banyak SOP"), DAYS, _count, _clear),)
