"""How a unit was named and where it hung before: the tree of any past day can be told from these."""

from django.db import models

from sopan_web.organisation.models.period import Period, PeriodQuerySet, order_of_days
from sopan_web.organisation.models.unit_kerja import JenisUnit, UnitKerja


class FormerUnit(Period):
    """``UnitKerja`` keeps the present; each renaming or move leaves here what held until the day before."""

    unit = models.ForeignKey(UnitKerja, models.PROTECT, related_name="former")
    induk = models.ForeignKey(UnitKerja, models.PROTECT, null=True, related_name="former_bawahan")
    jenis = models.CharField(max_length=20, choices=JenisUnit)
    nama = models.CharField(max_length=200)
    singkatan = models.CharField(max_length=40, blank=True)
    kode = models.CharField(max_length=40, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ("unit", "mulai")
        constraints = (order_of_days("former_unit_days_in_order"),)

    def __str__(self) -> str:
        return self.nama
