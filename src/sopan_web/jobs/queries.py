"""A person's own jobs."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from sopan_web.common.errors import MissingError
from sopan_web.jobs.models import Job
from sopan_web.jobs.owner import Owner


def own_jobs(actor: Owner) -> QuerySet[Job]:
    """Newest first."""
    return Job.objects.filter(owner=actor.journal_id or 0)


def find_job(actor: Owner, pk: int) -> Job:
    """MissingError for those of others."""
    job = own_jobs(actor).filter(pk=pk).first()
    if job is None:
        raise MissingError(_("Pekerjaan ini tidak ada, atau bukan milik Anda."))
    return job
