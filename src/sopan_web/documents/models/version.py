"""An immutable snapshot of an SOP."""

from django.db import models

from sopan_web.common.clock import now
from sopan_web.documents.models.edition import Edition
from sopan_web.documents.models.record import SopRecord
from sopan_web.organisation.models import Pegawai


class Version(models.Model):
    """``content`` is the core's file format as JSON, ``sha256`` over its canonical text; the database refuses changes.

    ``number`` runs through the record's whole life; ``reason`` says in one plain, public sentence what changed and why.
    """

    record = models.ForeignKey(SopRecord, models.PROTECT, related_name="versions")
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField("versi")
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    reason = models.CharField("alasan perubahan", max_length=300)
    created_by = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ("record", "-number")
        verbose_name = "versi"
        constraints = (models.UniqueConstraint(fields=("record", "number"), name="one_version_a_number"),)

    def __str__(self) -> str:
        return f"{self.record} (versi {self.number})"
