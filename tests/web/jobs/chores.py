"""Tasks that the tests order."""

from django_tasks import task

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
