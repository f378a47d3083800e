"""Whose SOP it is, and whether it binds several perangkat daerah; both decide who verifies and enacts it."""

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.audit.actions import record as note
from sopan_web.common.errors import ConflictError, InvalidError
from sopan_web.documents.actions.drafting import lock_edition
from sopan_web.documents.models import SopRecord
from sopan_web.documents.queries.published import enacted_versions
from sopan_web.documents.queries.records import find_record
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import UnitKerja
from sopan_web.organisation.permissions import Ability


def assign_record(*, actor: Actor, record: int, unit: UnitKerja, lintas_perangkat_daerah: bool) -> SopRecord:
    """Gives a draft to ``unit``. ConflictError once it lies on another desk or was ever enacted."""
    with transaction.atomic():
        found = find_record(actor, record)
        for owner in (found.unit, unit):
            actor.require(Ability.WRITE_SOP, owner)
        if not unit.holds_on(actor.today):
            raise InvalidError(_("Unit itu tidak ada lagi."), {"unit": _("Pilih unit lain.")})
        for edition in found.editions.all():
            lock_edition(actor, edition.pk)  # nobody submits it meanwhile
        why_not = why_not_assign(found)
        if why_not:
            raise ConflictError(why_not)
        before = {"unit": found.unit.nama, "lintas": found.lintas_perangkat_daerah}
        found.unit, found.lintas_perangkat_daerah = unit, lintas_perangkat_daerah
        found.save(update_fields=("unit", "lintas_perangkat_daerah"))
        detail = {"semula": before, "menjadi": {"unit": unit.nama, "lintas": lintas_perangkat_daerah}}
        note(tenant=actor.daerah.pk, actor=actor, action="sop.dipindahkan", subject=found, detail=detail)
    return found


def why_not_assign(record: SopRecord) -> str:
    """The reason why a record must stay where it is, "" where it may move."""
    if enacted_versions(record.daerah).filter(record=record).exists():
        return _("SOP ini sudah pernah disahkan, jadi pemiliknya tidak dapat diganti.")
    if record.editions.filter(frozen_at__isnull=False).exists():
        return _("SOP ini sedang diperiksa; pemiliknya dapat diganti setelah dikembalikan.")
    return ""
