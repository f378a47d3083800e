"""Posts, apart from the persons who hold them."""

from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from sopan_web.organisation.models.pemerintah_daerah import PemerintahDaerah
from sopan_web.organisation.models.period import Period, PeriodQuerySet, order_of_days
from sopan_web.organisation.models.unit_kerja import UnitKerja


class Jenjang(models.TextChoices):
    """The ladder of ASN posts; UU 20/2023 and PP 11/2017 jo. PP 17/2020."""

    KEPALA_DAERAH = "kepala_daerah", _("Kepala daerah")
    JPT_MADYA = "jpt_madya", _("JPT Madya")
    JPT_PRATAMA = "jpt_pratama", _("JPT Pratama")
    ADMINISTRATOR = "administrator", _("Administrator")
    PENGAWAS = "pengawas", _("Pengawas")
    JF_KEAHLIAN = "jf_keahlian", _("Jabatan fungsional keahlian")
    JF_KETERAMPILAN = "jf_keterampilan", _("Jabatan fungsional keterampilan")
    PELAKSANA = "pelaksana", pgettext_lazy("jenjang", "Pelaksana")


class Jabatan(Period):
    """``unit`` is None only for the kepala daerah; ``pimpinan`` marks the post that leads its unit."""

    daerah = models.ForeignKey(PemerintahDaerah, models.PROTECT, related_name="jabatan")
    unit = models.ForeignKey(UnitKerja, models.PROTECT, null=True, blank=True, related_name="jabatan")
    nama = models.CharField(max_length=200)
    singkatan = models.CharField(max_length=80, blank=True)
    jenjang = models.CharField(max_length=20, choices=Jenjang)
    pimpinan = models.BooleanField("memimpin unitnya", default=False)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ("nama",)
        verbose_name = "jabatan"
        constraints = (
            order_of_days("jabatan_days_in_order"),
            models.CheckConstraint(
                condition=models.Q(unit__isnull=False) | models.Q(jenjang=Jenjang.KEPALA_DAERAH),
                name="jabatan_has_a_unit",
                violation_error_message=_("Hanya jabatan kepala daerah yang tidak berada di sebuah unit."),
            ),
        )

    def __str__(self) -> str:
        return self.nama
