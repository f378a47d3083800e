"""Begins an edition's way, and notes the steps it takes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import QuerySet

from sopan_web.audit.actions import record as note_in_journal
from sopan_web.common import clock
from sopan_web.documents.models import Edition, SopRecord, Version
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import PemerintahDaerah, Peran
from sopan_web.workflow.models import Passage, Step, WorkflowTable
from sopan_web.workflow.table import Table, Transition, default_definition, parse_table


@dataclass(frozen=True, slots=True)
class Move:
    """A transition about to be noted. ``actor`` and ``role`` are None for what the day does."""

    passage: Passage
    transition: Transition
    actor: Actor | None = None
    role: Peran | None = None
    note: str = ""
    version: Version | None = None
    detail: Mapping[str, object] = field(default_factory=dict)


def begin_passage(*, edition: Edition) -> Passage:
    """Sets a new edition at the start of its government's present table. Part of the deed that made the edition."""
    with transaction.atomic():
        row, table = ensure_table(edition.record.daerah)
        return Passage.objects.create(edition=edition, table=row, state=table.initial, entered_at=edition.created_at)


def ensure_table(daerah: PemerintahDaerah) -> tuple[WorkflowTable, Table]:
    """The government's newest table; the one that ships is stored as its number 1 when there is none."""
    row = WorkflowTable.objects.filter(daerah=daerah).order_by("-number").first()
    if row is None:
        row, _made = WorkflowTable.objects.get_or_create(
            daerah=daerah, number=1, defaults={"definition": default_definition()}
        )
    return row, parse_table(row.definition)


def hold_record(passage: int) -> None:
    """Lets nobody else move any edition of the same SOP until the transaction ends: one lock, always taken first."""
    SopRecord.objects.select_for_update(of=("self",)).filter(editions__passage=passage).first()


def lock_passages() -> QuerySet[Passage]:
    """Passages with what a step reads, locked as they are read."""
    return Passage.objects.select_for_update(of=("self",)).select_related(
        "edition__record__unit", "edition__record__daerah", "table", "version"
    )


def note_step(move: Move) -> Step:
    """Writes the step, moves the passage, and tells the journal; the caller holds the passage's lock."""
    passage, one = move.passage, move.transition
    if passage.state != one.origin:
        raise AssertionError(f"{one.key} leaves {one.origin}, but the passage is in {passage.state}")
    moment = clock.now()
    step = Step.objects.create(
        passage=passage, seq=passage.steps.count() + 1, transition=one.key, origin=one.origin, target=one.target,
        actor=move.actor.pegawai if move.actor else None, role=move.role or "", note=move.note,
        version=move.version, detail=dict(move.detail), at=moment,
    )  # fmt: skip
    passage.state, passage.entered_at = one.target, moment
    passage.version = move.version or passage.version
    passage.save(update_fields=("state", "entered_at", "version"))
    _tell_journal(move, step)
    return step


def _tell_journal(move: Move, step: Step) -> None:
    edition = move.passage.edition
    detail = {
        "edisi": edition.number, "langkah": move.transition.label, "dari": step.origin, "ke": step.target,
        "peran": step.role, "catatan": step.note, "versi": move.version.number if move.version else None,
        **move.detail,
    }  # fmt: skip
    note_in_journal(
        tenant=edition.record.daerah_id,
        actor=move.actor,
        action=f"sop.langkah.{move.transition.key}"[:60],
        subject=edition.record,
        detail={key: value for key, value in detail.items() if value not in (None, "")},
    )
