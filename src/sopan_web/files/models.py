"""What the scanner said of uploads, so that it can be looked up later."""

from django.db import models

from sopan_web.common.clock import now


class UploadCheck(models.Model):
    """One scanned upload. ``tenant`` and ``account`` are ids, as in the journal; ``kept_as`` lies in quarantine.

    A quarantined file lies in the store and is handed to nobody; the retention takes it away.
    """

    class Verdict(models.TextChoices):
        """``UNKNOWN`` when the scanner was away and the settings let the upload pass."""

        CLEAN = "bersih", "bersih"
        INFECTED = "terinfeksi", "terinfeksi"
        UNKNOWN = "tak-terperiksa", "tak terperiksa"

    tenant = models.BigIntegerField()
    account = models.BigIntegerField(null=True)
    at = models.DateTimeField(default=now)
    filename = models.CharField(max_length=120)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    verdict = models.CharField(max_length=20, choices=Verdict)
    finding = models.CharField(max_length=200, blank=True)
    kept_as = models.CharField(max_length=100, blank=True)

    class Meta:
        indexes = (models.Index(fields=("at",), name="upload_checks_by_time"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(verdict="terinfeksi") | models.Q(finding="", kept_as=""),
                name="only_infected_uploads_are_kept",
            ),
        )

    def __str__(self) -> str:
        return f"{self.filename}: {self.verdict}"
