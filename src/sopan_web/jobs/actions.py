"""Starting, running, ending, and calling off the work that a person waits for."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import get_language, gettext as _, override
from django_tasks import task
from django_tasks.base import Task

from sopan_web.common.clock import now
from sopan_web.common.errors import ConflictError, DeedError
from sopan_web.common.language import STORED
from sopan_web.jobs.models import Job
from sopan_web.jobs.owner import Owner
from sopan_web.jobs.performing import Order
from sopan_web.jobs.progress import conclude, working_at

State = Job.State


@transaction.atomic
def start_job(
    *, actor: Owner, tenant: int, task: Task[..., Any], title: str, arguments: Mapping[str, Any], url: str = ""
) -> Job:
    """Orders ``task`` for the actor, who sees at ``/pekerjaan/<pk>/`` how far it is; ``url`` is where its fruit lies.

    The task is handed ``arguments`` (JSON values) by name. It may be run again after a crash and must then find what it
    has done; one that calls ``progress.conclude`` in its own transaction is never run again after that.
    """
    owner = actor.journal_id
    assert owner is not None
    job = Job.objects.create(
        tenant=tenant,
        owner=owner,
        title=title[:200],
        task=task.module_path,
        arguments=dict(arguments),
        language=get_language() or STORED,
        url=url,
    )
    run_job.using(priority=task.priority).enqueue(job=job.pk)
    return job


@task
def run_job(job: int) -> None:
    """The task in the queue that stands for a job."""
    begun = _begin(job)
    if begun is None:
        return
    work: Task[..., Any] = import_string(begun.task)
    with override(begun.language), working_at(begun):
        work.call(**begun.arguments)
        conclude()


def cancel_job(*, actor: Owner, job: Job) -> None:
    """Calls off what has not begun; ConflictError once it has."""
    waiting = Job.objects.filter(pk=job.pk, owner=actor.journal_id or 0, state=State.WAITING)
    if not waiting.update(state=State.CANCELLED, ended_at=now()):
        raise ConflictError(_("Pekerjaan ini sudah dimulai, jadi tidak dapat dibatalkan lagi."))


def fail_given_up(*, order: Order, error: BaseException, **_more: object) -> None:
    """When the queue gives a job up, its owner reads why, and what would help."""
    if order.task != run_job.module_path:
        return
    job = Job.objects.get(pk=order.kwargs["job"])
    with override(job.language):
        message = error.message if isinstance(error, DeedError) else _(
            "Terjadi kesalahan pada program, juga setelah dicoba beberapa kali. Tidak ada yang setengah jadi. Mulai "
            "lagi pekerjaannya; bila tetap gagal, sampaikan nomor pekerjaan ini kepada pengelola server."
        )  # fmt: skip
    Job.objects.filter(pk=job.pk, ended_at__isnull=True).update(state=State.FAILED, ended_at=now(), message=message)


def _begin(pk: int) -> Job | None:
    """The job, if it still wants to be done; a second attempt finds it begun already."""
    open_jobs = Job.objects.filter(pk=pk, ended_at__isnull=True)
    open_jobs.update(state=State.RUNNING, started_at=now())
    return open_jobs.first()
