"""Makes a draft of an SOP that was read, or leaves it aside."""

from collections import defaultdict
from collections.abc import Iterator

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.audit.actions import record as note
from sopan_web.common.clock import now
from sopan_web.common.errors import ConflictError
from sopan_web.common.language import written_in_indonesian
from sopan_web.documents.actions import create_record, remark_on_arrival
from sopan_web.documents.models import SopRecord
from sopan_web.documents.sheet import Sheet, from_sop
from sopan_web.intake.models import FoundSop
from sopan_web.intake.queries.doubts import doubts_of, sop_of
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability

State = FoundSop.State


def take_found(*, actor: Actor, found: FoundSop) -> SopRecord:
    """The draft, with a remark beside every place that is doubtful; the same one when it was taken before. SopanError.

    Its original stays with it for good.
    """
    unit = found.source.batch.unit
    actor.require(Ability.WRITE_SOP, unit)
    with transaction.atomic():
        locked = FoundSop.objects.select_for_update(of=("self",)).select_related("record").get(pk=found.pk)
        if locked.record is not None:
            return locked.record
        sheet = from_sop(sop_of(locked))
        origin = f"berkas: {found.source.name}"
        record = create_record(actor=actor, unit=unit, sheet=sheet, origin=origin)
        remark_on_arrival(actor=actor, edition=record.editions.get(), remarks=list(_remarks(locked, sheet)))
        _decide(actor, locked, State.TAKEN, record)
    return record


def skip_found(*, actor: Actor, found: FoundSop) -> None:
    """It stays readable, and can still be taken later. ConflictError once it is a draft."""
    actor.require(Ability.WRITE_SOP, found.source.batch.unit)
    with transaction.atomic():
        locked = FoundSop.objects.select_for_update(of=("self",)).get(pk=found.pk)
        if locked.state == State.TAKEN:
            raise ConflictError(_("SOP ini sudah menjadi draf."))
        _decide(actor, locked, State.SKIPPED)
        note(tenant=actor.daerah.pk, actor=actor, action="bawaan.dilewati", subject=locked)


def _decide(actor: Actor, found: FoundSop, state: str, record: SopRecord | None = None) -> None:
    found.state, found.record = state, record
    found.decided_by, found.decided_at = actor.pegawai, now()
    found.save(update_fields=("state", "record", "decided_by", "decided_at"))


def _remarks(found: FoundSop, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """One for each place that was guessed at, the least sure first."""
    said: dict[str, list[str]] = defaultdict(list)
    for doubt in doubts_of(found):
        if doubt.confidence < 1:
            place = sheet["kegiatan"][doubt.row]["id"] if doubt.row is not None else ""
            place = place or (f"identitas.{doubt.key}" if doubt.key in sheet["identitas"] else "")
            where = f"{doubt.where}: " if doubt.where and not place else ""
            sure = f"{doubt.percent} %" if doubt.percent else "tidak terbaca"
            said[place].append(f"{where}{doubt.message} ({sure})")
    with written_in_indonesian():
        head = _("Cocokkan dengan berkas asalnya, %(name)s:") % {"name": found.source.name}
    for place, lines in said.items():
        yield place, "\n".join([head, *lines])
