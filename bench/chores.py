"""What the background workers do while they are measured: nothing."""

from django_tasks import task


@task
def do_nothing(number: int) -> None:
    """As small as a task can be."""
