"""Tasks are ordered with the deed, run in turn, tried again, given up; a job tells its owner how far it is."""

import pytest
from django.db import transaction

from sopan_web.common.errors import ConflictError
from sopan_web.jobs.actions import cancel_job, start_job
from sopan_web.jobs.models import Job
from tests.web.cast import Cast
from tests.web.jobs import chores, run_jobs

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_ran() -> None:
    chores.ran.clear()


def test_tasks_run_in_turn_and_by_priority() -> None:
    chores.note_down.enqueue("satu")
    chores.note_down.enqueue(word="dua")
    chores.note_down.using(priority=10).enqueue("dahulu")
    assert run_jobs() == 3
    assert chores.ran == ["dahulu", "satu", "dua"]
    assert run_jobs() == 0


def test_a_task_is_there_exactly_when_the_deed_is() -> None:
    with transaction.atomic():
        chores.note_down.enqueue("batal")
        transaction.set_rollback(True)
    assert run_jobs() == 0


def job_for(cast: Cast, task: object, **arguments: object) -> Job:
    return start_job(
        actor=cast.admin.actor,
        tenant=cast.daerah.pk,
        task=task,  # type: ignore[arg-type]
        title="Pekerjaan uji",
        arguments=arguments,
        url="/sop/",
    )


def test_a_job_tells_how_far_it_is_and_where_its_fruit_lies(cast: Cast) -> None:
    job = job_for(cast, chores.count_to, total=4)
    assert (job.state, job.open) == (Job.State.WAITING, True)
    run_jobs()
    job.refresh_from_db()
    assert (job.state, job.percent, job.note, job.url) == (Job.State.DONE, 100, "langkah 4", "/sop/")


def test_an_expected_failure_is_told_in_its_own_words(cast: Cast) -> None:
    job = job_for(cast, chores.refuse)
    run_jobs()
    job.refresh_from_db()
    assert (job.state, job.message) == (Job.State.FAILED, "Berkasnya kosong. Pilih berkas lain.")


def test_what_has_not_begun_can_be_called_off(cast: Cast) -> None:
    job = job_for(cast, chores.count_to, total=4)
    cancel_job(actor=cast.admin.actor, job=job)
    run_jobs()
    job.refresh_from_db()
    assert (job.state, job.done) == (Job.State.CANCELLED, 0)
    with pytest.raises(ConflictError):
        cancel_job(actor=cast.admin.actor, job=job)
