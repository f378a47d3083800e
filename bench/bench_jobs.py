"""Times the queue of background work on both engines: ordering, doing 1,000 empty tasks with two workers, picking up.

Ordering is one transaction a task. Doing includes the start of the two worker processes. Picking up is the time from
ordering one task to its end while the workers have nothing else to do.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, sleep

from bench.tables import print_table, say

ROOT = Path(__file__).parent.parent
TASKS, PICKS, WORKERS = 1000, 30, 2
_OPEN = {
    "sqlite": "SELECT count(*) FROM jobs_queuedtask WHERE state IN ('READY', 'RUNNING')",
    "postgresql": "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')",
}


def main() -> int:
    """A row for each engine, each measured in a process of its own."""
    if len(sys.argv) > 1:
        return _measure()
    from tests.web.postgres import temporary_cluster

    rows = []
    for engine, address in (("SQLite, antrean sendiri", ""), ("PostgreSQL, Procrastinate", temporary_cluster())):
        with tempfile.TemporaryDirectory() as folder:
            chosen = {"DATABASE_URL": address, "SOPAN_DATA": folder, "PYTHONPATH": str(ROOT)}
            chosen["DJANGO_SETTINGS_MODULE"] = "sopan_web.settings"
            command = [sys.executable, "-m", "bench.bench_jobs", "diri"]
            told = subprocess.run(command, env=os.environ | chosen, stdout=subprocess.PIPE, text=True, check=True)
            rows.append((engine, *told.stdout.split()))
    say(f"{TASKS} tugas kosong, {WORKERS} pekerja")
    head = ("mesin", "pesan/detik", "selesai (detik)", "ambil median (ms)", "ambil p95 (ms)")
    print_table(head, rows)
    return 0


def _measure() -> int:
    import django

    django.setup()
    from django.core.management import call_command

    from bench.chores import do_nothing

    if os.environ["DATABASE_URL"]:
        _make_database()
    call_command("migrate", verbosity=0)
    start = perf_counter()
    for number in range(TASKS):
        do_nothing.enqueue(number)
    ordered = perf_counter() - start
    start = perf_counter()
    with _workers():
        _wait(0.02)
        done = perf_counter() - start
        times = [_pick_up(do_nothing, number) for number in range(PICKS)]
    say(f"{TASKS / ordered:.0f} {done:.1f} {median(times):.0f} {quantiles(times, n=20)[-1]:.0f}")
    return 0


def _pick_up(task: object, number: int) -> float:
    start = perf_counter()
    task.enqueue(number)  # type: ignore[attr-defined]
    _wait(0.005)
    spent = (perf_counter() - start) * 1000
    sleep(0.13 + number / 100)  # so that the moments of looking for work don't fall in step
    return spent


def _wait(pause: float) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        while True:
            cursor.execute(_OPEN[connection.vendor])
            if cursor.fetchone() == (0,):
                return
            sleep(pause)


def _make_database() -> None:
    import psycopg

    address = os.environ["DATABASE_URL"]
    host = address.partition("@/")[2].rpartition("/")[0]
    with psycopg.connect(host=host, user="sopan", dbname="postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE sopan")


@contextmanager
def _workers() -> Iterator[None]:
    command = [sys.executable, "-m", "sopan_web", "worker"]
    running = [subprocess.Popen(command) for _ in range(WORKERS)]
    try:
        yield
    finally:
        for one in running:
            one.terminate()
        for one in running:
            one.wait()


if __name__ == "__main__":
    raise SystemExit(main())
