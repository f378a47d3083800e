"""Perangkat daerah and the units below them: one dated tree a government."""

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from sopan_web.organisation.models.pemerintah_daerah import PemerintahDaerah
from sopan_web.organisation.models.period import Period, PeriodQuerySet, order_of_days


class JenisUnit(models.TextChoices):
    """UU 23/2014 Pasal 208-209; PP 18/2016 jo. PP 72/2019."""

    SETDA = "setda", pgettext_lazy("jenis unit", "Sekretariat Daerah")
    SETWAN = "setwan", pgettext_lazy("jenis unit", "Sekretariat DPRD")
    INSPEKTORAT = "inspektorat", pgettext_lazy("jenis unit", "Inspektorat")
    DINAS = "dinas", pgettext_lazy("jenis unit", "Dinas")
    BADAN = "badan", pgettext_lazy("jenis unit", "Badan")
    SATPOL_PP = "satpol_pp", pgettext_lazy("jenis unit", "Satuan Polisi Pamong Praja")
    KECAMATAN = "kecamatan", pgettext_lazy("jenis unit", "Kecamatan")
    BIRO = "biro", pgettext_lazy("jenis unit", "Biro")
    BAGIAN = "bagian", pgettext_lazy("jenis unit", "Bagian")
    SEKRETARIAT = "sekretariat", pgettext_lazy("jenis unit", "Sekretariat")
    BIDANG = "bidang", pgettext_lazy("jenis unit", "Bidang")
    SUBBAGIAN = "subbagian", pgettext_lazy("jenis unit", "Subbagian")
    SEKSI = "seksi", pgettext_lazy("jenis unit", "Seksi")
    KELURAHAN = "kelurahan", pgettext_lazy("jenis unit", "Kelurahan")
    UPTD = "uptd", "UPTD"
    CABANG_DINAS = "cabang_dinas", pgettext_lazy("jenis unit", "Cabang Dinas")
    RSUD = "rsud", "RSUD"
    PUSKESMAS = "puskesmas", pgettext_lazy("jenis unit", "Puskesmas")
    LAIN = "lain", pgettext_lazy("jenis unit", "Unit lain")


PERANGKAT_DAERAH = frozenset(
    {
        JenisUnit.SETDA,
        JenisUnit.SETWAN,
        JenisUnit.INSPEKTORAT,
        JenisUnit.DINAS,
        JenisUnit.BADAN,
        JenisUnit.SATPOL_PP,
        JenisUnit.KECAMATAN,
    }
)
"""The kinds that stand at the root of the tree; all others hang below one."""


class UnitQuerySet(PeriodQuerySet):
    """Units by their place in the tree."""

    def within(self, path: str) -> Self:
        """The unit of that path and everything below it."""
        return self.filter(path__startswith=path)


class UnitKerja(Period):
    """``path`` is "7/31/": the ids from the root down to this unit, each with a slash. ``kode`` goes into numbers."""

    daerah = models.ForeignKey(PemerintahDaerah, models.PROTECT, related_name="unit_kerja")
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="bawahan")
    jenis = models.CharField(max_length=20, choices=JenisUnit)
    nama = models.CharField(max_length=200)
    singkatan = models.CharField(max_length=40, blank=True)
    kode = models.CharField("kode unit", max_length=40, blank=True)
    path = models.CharField(max_length=200, db_index=True, editable=False)

    objects = UnitQuerySet.as_manager()

    class Meta:
        ordering = ("nama",)
        verbose_name = "unit kerja"
        constraints = (
            order_of_days("unit_days_in_order"),
            models.CheckConstraint(
                condition=Q(induk__isnull=False) | Q(jenis__in=sorted(PERANGKAT_DAERAH)),
                name="unit_root_is_perangkat_daerah",
                violation_error_message=_("Unit ini harus berada di bawah sebuah perangkat daerah."),
            ),
        )

    def __str__(self) -> str:
        return self.nama

    @property
    def root_id(self) -> int:
        """The id of the perangkat daerah it belongs to (its own, for one)."""
        return int(self.path.partition("/")[0])

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keeps ``path`` in step with ``induk``; a move carries everything below along."""
        before = self.path
        if not self.pk:
            super().save(*args, **kwargs)
            kwargs = {"force_update": True, "using": kwargs.get("using")}
            args = ()
        self.path = f"{self.induk.path if self.induk else ''}{self.pk}/"
        if before and before != self.path:  # first those below, so that who hears of the save finds all in place
            for below in UnitKerja.objects.filter(path__startswith=before).exclude(pk=self.pk):
                UnitKerja.objects.filter(pk=below.pk).update(path=self.path + below.path.removeprefix(before))
        super().save(*args, **kwargs)
