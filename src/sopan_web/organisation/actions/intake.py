"""An uploaded table: kept, planned, and carried out as a whole or not at all."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.common.clock import now
from sopan_web.common.errors import ConflictError, InvalidError
from sopan_web.files.intake.names import clean_name
from sopan_web.organisation.actions.carry_out import carry_out
from sopan_web.organisation.actions.desk import begin, note, refuse
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.intake.plan import Plan
from sopan_web.organisation.intake.reading import Line, read_lines
from sopan_web.organisation.intake.wanted import understand
from sopan_web.organisation.models import Upload


def keep_upload(*, actor: Actor, filename: str, content: bytes, mulai: date) -> Upload:
    """Reads the file and keeps its lines until somebody has looked at the plan; yesterday's uploads go."""
    begin(actor)
    if mulai > actor.today:
        refuse("mulai", _("Tanggal ini belum tiba."))
    lines = [line.plain() for line in read_lines(content)]
    Upload.objects.filter(daerah=actor.daerah, at__lt=now() - timedelta(days=1)).delete()
    return Upload.objects.create(
        daerah=actor.daerah, uploaded_by=actor.pegawai, filename=clean_name(filename), mulai=mulai, lines=lines
    )


def plan_upload(*, actor: Actor, upload: Upload) -> Plan:
    """Does everything and takes it all back: the plan is exactly what would happen."""
    begin(actor, upload.daerah_id)
    with transaction.atomic():
        plan = _carry_out(actor, upload)
        transaction.set_rollback(True)
    return plan


@transaction.atomic
def carry_out_upload(*, actor: Actor, upload: Upload, digest: str) -> Plan:
    """Does what the plan with that digest said; nothing at all when something is refused or has changed since."""
    begin(actor, upload.daerah_id)
    plan = _carry_out(actor, upload)
    if plan.digest != digest:
        raise ConflictError(_("Susunan organisasi berubah sejak rencana ini dibuat. Periksa rencana yang baru."))
    if not plan.safe:
        raise InvalidError(
            _("Ada baris yang ditolak, maka tidak ada yang ditulis. Perbaiki berkasnya, lalu unggah lagi.")
        )
    note(actor, "organisation.upload", actor.daerah, file=upload.filename, counts=plan.counts())
    upload.delete()
    return plan


def _carry_out(actor: Actor, upload: Upload) -> Plan:
    wanted = understand(Line(**line) for line in upload.lines)
    return carry_out(actor=actor, wanted=wanted, start=upload.mulai)
