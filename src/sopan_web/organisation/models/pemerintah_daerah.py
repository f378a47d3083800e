"""A regional government: the tenant, walled off from every other one on the same server."""

from zoneinfo import ZoneInfo

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from sopan_web.common.clock import now


class JenisDaerah(models.TextChoices):
    """UU 23/2014 Pasal 2."""

    PROVINSI = "provinsi", _("Provinsi")
    KABUPATEN = "kabupaten", _("Kabupaten")
    KOTA = "kota", _("Kota")


class Zona(models.TextChoices):
    """The three zones of Indonesia."""

    WIB = "Asia/Jakarta", "WIB"
    WITA = "Asia/Makassar", "WITA"
    WIT = "Asia/Jayapura", "WIT"


class Kertas(models.TextChoices):
    """The core's papers."""

    F4 = "F4", "F4 (215 × 330 mm)"
    A4 = "A4", "A4"
    LEGAL = "Legal", "Legal"
    LETTER = "Letter", "Letter"
    FOLIO = "Folio", "Folio"


class PemerintahDaerah(models.Model):
    """``kode`` is the Kemendagri code; ``pola_nomor`` a template such as "{klasifikasi}/{urut}/{unit}/{tahun}"."""

    kode = models.CharField("kode Kemendagri", max_length=5, unique=True)
    nama = models.CharField("nama", max_length=150, help_text="Seperti pada kop: Pemerintah Kota Contoh")
    jenis = models.CharField(max_length=10, choices=JenisDaerah)
    slug = models.SlugField("alamat pendek", max_length=60, unique=True)
    zona = models.CharField("zona waktu", max_length=20, choices=Zona, default=Zona.WIB)
    kertas = models.CharField(max_length=10, choices=Kertas, default=Kertas.F4)
    profil = models.CharField("profil aturan", max_length=60, default="permenpanrb-35-2012")
    klasifikasi = models.CharField("kode klasifikasi arsip", max_length=20, default="000.8.3.3", blank=True)
    pola_nomor = models.CharField("pola nomor SOP", max_length=120, default="{klasifikasi}/{urut}/{unit}/{tahun}")
    menit_per_hari = models.PositiveSmallIntegerField(
        "menit kerja sehari", default=450, validators=(MinValueValidator(60), MaxValueValidator(1440))
    )
    hari_per_minggu = models.PositiveSmallIntegerField(
        "hari kerja seminggu", default=5, validators=(MinValueValidator(1), MaxValueValidator(7))
    )
    alamat = models.CharField(max_length=250, blank=True)
    telepon = models.CharField(max_length=40, blank=True)
    surel = models.EmailField(blank=True)
    situs = models.URLField(blank=True)
    lambang = models.FileField(upload_to="lambang/", blank=True)
    sandi_bssn_sejak = models.DateTimeField("profil kata sandi BSSN sejak", null=True, blank=True)
    aktif = models.BooleanField(default=True)

    class Meta:
        ordering = ("kode",)
        verbose_name = "pemerintah daerah"

    def __str__(self) -> str:
        return self.nama

    @property
    def sandi_bssn(self) -> bool:
        """Whether passwords follow the BSSN profile (see ``passwords``)."""
        return self.sandi_bssn_sejak is not None

    @sandi_bssn.setter
    def sandi_bssn(self, wanted: bool) -> None:
        if wanted != self.sandi_bssn:
            self.sandi_bssn_sejak = now() if wanted else None

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which its days begin and end."""
        return ZoneInfo(self.zona)

    @property
    def lambang_of_pixels(self) -> bool:
        """Whether there is a lambang that any browser may show: one of lines could hold more than a picture."""
        return str(self.lambang.name or "").endswith((".png", ".jpg"))
