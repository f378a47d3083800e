"""The story of an SOP: every step and remark, and how long each desk had it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from django.utils.translation import gettext as _

from sopan_web.common.calendar import format_day
from sopan_web.documents.models import SopRecord, Version
from sopan_web.workflow.models import Passage, Step
from sopan_web.workflow.queries.desk import days_since
from sopan_web.workflow.queries.tables import table_of
from sopan_web.workflow.table import Effect, State


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. ``kind`` is "langkah" or "komentar"; ``who`` is "" for what the day did."""

    at: datetime
    kind: str
    title: str
    who: str = ""
    note: str = ""
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Stay:
    """How long an edition lay in a state, in working days; ``left`` is None while it is there."""

    state: State
    entered: datetime
    left: datetime | None
    days: int


def tell_timeline(record: SopRecord) -> list[Event]:
    """Newest first."""
    passages = Passage.objects.filter(edition__record=record).select_related("edition__created_by", "edition__record")
    events = [event for passage in passages for event in (*_begin(passage), *_steps(passage), *_remarks(passage))]
    return sorted(events, key=lambda event: event.at, reverse=True)


def list_stays(passage: Passage, today: date) -> list[Stay]:
    """Every state the edition was in, in order, with the days it took there."""
    table, daerah = table_of(passage), passage.edition.record.daerah
    states = [table.initial, *passage.steps.order_by("seq").values_list("target", flat=True)]
    moments = [passage.edition.created_at, *passage.steps.order_by("seq").values_list("at", flat=True)]
    closed = [
        Stay(table.state(key), entered, left, days_since(entered, left.astimezone(daerah.zone).date(), daerah))
        for key, (entered, left) in zip(states, pairwise(moments), strict=False)
    ]
    return [*closed, Stay(table.state(states[-1]), moments[-1], None, days_since(moments[-1], today, daerah))]


def _begin(passage: Passage) -> Iterator[Event]:
    edition = passage.edition
    title = _("Mulai disusun") if edition.number == 1 else _("Edisi %(number)s mulai disusun")
    yield Event(edition.created_at, "langkah", title % {"number": edition.number}, edition.created_by.nama)


def _steps(passage: Passage) -> Iterator[Event]:
    table = table_of(passage)
    for step in passage.steps.select_related("actor", "version__enactment"):
        made = table.find(step.origin, step.transition)
        title = made.label if made else table.state(step.target).label
        note = _enacted(step.version) if made and made.does(Effect.ENACT) and step.version else step.note
        yield Event(step.at, "langkah", title, step.actor.nama if step.actor else "", note, step)


def _enacted(version: Version) -> str:
    facts = {"number": version.enactment.nomor, "day": format_day(version.enactment.tanggal_efektif)}
    return _("Nomor %(number)s, berlaku mulai %(day)s.") % facts


def _remarks(passage: Passage) -> Iterator[Event]:
    for thread in passage.edition.threads.prefetch_related("comments__author"):
        for comment in thread.comments.all():
            yield Event(comment.at, "komentar", str(thread), comment.author.nama, comment.text)
