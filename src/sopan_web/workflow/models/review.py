"""Monitoring and evaluation of SOPs in force: what is due, and what was found."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from sopan_web.organisation.models import Pegawai
from sopan_web.workflow.models.enactment import Enactment


class ReviewKind(models.TextChoices):
    """PermenPANRB 35/2012, Lampiran: monitoring each six months, evaluation at least once a year."""

    MONITORING = "monitoring", _("Monitoring")
    EVALUASI = "evaluasi", _("Evaluasi")


class Review(models.Model):
    """Due on ``jatuh_tempo`` until somebody records it; an overdue one stays overdue.

    ``result`` and the keys of ``answers`` are those of ``workflow/data/tinjauan.yaml``.
    """

    enactment = models.ForeignKey(Enactment, models.PROTECT, related_name="reviews")
    kind = models.CharField(max_length=12, choices=ReviewKind)
    jatuh_tempo = models.DateField()
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(Pegawai, models.PROTECT, null=True, blank=True, related_name="+")
    result = models.CharField(max_length=40, blank=True)
    answers = models.JSONField(default=dict, blank=True)
    note = models.TextField("catatan", max_length=2000, blank=True)
    tindak_lanjut = models.TextField(max_length=2000, blank=True)

    class Meta:
        ordering = ("jatuh_tempo",)
        constraints = (
            models.UniqueConstraint(fields=("enactment", "kind", "jatuh_tempo"), name="one_review_a_day"),
            models.CheckConstraint(
                condition=models.Q(done_at__isnull=True, done_by__isnull=True, result="")
                | (models.Q(done_at__isnull=False, done_by__isnull=False) & ~models.Q(result="")),
                name="review_done_wholly",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.jatuh_tempo}"
