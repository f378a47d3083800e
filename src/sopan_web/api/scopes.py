"""What a token may open beyond what everybody may read; whatever is not named here stays shut."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """A token without any only asks more often."""

    RIWAYAT = "riwayat", _("Riwayat: isi edisi yang diganti, dicabut, atau belum berlaku")
    ORGANISASI = "organisasi", _("Organisasi: kode dan tanggal mulai tiap unit")
    PEJABAT = "pejabat", _("Pejabat: nama, NIP, dan pangkat pejabat yang mengesahkan dan yang memaraf")
