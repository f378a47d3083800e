"""One line of the journal, and the head of each government's chain."""

from django.db import models


class JournalEntry(models.Model):
    """Written once; the database refuses changes. Names are copied, so that a line stays true when people move.

    ``tenant`` is the government's id, 0 for the server itself. ``hash`` is SHA-256 over ``previous_hash`` and the
    line's canonical JSON (see ``chain``).
    """

    tenant = models.BigIntegerField()
    seq = models.BigIntegerField()
    at = models.DateTimeField()
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=200, blank=True)
    actor_post = models.CharField(max_length=300, blank=True)
    action = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.BigIntegerField(null=True)
    subject_label = models.CharField(max_length=300, blank=True)
    detail = models.JSONField(default=dict)
    address = models.CharField(max_length=45, blank=True)
    request_id = models.CharField(max_length=32, blank=True)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("tenant", "-seq")
        constraints = (models.UniqueConstraint(fields=("tenant", "seq"), name="journal_one_line_a_number"),)
        indexes = (
            models.Index(fields=("tenant", "subject_type", "subject_id"), name="journal_by_subject"),
            models.Index(fields=("tenant", "actor_id"), name="journal_by_actor"),
            models.Index(fields=("tenant", "action", "seq"), name="journal_by_action"),
            models.Index(fields=("tenant", "at"), name="journal_by_time"),
        )

    def __str__(self) -> str:
        return f"{self.seq} {self.action} {self.subject_label}"


class JournalHead(models.Model):
    """The last line of a government's chain; locked while a line is added."""

    tenant = models.BigIntegerField(primary_key=True)
    seq = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    def __str__(self) -> str:
        return f"{self.tenant}: {self.seq}"
