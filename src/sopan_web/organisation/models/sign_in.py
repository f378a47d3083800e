"""Failed attempts to sign in, so that guessing becomes slow."""

from django.db import models

from sopan_web.common.clock import now


class SignInFailure(models.Model):
    """``name_key`` is a keyed hash: people sometimes type their password where the name belongs."""

    name_key = models.CharField(max_length=64)
    address = models.CharField(max_length=45, blank=True)
    at = models.DateTimeField(default=now)

    class Meta:
        indexes = (
            models.Index(fields=("name_key", "address", "at"), name="failures_by_name"),
            models.Index(fields=("address", "at"), name="failures_by_address"),
        )

    def __str__(self) -> str:
        return f"{self.address} {self.at}"
