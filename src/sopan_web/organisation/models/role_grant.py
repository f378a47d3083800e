"""What a person is here, in which unit, from when to when."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext, gettext_lazy as _

from sopan_web.organisation.models.pegawai import Pegawai
from sopan_web.organisation.models.period import Period, PeriodQuerySet, order_of_days
from sopan_web.organisation.models.unit_kerja import UnitKerja


class Peran(models.TextChoices):
    """The parts people play on an SOP's way (PermenPANRB 35/2012; Permendagri 52/2011; domain practice)."""

    PENYUSUN = "penyusun", _("Penyusun")
    PENGESAH = "pengesah", _("Pimpinan unit (pengesah)")
    VERIFIKATOR = "verifikator", _("Verifikator (Bagian Organisasi)")
    HUKUM = "hukum", _("Bagian Hukum")
    SEKDA = "sekda", _("Sekretaris Daerah")
    KEPALA_DAERAH = "kepala_daerah", _("Kepala daerah")
    PENGAMAT = "pengamat", _("Pengamat (provinsi, Inspektorat)")
    ADMIN = "admin", _("Admin")


OF_A_UNIT = (Peran.PENYUSUN, Peran.PENGESAH)
"""The roles that are held for one unit and what lies below it; all others are held for the whole government."""


class RoleGrant(Period):
    """``unit`` is set for the roles of a unit, None for those of the whole government."""

    pegawai = models.ForeignKey(Pegawai, models.PROTECT, related_name="peran")
    peran = models.CharField(max_length=20, choices=Peran)
    unit = models.ForeignKey(UnitKerja, models.PROTECT, null=True, blank=True, related_name="peran")

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ("peran", "-mulai")
        verbose_name = "peran"
        constraints = (
            order_of_days("role_days_in_order"),
            models.CheckConstraint(
                condition=Q(peran__in=OF_A_UNIT, unit__isnull=False) | (~Q(peran__in=OF_A_UNIT) & Q(unit__isnull=True)),
                name="role_reaches_as_it_should",
                violation_error_message=_(
                    "Penyusun dan pengesah berlaku untuk satu unit; lainnya untuk seluruh daerah."
                ),
            ),
        )

    def __str__(self) -> str:
        role = self.get_peran_display()
        return gettext("%(role)s di %(unit)s") % {"role": role, "unit": self.unit} if self.unit else role
