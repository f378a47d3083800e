"""The lasting identity of an SOP through all its editions, and its typed links to others."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from sopan_web.common.clock import now
from sopan_web.organisation.models import Pegawai, PemerintahDaerah, UnitKerja


class SopRecord(models.Model):
    """``judul`` follows the working sheet; cross-office SOPs are enacted by the Sekda or the kepala daerah."""

    daerah = models.ForeignKey(PemerintahDaerah, models.PROTECT, related_name="sop")
    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="sop")
    judul = models.CharField(max_length=300)
    lintas_perangkat_daerah = models.BooleanField("lintas perangkat daerah", default=False)
    created_by = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ("judul",)
        verbose_name = "SOP"
        indexes = (models.Index(fields=("daerah", "unit"), name="sop_by_unit"),)

    def __str__(self) -> str:
        return self.judul

    def get_absolute_url(self) -> str:
        """Its own page, which the room above shows."""
        return f"/sop/{self.pk}/"


class LinkKind(models.TextChoices):
    """How two SOPs hang together (PermenPANRB 35/2012, keterkaitan)."""

    TERKAIT = "terkait", _("terkait dengan")
    MENDAHULUI = "mendahului", _("mendahului")
    BAGIAN = "bagian", _("bagian (mikro) dari")


class SopLink(models.Model):
    """``source`` -kind-> ``target``; read both ways."""

    source = models.ForeignKey(SopRecord, models.CASCADE, related_name="links")
    target = models.ForeignKey(SopRecord, models.CASCADE, related_name="linked_from")
    kind = models.CharField(max_length=12, choices=LinkKind, default=LinkKind.TERKAIT)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("source", "target", "kind"), name="one_link_of_a_kind"),
            models.CheckConstraint(condition=~models.Q(source=models.F("target")), name="no_link_to_itself"),
        )

    def __str__(self) -> str:
        return f"{self.source} {self.get_kind_display()} {self.target}"
