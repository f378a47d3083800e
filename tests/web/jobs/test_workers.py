"""Real workers, some of them killed with SIGKILL in the middle of a task: everything is done as promised."""

import os
import signal
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from sopan_web.jobs.actions import start_job
from sopan_web.jobs.backends.heartbeat import LOST
from sopan_web.jobs.models import Job
from tests.web.cast import make_cast
from tests.web.jobs import chores
from tests.web.jobs.workers import kill, lines, wait_until, worker

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    return tmp_path / "catatan"


def words(path: Path) -> list[str]:
    """Without the numbers of the processes."""
    return [line.rsplit(" ", 1)[0] for line in lines(path)]


def test_a_killed_workers_task_is_done_by_another(diary: Path) -> None:
    chores.hang_at_first.enqueue(str(diary))
    with worker() as first:
        wait_until(lambda: lines(diary) == ["mulai"])
        kill(first)
    with worker():
        wait_until(idle)
    assert lines(diary) == ["mulai", "mulai", "selesai"]


def test_two_workers_share_the_tasks_and_do_none_twice(diary: Path, tmp_path: Path) -> None:
    """The first of them takes longer than a lease; the other worker leaves it alone."""
    chores.write_line.enqueue(str(diary), "panjang", 1.5)
    for number in range(40):
        chores.write_line.enqueue(str(diary), f"tugas {number}", 0.01)
    chores.stumble_once.enqueue(str(tmp_path / "tersandung"))
    with worker(), worker():
        wait_until(idle)
    ordered = ["panjang", *(f"tugas {number}" for number in range(40))]
    assert sorted(words(diary)) == sorted(f"{one} {what}" for one in ordered for what in ("mulai", "selesai"))
    assert len({line.rsplit(" ", 1)[1] for line in lines(diary)}) == 2
    assert lines(tmp_path / "tersandung") == ["percobaan 1", "percobaan 2"]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="Procrastinate lets such a worker go on")
def test_a_worker_that_was_frozen_ends_when_its_task_is_anothers(diary: Path) -> None:
    chores.hang_at_first.enqueue(str(diary))
    with worker() as frozen:
        wait_until(lambda: lines(diary) == ["mulai"])
        os.kill(frozen.pid, signal.SIGSTOP)
        with worker():
            wait_until(idle)
        os.kill(frozen.pid, signal.SIGCONT)
        assert frozen.wait(30) == LOST


def test_a_task_that_kills_its_worker_is_given_up_in_the_end(diary: Path) -> None:
    cast = make_cast()
    job = start_job(
        actor=cast.admin.actor, tenant=cast.daerah.pk, task=chores.die, title="Racun", arguments={"path": str(diary)}
    )
    for _ in range(2):
        with worker() as victim:
            victim.wait(30)
    with worker():
        wait_until(idle)
    assert lines(diary) == ["mati"] * 2
    job.refresh_from_db()
    assert (job.state, "setelah dicoba beberapa kali" in job.message) == (Job.State.FAILED, True)


def test_a_worker_whose_parent_is_gone_finishes_its_task_and_goes(diary: Path) -> None:
    chores.write_line.enqueue(str(diary), "terakhir", 0.5)
    with worker("--follow-stdin") as orphan:
        wait_until(lambda: words(diary) == ["terakhir mulai"])
        assert orphan.stdin is not None
        orphan.stdin.close()
        assert orphan.wait(30) == 0
    assert words(diary) == ["terakhir mulai", "terakhir selesai"]
    assert idle()


def idle() -> bool:
    """Whether nothing waits or runs."""
    open_rows = {
        "sqlite": "SELECT count(*) FROM jobs_queuedtask WHERE state IN ('READY', 'RUNNING')",
        "postgresql": "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')",
    }
    with connection.cursor() as cursor:
        cursor.execute(open_rows[connection.vendor])
        row: tuple[Any, ...] = cursor.fetchone()
    return row[0] == 0
