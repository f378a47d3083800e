"""A person's own jobs."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from sopan_web.common.errors import MissingError
from sopan_web.jobs import slate
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


def follow_job(pk: int | None) -> Job | None:
    """A job with its latest progress; None where there is none (any more)."""
    job = Job.objects.filter(pk=pk).first() if pk else None
    return with_progress(job) if job else None


def with_progress(job: Job) -> Job:
    """The job, telling how far it is now."""
    progress = slate.read(job)
    job.done, job.total, job.note = progress.done, progress.total, progress.note
    return job
