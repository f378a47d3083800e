"""Keys with which programs read more than the public may."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from sopan_web.organisation.models import Account, PemerintahDaerah


class ApiToken(models.Model):
    """``digest`` is all that is kept of the secret, ``prefix`` its first signs. ``expires_on`` is the last day.

    ``used_on`` is the last day on which it was used, no finer: nobody's hours are watched.
    """

    daerah = models.ForeignKey(PemerintahDaerah, models.PROTECT, related_name="api_tokens")
    owner = models.ForeignKey(Account, models.PROTECT, related_name="api_tokens")
    nama = models.CharField(max_length=100)
    prefix = models.CharField(max_length=12)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    created_on = models.DateField()
    expires_on = models.DateField()
    used_on = models.DateField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-pk",)
        verbose_name = "token API"
        constraints = (
            models.CheckConstraint(condition=Q(expires_on__gte=F("created_on")), name="token_days_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.nama} ({self.prefix}…)"

    def holds_on(self, day: date) -> bool:
        """Whether it opens anything on that day of its government."""
        return self.revoked_at is None and day <= self.expires_on
