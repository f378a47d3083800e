"""What waits for a yes: a new government being set up, and an uploaded table whose plan is being looked at."""

from uuid import uuid4

from django.db import models
from django.db.models import Q

from sopan_web.common.clock import now
from sopan_web.organisation.models.pegawai import Pegawai
from sopan_web.organisation.models.pemerintah_daerah import PemerintahDaerah


class SetupLink(models.Model):
    """A one-time door to the set-up of a new government; only the key's hash is kept.

    ``state`` holds what the wizard's pages were told. ``claimed_by`` ties the link to the browser that opened it first.
    """

    key_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=now, editable=False)
    expires_at = models.DateTimeField()
    claimed_by = models.CharField(max_length=64, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)
    daerah = models.ForeignKey(PemerintahDaerah, models.PROTECT, null=True, blank=True, related_name="+")
    state = models.JSONField(default=dict)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(used_at__isnull=True, daerah__isnull=True) | Q(used_at__isnull=False, daerah__isnull=False),
                name="setup_link_used_for_a_government",
            ),
        )

    def __str__(self) -> str:
        return f"{self.created_at:%Y-%m-%d}"


class Upload(models.Model):
    """The lines of an uploaded table, kept until its plan is carried out or it is a day old.

    New units and posts hold from ``mulai``.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    daerah = models.ForeignKey(PemerintahDaerah, models.CASCADE, related_name="+")
    uploaded_by = models.ForeignKey(Pegawai, models.CASCADE, related_name="+")
    filename = models.CharField(max_length=200)
    mulai = models.DateField()
    lines = models.JSONField()
    at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ("-at",)

    def __str__(self) -> str:
        return self.filename
