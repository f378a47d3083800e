"""Signs of life of the workers."""

from django.db import models

from sopan_web.common.clock import now


class WorkerSign(models.Model):
    """When a computer's worker was last heard of."""

    computer = models.CharField(max_length=64, primary_key=True)
    at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.computer}: {self.at}"
