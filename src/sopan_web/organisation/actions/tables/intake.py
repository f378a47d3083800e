"""An uploaded table: kept, planned, and carried out as a whole or not at all."""

from datetime import date, timedelta

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django_tasks import task

from sopan_web.common.clock import now
from sopan_web.common.errors import ConflictError, InvalidError, MissingError, RefusedError, refuse
from sopan_web.files.intake.names import clean_name
from sopan_web.jobs.actions import start_job
from sopan_web.jobs.models import Job
from sopan_web.jobs.progress import conclude
from sopan_web.organisation.actions.desk import begin, note
from sopan_web.organisation.actions.tables.carry_out import carry_out
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.intake.plan import Plan
from sopan_web.organisation.intake.reading import Line, read_lines
from sopan_web.organisation.intake.wanted import understand
from sopan_web.organisation.models import Account, Upload
from sopan_web.organisation.queries import find_actor


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


def order_upload(*, actor: Actor, upload: Upload, digest: str) -> Job:
    """Leaves the plan with that digest to a worker; the job tells how far it is, and why nothing was done."""
    begin(actor, upload.daerah_id)
    return start_job(
        actor=actor,
        tenant=actor.daerah.pk,
        task=carry_out_ordered,
        title=_("Impor organisasi dari %s") % upload.filename,
        arguments={"account": actor.account.pk, "upload": str(upload.pk), "digest": digest},
        url=reverse("organisation:tree"),
    )


@task
def carry_out_ordered(account: int, upload: str, digest: str) -> None:
    """With the rights that the person has now; ending the job in the same transaction, so that it is done once."""
    actor = find_actor(Account.objects.get(pk=account))
    if actor is None:
        raise RefusedError(_("Akun Anda tidak lagi aktif. Hubungi Bagian Organisasi."))
    kept = Upload.objects.filter(pk=upload, daerah=actor.daerah).first()
    if kept is None:
        raise MissingError(_("Rencana ini sudah dijalankan, atau sudah lewat sehari. Bila perlu, unggah lagi."))
    with transaction.atomic():
        carry_out_upload(actor=actor, upload=kept, digest=digest)
        conclude()


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
