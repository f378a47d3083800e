"""What was done once for a day: a government's own day begun, a person's digest sent."""

from django.db import models

from sopan_web.common.clock import now
from sopan_web.organisation.models import Pegawai, PemerintahDaerah


class Duty(models.TextChoices):
    """``FORCE`` soon after midnight, ``DIGEST`` in the morning of a working day."""

    FORCE = "berlaku", "memberlakukan SOP"
    DIGEST = "ikhtisar", "mengirim ikhtisar"


class DutyDay(models.Model):
    """A duty that a worker has ordered for a government's day; the row keeps a second worker from ordering it."""

    daerah = models.ForeignKey(PemerintahDaerah, models.CASCADE, related_name="+")
    duty = models.CharField(max_length=10, choices=Duty)
    day = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("daerah", "duty", "day"), name="one_duty_a_day"),)

    def __str__(self) -> str:
        return f"{self.daerah}: {self.duty} {self.day}"


class Digest(models.Model):
    """A person's e-mail of one day, written down before it is handed to the mail server.

    ``sent_at`` None: it was being handed over when the worker died. It may have gone out, so that it is not sent again.
    """

    pegawai = models.ForeignKey(Pegawai, models.CASCADE, related_name="+")
    day = models.DateField()
    begun_at = models.DateTimeField(default=now, editable=False)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("pegawai", "day"), name="one_digest_a_day"),)

    def __str__(self) -> str:
        return f"{self.pegawai}: {self.day}"
