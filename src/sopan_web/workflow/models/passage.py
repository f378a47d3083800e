"""Where an edition stands on its way, and every step it took."""

from django.db import models

from sopan_web.documents.models import Edition, Version
from sopan_web.organisation.models import Pegawai
from sopan_web.workflow.models.table import WorkflowTable


class Passage(models.Model):
    """``state`` is a key of the table; ``entered_at`` is when it was reached; ``version`` the snapshot under way."""

    edition = models.OneToOneField(Edition, models.PROTECT, related_name="passage")
    table = models.ForeignKey(WorkflowTable, models.PROTECT, related_name="passages")
    state = models.CharField(max_length=40, db_index=True)
    entered_at = models.DateTimeField()
    version = models.ForeignKey(Version, models.PROTECT, null=True, blank=True, related_name="passages")

    class Meta:
        verbose_name = "perjalanan"

    def __str__(self) -> str:
        return f"{self.edition}: {self.state}"


class Step(models.Model):
    """One transition that was made; the database refuses changes. ``actor`` is None where the day made it.

    ``detail`` keeps what the person decided besides the note: the warnings that stood, and the reason given for them.
    """

    passage = models.ForeignKey(Passage, models.PROTECT, related_name="steps")
    seq = models.PositiveIntegerField()
    transition = models.CharField(max_length=40)
    origin = models.CharField(max_length=40)
    target = models.CharField(max_length=40)
    actor = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    role = models.CharField(max_length=20, blank=True)
    note = models.TextField(max_length=2000, blank=True)
    detail = models.JSONField(default=dict)
    version = models.ForeignKey(Version, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("passage", "seq")
        constraints = (models.UniqueConstraint(fields=("passage", "seq"), name="one_step_a_number"),)

    def __str__(self) -> str:
        return f"{self.origin} → {self.target}"
