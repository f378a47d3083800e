"""The queue of the embedded database, and the work that a person waits for."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from sopan_web.common.clock import now


class QueuedTask(models.Model):
    """A task that waits for a worker, runs, or has ended; on PostgreSQL Procrastinate keeps its own tables instead.

    While it runs it is leased: it belongs to the worker ``owner`` until ``leased_until``. ``due_at`` None: at once.
    """

    class State(models.TextChoices):
        """As ``TaskResultStatus`` of Django's Tasks; FAILED is dead, nobody tries again by himself."""

        READY = "READY"
        RUNNING = "RUNNING"
        SUCCESSFUL = "SUCCESSFUL"
        FAILED = "FAILED"

    task = models.CharField(max_length=200)
    args = models.JSONField(default=list)
    kwargs = models.JSONField(default=dict)
    priority = models.SmallIntegerField(default=0)
    due_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.READY)
    attempts = models.PositiveSmallIntegerField(default=0)
    owner = models.CharField(max_length=120, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)
    enqueued_at = models.DateTimeField(default=now, editable=False)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-priority", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(state="RUNNING", leased_until__isnull=False) & ~Q(owner="")
                | ~Q(state="RUNNING") & Q(leased_until__isnull=True, owner=""),
                name="queued_task_leased_while_it_runs",
            ),
        )
        indexes = (
            models.Index(
                fields=("-priority", "id"), condition=Q(state__in=("READY", "RUNNING")), name="queued_task_by_turn"
            ),
        )

    def __str__(self) -> str:
        return f"{self.task} {self.state}"


class Job(models.Model):
    """Work that somebody started and waits for. ``tenant`` and ``owner`` are the ids of government and account.

    ``done`` of ``total`` and ``note`` tell how far it is, ``url`` where its fruit lies, ``message`` why it failed.
    """

    class State(models.TextChoices):
        """WAITING and RUNNING may still change."""

        WAITING = "menunggu", _("menunggu giliran")
        RUNNING = "berjalan", _("sedang berjalan")
        DONE = "selesai", pgettext_lazy("pekerjaan", "selesai")
        FAILED = "gagal", _("gagal")
        CANCELLED = "batal", _("dibatalkan")

    tenant = models.BigIntegerField()
    owner = models.BigIntegerField()
    title = models.CharField(max_length=200)
    task = models.CharField(max_length=200)
    arguments = models.JSONField(default=dict)
    language = models.CharField(max_length=10, default="id")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    note = models.CharField(max_length=200, blank=True)
    result = models.JSONField(default=dict)
    url = models.CharField(max_length=300, blank=True)
    message = models.TextField(blank=True)
    created_at = models.DateTimeField(default=now, editable=False)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=("menunggu", "berjalan"), ended_at__isnull=True)
                | Q(state__in=("selesai", "gagal", "batal"), ended_at__isnull=False),
                name="job_ended_when_it_says_so",
            ),
        )
        indexes = (models.Index(fields=("owner", "-id"), name="job_by_owner"),)

    def __str__(self) -> str:
        return self.title

    @property
    def open(self) -> bool:
        """Whether it waits or runs."""
        return self.ended_at is None

    @property
    def percent(self) -> int | None:
        """How much is done; None while nobody knows how much there is."""
        return min(100, self.done * 100 // self.total) if self.total else None
