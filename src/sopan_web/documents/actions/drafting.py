"""Starting an SOP, and saving what people type into it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.audit.actions import record as note
from sopan_web.common import clock
from sopan_web.common.errors import FrozenError, InvalidError, MissingError
from sopan_web.documents.models import Change, Edition, Presence, SopRecord
from sopan_web.documents.queries.changes import changes_since
from sopan_web.documents.queries.records import FROZEN
from sopan_web.documents.sheet import Conflict, Edit, Sheet, SheetError, gone_by, merge, read_edits, read_sheet
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Pegawai, UnitKerja
from sopan_web.organisation.permissions import Ability

MAX_SHEET = 1_000_000
"""Characters of a whole sheet; the core reads no more."""

_SITTING = timedelta(minutes=30)
"""Saves of one person closer together than this are one line in the journal; the change log has every one."""


@dataclass(frozen=True, slots=True)
class Saving:
    """What came of a batch: the revision now, what others saved since its base, and what a person must decide.

    With conflicts nothing of the batch was saved.
    """

    revision: int
    changes: tuple[Change, ...]
    conflicts: tuple[Conflict, ...] = ()


def create_record(
    *, actor: Actor, unit: UnitKerja, sheet: Sheet, lintas_perangkat_daerah: bool = False, origin: str = "kosong"
) -> SopRecord:
    """A new SOP of ``unit`` with its first edition. ``origin`` says for the journal what it started from."""
    actor.require(Ability.WRITE_SOP, unit)
    sheet = _checked(sheet)
    with transaction.atomic():
        record = SopRecord.objects.create(
            daerah=actor.daerah,
            unit=unit,
            judul=title_of(sheet["identitas"]["judul"]),
            lintas_perangkat_daerah=lintas_perangkat_daerah,
            created_by=actor.pegawai,
            created_at=clock.now(),
        )
        add_edition(actor, record, 1, sheet)
        note(
            tenant=actor.daerah.pk,
            actor=actor,
            action="sop.dibuat",
            subject=record,
            detail={"unit": unit.nama, "asal": origin},
        )
    return record


def save_ops(*, actor: Actor, edition: int, base: int, batch: UUID, ops: object) -> Saving:
    """Saves a batch of edits made on revision ``base``, all or none; the same batch twice counts once.

    FrozenError, SheetError, MissingError, RefusedError. The edition's row is locked, so that batches queue up.
    """
    edits = read_edits(ops)
    with transaction.atomic():
        locked = lock_edition(actor, edition)
        actor.require(Ability.WRITE_SOP, locked.record.unit)
        others = tuple(changes_since(locked, base, but=batch))
        if Change.objects.filter(edition=locked, batch=batch).exists():
            return Saving(locked.revision, others)
        if locked.frozen_at is not None:
            raise FrozenError(str(FROZEN))
        if base > locked.revision:
            raise InvalidError(_("Nomor revisi tidak dikenal. Muat ulang halaman ini."))
        merged = merge(locked.sheet, edits, gone_by(op for change in others for op in change.ops))
        if merged.conflicts:
            return Saving(locked.revision, others, merged.conflicts)
        if merged.applied:
            _keep(actor, locked, merged.sheet, batch, merged.applied)
    return Saving(locked.revision, others)


def mark_presence(*, actor: Actor, edition: Edition, cell: str) -> None:
    """Notes that the actor looks at ``edition`` now. Not journalled: it is gone in seconds."""
    Presence.objects.update_or_create(
        edition=edition, pegawai=actor.pegawai, defaults={"cell": cell[:80], "seen_at": clock.now()}
    )


def forget_presence(*, pegawai: Pegawai) -> None:
    """Where somebody looked, for one who is being erased."""
    Presence.objects.filter(pegawai=pegawai).delete()


def lock_edition(actor: Actor, pk: int) -> Edition:
    """The edition, held until the transaction ends; SQLite holds the whole database. MissingError.

    Its SOP is held first, as by every step on its way, so that two deeds never wait for each other.
    """
    SopRecord.objects.select_for_update(of=("self",)).filter(editions=pk).first()
    editions = Edition.objects.select_for_update(of=("self",)).select_related("record__daerah", "record__unit")
    edition = editions.filter(pk=pk, record__daerah=actor.daerah).first()
    if edition is None:
        raise MissingError(_("SOP ini tidak ada. Periksa alamatnya, atau cari di daftar SOP."))
    return edition


def add_edition(actor: Actor, record: SopRecord, number: int, sheet: Sheet) -> Edition:
    """A fresh working sheet; part of a deed, which journals it."""
    moment = clock.now()
    return Edition.objects.create(
        record=record, number=number, sheet=sheet, created_by=actor.pegawai, created_at=moment,
        changed_by=actor.pegawai, changed_at=moment,
    )  # fmt: skip


def title_of(judul: str) -> str:
    """The title as lists show it."""
    return " ".join(judul.split())[:300] or _("(tanpa judul)")


def name_record(record: SopRecord, judul: str) -> None:
    """Lists show the SOP by that title from now on; part of a deed, which journals it."""
    title = title_of(judul)
    if record.judul != title:
        record.judul = title
        record.save(update_fields=("judul",))


def _keep(actor: Actor, edition: Edition, sheet: Sheet, batch: UUID, applied: Iterable[Edit]) -> None:
    _measure(sheet)
    moment = clock.now()
    sitting = Change.objects.filter(edition=edition, author=actor.pegawai, at__gte=moment - _SITTING).exists()
    edition.sheet, edition.revision = sheet, edition.revision + 1
    edition.changed_by, edition.changed_at = actor.pegawai, moment
    edition.save(update_fields=("sheet", "revision", "changed_by", "changed_at"))
    ops = [edit.record for edit in applied]
    Change.objects.create(
        edition=edition, revision=edition.revision, batch=batch, ops=ops, author=actor.pegawai, at=moment
    )
    if edition.number == 1:  # a later one gives the SOP its title when it is enacted; until then it is a draft's
        name_record(edition.record, sheet["identitas"]["judul"])
    if not sitting:
        detail = {"edisi": edition.number, "revisi": edition.revision}
        note(tenant=actor.daerah.pk, actor=actor, action="sop.disunting", subject=edition.record, detail=detail)


def _checked(sheet: Any) -> Sheet:
    read = read_sheet(sheet)
    _measure(read)
    return read


def _measure(sheet: Sheet) -> None:
    if len(json.dumps(sheet, ensure_ascii=False)) > MAX_SHEET:
        raise SheetError(_("SOP ini terlalu besar. Pecah menjadi beberapa SOP."))
