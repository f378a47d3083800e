"""An enacted version: its number, its dates, its signature, its one PDF; and the registers that numbers come from."""

from django.db import models
from django.db.models import Q

from sopan_web.documents.models import SopRecord, Version
from sopan_web.organisation.models import Pegawai, PemerintahDaerah


class Register(models.Model):
    """The last number issued in a register and year; locked while the next is issued, so that none is missing."""

    daerah = models.ForeignKey(PemerintahDaerah, models.PROTECT, related_name="registers")
    key = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("daerah", "key", "year"), name="one_register_a_year"),)

    def __str__(self) -> str:
        return f"{self.key}/{self.year}: {self.last}"


class Enactment(models.Model):
    """In force from ``tanggal_efektif`` to the day before ``berakhir`` (None: open), unless ``dicabut``.

    ``signature`` copies title, name, NIP, and rank as they were; ``code`` is the short public code; ``berakhir`` is
    the first day on which it no longer holds, with ``pengganti`` when a newer one replaced it. ``site`` is the address
    that its QR code leads to; ``pdf`` and its SHA-256 are "" until a worker has printed it, and are written once.
    """

    record = models.ForeignKey(SopRecord, models.PROTECT, related_name="enactments")
    version = models.OneToOneField(Version, models.PROTECT, related_name="enactment")
    register = models.ForeignKey(Register, models.PROTECT, related_name="enactments")
    urut = models.PositiveIntegerField()
    nomor = models.CharField(max_length=150)
    tanggal_pengesahan = models.DateField()
    tanggal_efektif = models.DateField()
    pengesah = models.ForeignKey(Pegawai, models.PROTECT, related_name="+")
    signature = models.JSONField()
    code = models.CharField("kode verifikasi", max_length=16, unique=True)
    site = models.CharField(max_length=200, blank=True)
    pdf = models.FileField(upload_to="sah/", blank=True)
    pdf_sha256 = models.CharField(max_length=64, blank=True)
    berakhir = models.DateField(null=True, blank=True)
    pengganti = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="menggantikan")
    dicabut = models.BooleanField(default=False)
    alasan_berakhir = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("-tanggal_pengesahan", "-pk")
        verbose_name = "pengesahan"
        constraints = (
            models.UniqueConstraint(fields=("register", "urut"), name="no_number_twice"),
            models.CheckConstraint(
                condition=Q(tanggal_efektif__gte=models.F("tanggal_pengesahan")), name="efektif_not_before_pengesahan"
            ),
            models.CheckConstraint(condition=Q(dicabut=False) | Q(berakhir__isnull=False), name="revoked_on_a_day"),
            models.CheckConstraint(
                condition=Q(pdf="", pdf_sha256="") | ~Q(pdf="") & ~Q(pdf_sha256=""), name="pdf_with_its_fingerprint"
            ),
        )

    def __str__(self) -> str:
        return f"{self.record} ({self.nomor})"
