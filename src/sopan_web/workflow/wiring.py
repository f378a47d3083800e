"""Answers the room below: new editions get their way, versions learn whether they hold, writers what to mend."""

from collections.abc import Iterator
from datetime import date

from django.db.models import QuerySet
from django.db.models.signals import post_save

from sopan_web.documents.models import Edition, Version
from sopan_web.documents.queries import published, returned
from sopan_web.documents.queries.published import Issued
from sopan_web.jobs import schedule
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.workflow.actions.days import order_duties
from sopan_web.workflow.actions.passage import begin_passage
from sopan_web.workflow.models import Enactment
from sopan_web.workflow.queries.enacted.standing import Standing, standing_filter
from sopan_web.workflow.queries.shelves.story import last_return


def connect() -> None:
    """Called once, when the application starts."""
    post_save.connect(_begin, sender=Edition, dispatch_uid="workflow-begin-passage")
    published.answer_with(_enacted, _in_force, _numbers)
    returned.answer_with(_returned)
    schedule.every_minute("workflow", order_duties)


def _begin(instance: Edition, created: bool, raw: bool = False, **_more: object) -> None:
    if created and not raw:
        begin_passage(edition=instance)


def _enacted(daerah: PemerintahDaerah) -> QuerySet[Version]:
    return Version.objects.filter(record__daerah=daerah, enactment__isnull=False)


def _in_force(daerah: PemerintahDaerah, day: date) -> QuerySet[Version]:
    holding = Enactment.objects.filter(standing_filter(Standing.BERLAKU, day), record__daerah=daerah)
    return Version.objects.filter(pk__in=holding.values("version"))


def _numbers(daerah: PemerintahDaerah, day: date) -> Iterator[Issued]:
    rows = Enactment.objects.filter(record__daerah=daerah).order_by("tanggal_pengesahan", "pk")
    for record, nomor, berakhir, dicabut in rows.values_list("record_id", "nomor", "berakhir", "dicabut"):
        ended = berakhir is not None and berakhir <= day
        yield Issued(record, nomor, not ended, ended and dicabut)


def _returned(edition: Edition) -> returned.Returned | None:
    step = last_return(edition)
    if step is None:
        return None
    return returned.Returned(str(step.pk), step.actor.nama if step.actor else "", step.at, step.note)
