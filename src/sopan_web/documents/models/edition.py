"""The working sheet of one edition, its log of changes, and who is looking at it now."""

from django.db import models

from sopan_web.common.clock import now
from sopan_web.documents.models.record import SopRecord
from sopan_web.organisation.models import Pegawai


class Edition(models.Model):
    """Edition 1 is the first SOP, edition 2 its first replacement. Editable until ``frozen_at`` is set."""

    record = models.ForeignKey(SopRecord, models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField("edisi")
    sheet = models.JSONField()
    revision = models.PositiveIntegerField(default=0)
    frozen_at = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    changed_by = models.ForeignKey(Pegawai, models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("record", "-number")
        verbose_name = "edisi"
        constraints = (models.UniqueConstraint(fields=("record", "number"), name="one_edition_a_number"),)

    def __str__(self) -> str:
        return f"{self.record} (edisi {self.number})"


class Change(models.Model):
    """One saved batch of operations; ``revision`` is the edition's revision after it."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="changes")
    revision = models.PositiveIntegerField()
    batch = models.UUIDField()
    ops = models.JSONField()
    author = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ("edition", "revision")
        constraints = (
            models.UniqueConstraint(fields=("edition", "revision"), name="one_change_a_revision"),
            models.UniqueConstraint(fields=("edition", "batch"), name="a_batch_counts_once"),
        )

    def __str__(self) -> str:
        return f"{self.edition_id}@{self.revision}"


class Presence(models.Model):
    """Where a person's cursor was when last heard of."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="presence")
    pegawai = models.ForeignKey(Pegawai, models.CASCADE, related_name="+")
    cell = models.CharField(max_length=80, blank=True)
    seen_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("edition", "pegawai"), name="one_presence_a_person"),)

    def __str__(self) -> str:
        return f"{self.pegawai} @ {self.cell}"
