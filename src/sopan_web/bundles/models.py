"""What somebody asked for, and the ZIP that was made of it."""

from django.db import models
from django.utils.translation import ngettext

from sopan_web.common.clock import now
from sopan_web.organisation.models import Account, PemerintahDaerah


class Bundle(models.Model):
    """The SOPs with the keys ``records``, each in all of ``formats`` (keys of ``EXPORTS``).

    ``working`` takes the sheet that is being written where there is one. ``archive`` stays "" when it was stopped
    before anything was ready. ``reach`` are the parts of the unit tree whose drafts its owner could read when it was
    made. ``failures`` holds the first of those that could not be made, as (judul, format, why).
    """

    daerah = models.ForeignKey(PemerintahDaerah, models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    records = models.JSONField()
    formats = models.JSONField()
    working = models.BooleanField(default=False)
    job = models.BigIntegerField(null=True)
    at = models.DateTimeField(default=now, editable=False)
    stopped_at = models.DateTimeField(null=True, blank=True)
    ready_at = models.DateTimeField(null=True, blank=True)
    archive = models.FileField(upload_to="unduhan/", blank=True)
    reach = models.JSONField(default=list)
    size = models.PositiveBigIntegerField(default=0)
    files = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)
    failures = models.JSONField(default=list)

    class Meta:
        ordering = ("-at", "-pk")
        indexes = (models.Index(fields=("account", "-at"), name="bundle_by_owner"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(archive="") | models.Q(ready_at__isnull=False), name="bundle_ready_with_its_archive"
            ),
        )

    def __str__(self) -> str:
        return ngettext("%(number)s SOP", "%(number)s SOP", self.count) % {"number": self.count}

    def get_absolute_url(self) -> str:
        """Its own page."""
        return f"/unduh/{self.pk}/"

    @property
    def count(self) -> int:
        """How many SOPs were asked for."""
        return len(self.records)
