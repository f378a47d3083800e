"""An upload comes in: kept, and handed to a worker; stopped and gone on with."""

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.audit.actions import record as note
from sopan_web.common.clock import now
from sopan_web.common.errors import ConflictError, InvalidError
from sopan_web.files.actions import Accepted, discard_on_failure, put_at_random
from sopan_web.intake.actions.read import read_batch
from sopan_web.intake.models import FOLDER, Batch, SourceFile
from sopan_web.intake.queries.batches import job_of
from sopan_web.jobs.actions import start_job
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import UnitKerja
from sopan_web.organisation.permissions import Ability


def receive_batch(*, actor: Actor, unit: UnitKerja, file: Accepted) -> Batch:
    """Keeps what came through the gate and orders its reading."""
    actor.require(Ability.WRITE_SOP, unit)
    if not unit.holds_on(actor.today):
        raise InvalidError(_("Unit itu tidak ada lagi."), {"unit": _("Pilih unit lain.")})
    with discard_on_failure(), transaction.atomic():
        batch = Batch.objects.create(
            daerah=actor.daerah, unit=unit, uploaded_by=actor.pegawai, name=file.name, at=now(),
            archive=put_at_random(FOLDER, file.ending, file.content),
        )  # fmt: skip
        detail = {"unit": unit.nama, "berkas": file.name, "bytes": len(file.content)}
        note(tenant=actor.daerah.pk, actor=actor, action="bawaan.diunggah", subject=batch, detail=detail)
        _order(actor, batch)
    return batch


def stop_batch(*, actor: Actor, batch: Batch) -> None:
    """Within seconds, in the middle of a file if need be; that one is read anew when somebody goes on."""
    actor.require(Ability.WRITE_SOP, batch.unit)
    Batch.objects.filter(pk=batch.pk).update(stopped_at=now())


def resume_batch(*, actor: Actor, batch: Batch) -> None:
    """Reads what is left, and what failed once more. ConflictError while it is being read."""
    actor.require(Ability.WRITE_SOP, batch.unit)
    with transaction.atomic():
        locked = Batch.objects.select_for_update(of=("self",)).select_related("daerah").get(pk=batch.pk)
        job = job_of(locked)
        if job and job.open:
            raise ConflictError(_("Kiriman ini masih dibaca."))
        failed = locked.files.filter(state=SourceFile.State.FAILED).exclude(original="")
        failed.update(state=SourceFile.State.WAITING, message="")
        locked.stopped_at = None
        locked.save(update_fields=("stopped_at",))
        _order(actor, locked)


def _order(actor: Actor, batch: Batch) -> None:
    job = start_job(
        actor=actor, tenant=actor.daerah.pk, task=read_batch, title=_("Membaca %s") % batch.name,
        arguments={"batch": batch.pk}, url=batch.get_absolute_url(),
    )  # fmt: skip
    batch.job = job.pk
    batch.save(update_fields=("job",))
