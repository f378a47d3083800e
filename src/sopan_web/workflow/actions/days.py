"""A new day in each government, in its own zone: SOPs come into force, and in the morning the digests go out."""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django_tasks import task

from sopan_web.common.clock import now
from sopan_web.common.working_days import is_working_day
from sopan_web.jobs.backends.base import queue
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.workflow.actions.force import bring_into_force
from sopan_web.workflow.actions.printing import print_what_is_missing
from sopan_web.workflow.actions.reminders import send_digests
from sopan_web.workflow.models import Duty, DutyDay

MORNING = 6
"""The hour from which digests go out."""


def order_duties() -> None:
    """Orders what today still owes, once however many workers ask."""
    for daerah in PemerintahDaerah.objects.filter(aktif=True):
        local = now().astimezone(daerah.zone)
        done = set(DutyDay.objects.filter(daerah=daerah, day=local.date()).values_list("duty", flat=True))
        for duty in {duty for duty in Duty if _is_due(duty, daerah, local)} - done:
            _order(duty, daerah, local.date())


@task
def begin_day(daerah: int, day: str) -> None:
    """What the day itself does; more often does no harm."""
    government = PemerintahDaerah.objects.get(pk=daerah)
    bring_into_force(daerah=government, today=date.fromisoformat(day))
    print_what_is_missing(government)
    queue().tidy()


def _is_due(duty: Duty, daerah: PemerintahDaerah, local: datetime) -> bool:
    if duty is Duty.FORCE:
        return True
    morning = local.hour >= MORNING and is_working_day(local.date(), daerah.hari_per_minggu)
    return bool(settings.MAIL) and morning


def _order(duty: Duty, daerah: PemerintahDaerah, day: date) -> None:
    work = begin_day if duty is Duty.FORCE else send_digests
    with transaction.atomic():
        _row, first = DutyDay.objects.get_or_create(daerah=daerah, duty=duty, day=day)
        if first:
            work.enqueue(daerah=daerah.pk, day=day.isoformat())
