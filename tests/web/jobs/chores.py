"""Tasks that the tests order."""

import os
import signal
import time

from django_tasks import TaskContext, task

from sopan_web.common.errors import InvalidError
from sopan_web.jobs.progress import report

ran: list[str] = []


@task
def note_down(word: str) -> None:
    """Remembers its word."""
    ran.append(word)


@task
def count_to(total: int) -> None:
    """Tells how far it is."""
    for number in range(1, total + 1):
        report(number, total, f"langkah {number}")


@task
def stumble() -> None:
    """Fails in a way that nobody expected."""
    raise RuntimeError("tersandung")


@task
def refuse() -> None:
    """Fails in a way that is told."""
    raise InvalidError("Berkasnya kosong. Pilih berkas lain.")


@task
def write_line(path: str, word: str, seconds: float = 0.0) -> None:
    """Says that it begins, takes its time, says that it ends."""
    with open(path, "a") as file:
        file.write(f"{word} mulai {os.getpid()}\n")
    time.sleep(seconds)
    with open(path, "a") as file:
        file.write(f"{word} selesai {os.getpid()}\n")


@task
def die(path: str) -> None:
    """Takes the worker with it."""
    with open(path, "a") as file:
        file.write("mati\n")
    os.kill(os.getpid(), signal.SIGKILL)


@task
def hang_at_first(path: str) -> None:
    """The first one to do it never gets to the end."""
    with open(path, "a+") as file:
        file.seek(0)
        first = not file.read()
        file.write("mulai\n")
    if first:
        time.sleep(600)
    with open(path, "a") as file:
        file.write("selesai\n")


@task(takes_context=True)
def stumble_once(context: TaskContext, path: str) -> None:
    """Is ready at the second attempt."""
    with open(path, "a") as file:
        file.write(f"percobaan {context.attempt}\n")
    if context.attempt == 1:
        raise RuntimeError("tersandung")
