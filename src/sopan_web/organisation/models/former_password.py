"""Passwords that were, so that none comes back where a government asks for that."""

from django.db import models

from sopan_web.common.clock import now
from sopan_web.organisation.models.account import Account


class FormerPassword(models.Model):
    """Kept as a hash, and only under the BSSN password profile."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="former_passwords")
    password = models.CharField(max_length=128)
    until = models.DateTimeField(default=now)

    class Meta:
        ordering = ("-until",)
        verbose_name = "kata sandi lama"

    def __str__(self) -> str:
        return f"{self.account}, sampai {self.until}"
