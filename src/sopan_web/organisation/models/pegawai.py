"""Persons, and the posts they hold from day to day."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sopan_web.organisation.models.jabatan import Jabatan
from sopan_web.organisation.models.pemerintah_daerah import PemerintahDaerah
from sopan_web.organisation.models.period import Period, PeriodQuerySet, order_of_days


class StatusPegawai(models.TextChoices):
    """UU 20/2023 Pasal 5, and those who are no ASN."""

    PNS = "pns", "PNS"
    PPPK = "pppk", "PPPK"
    LAIN = "lain", _("Bukan ASN")


class Pegawai(models.Model):
    """``nama`` with titles, as it is printed; ``nip`` as 18 digits, "" for those who have none."""

    daerah = models.ForeignKey(PemerintahDaerah, models.PROTECT, related_name="pegawai")
    nama = models.CharField("nama dengan gelar", max_length=150)
    status = models.CharField(max_length=4, choices=StatusPegawai, default=StatusPegawai.PNS)
    nip = models.CharField("NIP", max_length=18, blank=True)
    pangkat = models.CharField("pangkat/golongan", max_length=60, blank=True)
    surel = models.EmailField(blank=True)
    pengingat = models.BooleanField(default=True)
    aktif = models.BooleanField(default=True)

    class Meta:
        ordering = ("nama",)
        verbose_name = "pegawai"
        constraints = (
            models.UniqueConstraint(
                fields=("daerah", "nip"),
                condition=~Q(nip=""),
                name="one_pegawai_a_nip",
                violation_error_message=_("NIP ini sudah dipakai pegawai lain."),
            ),
        )

    def __str__(self) -> str:
        return self.nama


class Sebutan(models.TextChoices):
    """How an acting official is named before the title; tata naskah dinas (Permendagri 1/2023)."""

    DEFINITIF = "", _("definitif")
    PLT = "Plt.", _("Plt. (pelaksana tugas)")
    PLH = "Plh.", _("Plh. (pelaksana harian)")
    PJ = "Pj.", _("Pj. (penjabat)")


class Penempatan(Period):
    """A person in a post from TMT (``mulai``) to ``selesai``."""

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="penempatan")
    jabatan = models.ForeignKey(Jabatan, models.PROTECT, related_name="penempatan")
    sebutan = models.CharField(max_length=4, choices=Sebutan, blank=True, default=Sebutan.DEFINITIF)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ("-mulai",)
        verbose_name = "penempatan"
        constraints = (order_of_days("penempatan_days_in_order"),)

    def __str__(self) -> str:
        return " ".join(filter(None, (self.sebutan, self.jabatan.nama)))
