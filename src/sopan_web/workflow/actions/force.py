"""The day does it: what was enacted comes into force, and what it replaces ends."""

from datetime import date

from django.db import transaction

from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.workflow.actions.passage import Move, hold_record, lock_passages, note_step
from sopan_web.workflow.models import Enactment, Passage
from sopan_web.workflow.queries.ways.tables import states_of_kind, table_of
from sopan_web.workflow.table import Effect, Kind


def bring_into_force(*, daerah: PemerintahDaerah, today: date) -> int:
    """Moves every passage whose day has come; how many. What is in force is counted from dates and needs no move."""
    due = Passage.objects.filter(
        edition__record__daerah=daerah,
        version__enactment__tanggal_efektif__lte=today,
        version__enactment__dicabut=False,
    )
    waiting = states_of_kind(daerah, Kind.DISAHKAN)
    keys = {key for keys in waiting.values() for key in keys}
    ids = due.filter(state__in=keys).order_by("version__enactment__pk").values_list("pk", flat=True)
    return sum(_start(pk, today) for pk in list(ids))


def start_when_due(passage: Passage, today: date) -> bool:
    """Brings a passage into force when its day has come; the caller holds its lock."""
    enactment = Enactment.objects.filter(version=passage.version).first()
    start = table_of(passage).doing(passage.state, Effect.START)
    if enactment is None or start is None or enactment.dicabut or enactment.tanggal_efektif > today:
        return False
    note_step(Move(passage, start, version=passage.version))
    _end_predecessor(enactment, today)
    return True


def _start(pk: int, today: date) -> bool:
    with transaction.atomic():
        hold_record(pk)
        return start_when_due(lock_passages().get(pk=pk), today)


def _end_predecessor(enactment: Enactment, today: date) -> None:
    before = Enactment.objects.filter(pengganti=enactment).first()
    passage = lock_passages().filter(version=before.version_id).first() if before else None
    if passage is None:
        return
    start_when_due(passage, today)  # its own day may have come since the daily job last ran
    replace = table_of(passage).doing(passage.state, Effect.REPLACE)
    if replace:
        note_step(Move(passage, replace, version=passage.version))
