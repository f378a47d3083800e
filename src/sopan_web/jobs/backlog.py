"""The tasks that have not ended, in a form that either queue understands: a backup takes them along."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import connection
from django.utils.module_loading import import_string
from django_tasks.base import Task

from sopan_web.jobs.models import QueuedTask


@dataclass(frozen=True, slots=True)
class Waiting:
    """A task by its path with its JSON arguments; ``due`` None: at once. A running one counts as waiting again."""

    task: str
    args: list[Any] = field(default_factory=list)
    kwargs: dict[str, Any] = field(default_factory=dict)
    priority: int = 0
    due: datetime | None = None


def waiting() -> Iterator[Waiting]:
    """In the order in which they were ordered."""
    if connection.vendor == "postgresql":
        jobs = apps.get_app_config("procrastinate").get_model("ProcrastinateJob")
        rows = jobs._base_manager.filter(status__in=("todo", "doing"))
        for args, priority, due in rows.order_by("pk").values_list("args", "priority", "scheduled_at"):
            yield Waiting(args["task"], args["args"], args["kwargs"], priority, due)
        return
    queued = QueuedTask.objects.filter(state__in=(QueuedTask.State.READY, QueuedTask.State.RUNNING)).order_by("pk")
    for row in queued.iterator():
        yield Waiting(row.task, row.args, row.kwargs, row.priority, row.due_at)


def order_again(waiting: Waiting) -> None:
    """Into the queue of this place, inside the caller's transaction; its arguments are what they were."""
    task: Task[..., Any] = import_string(waiting.task)
    task.using(priority=waiting.priority, run_after=waiting.due).enqueue(*waiting.args, **waiting.kwargs)
