"""Threads of comments on a row or a field of an edition."""

from django.db import models

from sopan_web.common.clock import now
from sopan_web.documents.models.edition import Edition
from sopan_web.organisation.models import Pegawai


class Thread(models.Model):
    """``place`` is a row id of the sheet ("k1a2b3c4d"), "identitas.judul" for a field, or "" for the whole SOP.

    ``place_label`` keeps what stood there ("Langkah 4: Memeriksa berkas"), for rows that are gone later.
    """

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="threads")
    place = models.CharField(max_length=80, blank=True)
    place_label = models.CharField(max_length=200, blank=True)
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(Pegawai, models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ("created_at",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(resolved_at__isnull=True, resolved_by__isnull=True)
                | models.Q(resolved_at__isnull=False, resolved_by__isnull=False),
                name="thread_resolved_by_somebody",
            ),
        )

    def __str__(self) -> str:
        return self.place_label or "SOP ini"


class Comment(models.Model):
    """One remark in a thread."""

    thread = models.ForeignKey(Thread, models.CASCADE, related_name="comments")
    author = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    text = models.TextField(max_length=2000)
    at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return self.text[:60]
