"""The forms of a government's settings."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sopan_web.files.actions import Accepted
from sopan_web.files.intake.kinds import LAMBANG
from sopan_web.organisation.actions.structure.settings import SETTINGS
from sopan_web.organisation.forms.deed_form import DeedForm
from sopan_web.organisation.models import Kertas, PemerintahDaerah, Zona

_PATTERN = _(
    "Bagian yang diisi SOPAN: {urut}, {tahun}, {bulan}, {unit} (kode unit), {klasifikasi}. Lainnya ditulis apa adanya."
)


class SettingsForm(DeedForm):
    """What a government sets for itself."""

    nama = forms.CharField(label=_("Nama pada kop"), max_length=150)
    alamat = forms.CharField(label=_("Alamat pada kop"), max_length=250, required=False)
    telepon = forms.CharField(label=_("Telepon"), max_length=40, required=False)
    surel = forms.EmailField(label=_("Surel"), required=False)
    situs = forms.URLField(label=_("Situs"), required=False, assume_scheme="https")
    kertas = forms.ChoiceField(label=_("Kertas"), choices=Kertas.choices)
    klasifikasi = forms.CharField(label=_("Kode klasifikasi arsip"), max_length=20, required=False)
    pola_nomor = forms.CharField(label=_("Pola nomor SOP"), max_length=120, help_text=_PATTERN)
    zona = forms.ChoiceField(label=_("Zona waktu"), choices=Zona.choices)
    menit_per_hari = forms.IntegerField(
        label=_("Menit kerja sehari"), min_value=60, max_value=1440,
        help_text=_("Dipakai menghitung lama SOP. 450 menit adalah 7,5 jam sehari."),
    )  # fmt: skip
    hari_per_minggu = forms.IntegerField(label=_("Hari kerja seminggu"), min_value=1, max_value=7)

    sandi_bssn = forms.BooleanField(
        label=_("Profil kata sandi BSSN"), required=False,
        help_text=_("Huruf besar, huruf kecil, angka, dan tanda baca; diganti tiap 180 hari; lima terakhir tidak boleh "
                    "dipakai lagi. Begitu dinyalakan, semua orang, Anda juga, diminta memilih kata sandi baru."),
    )  # fmt: skip

    groups = (
        (_("Kop dan nama"), ("nama", "alamat", "telepon", "surel", "situs")),
        (_("Dokumen dan nomor"), ("kertas", "klasifikasi", "pola_nomor")),
        (_("Waktu dan jam kerja"), ("zona", "menit_per_hari", "hari_per_minggu")),
        (_("Kata sandi"), ("sandi_bssn",)),
    )

    def sections(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The fields under their headings."""
        return [(title, [self[name] for name in names]) for title, names in self.groups]


def settings_of(daerah: PemerintahDaerah) -> dict[str, object]:
    """The present values."""
    return {name: getattr(daerah, name) for name in SETTINGS}


class LambangForm(DeedForm):
    """A picture of the lambang."""

    lambang = forms.FileField(
        label=_("Berkas lambang"), help_text=_("PNG, JPEG, atau SVG, paling besar 1 MB."),
        widget=forms.FileInput(attrs={"accept": LAMBANG.accept}),
    )  # fmt: skip

    def clean_lambang(self) -> Accepted:
        """Through the gate."""
        return self.take_in("lambang", LAMBANG)
