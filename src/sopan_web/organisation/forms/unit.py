"""Forms for units and posts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sopan_web.organisation.forms.deed_form import DayField, DeedForm, UnitField
from sopan_web.organisation.models import PERANGKAT_DAERAH, JenisUnit, Jenjang, UnitKerja

_NAME = _("Nama lengkap, seperti pada peraturan daerah tentang susunan perangkat daerah.")
_KODE = _("Masuk ke nomor SOP pada bagian {unit}. Huruf, angka, titik, atau tanda hubung.")


class _UnitNames(DeedForm):
    nama = forms.CharField(label=_("Nama unit"), max_length=200, help_text=_NAME)
    singkatan = forms.CharField(label=_("Singkatan"), max_length=40, required=False)
    kode = forms.RegexField(
        r"^[A-Za-z][A-Za-z0-9.\- ]*$",
        label=_("Kode unit"),
        max_length=40,
        required=False,
        help_text=_KODE,
        error_messages={"invalid": _("Mulailah dengan huruf; lalu huruf, angka, titik, atau tanda hubung.")},
    )


class UnitForm(_UnitNames):
    """A new unit below another one, or a perangkat daerah."""

    jenis = forms.ChoiceField(label=_("Jenis"))
    mulai = DayField(label=_("Berlaku mulai"), help_text=_("Tanggal peraturan yang membentuknya mulai berlaku."))
    field_order = ("jenis", "nama", "singkatan", "kode", "mulai")

    def __init__(self, *args: Any, induk: UnitKerja | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fit = [kind for kind in JenisUnit if (kind in PERANGKAT_DAERAH) == (induk is None)]
        self.fields["jenis"].choices = [("", _("Pilih jenis")), *((kind.value, kind.label) for kind in fit)]  # type: ignore[attr-defined]
        self.fields["mulai"].initial = self.actor.today


class RenameUnitForm(_UnitNames):
    """Another name from a day on, or the correction of a slip."""

    mulai = DayField(
        label=_("Nama baru berlaku mulai"),
        required=False,
        help_text=_("Kosongkan bila hanya membetulkan salah ketik; nama lama lalu tidak disimpan."),
    )


class MoveUnitForm(DeedForm):
    """Under which unit it hangs from a day on."""

    induk = UnitField(label=_("Pindah ke bawah"))
    mulai = DayField(label=_("Berlaku mulai"))

    def __init__(self, *args: Any, unit: UnitKerja, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["induk"].offer(self.actor, without=unit)  # type: ignore[attr-defined]
        self.fields["mulai"].initial = self.actor.today


class CloseForm(DeedForm):
    """The last day of a unit, a post, a placement, or a person's work here."""

    selesai = DayField(label=_("Hari terakhir"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["selesai"].initial = self.actor.today


class JabatanForm(DeedForm):
    """A post."""

    nama = forms.CharField(label=_("Nama jabatan"), max_length=200, help_text=_("Contoh: Kepala Bidang Perizinan"))
    singkatan = forms.CharField(
        label=_("Singkatan"), max_length=80, required=False, help_text=_("Dipakai pada kolom pelaksana yang sempit.")
    )
    jenjang = forms.ChoiceField(label=_("Jenjang"), choices=[("", _("Pilih jenjang")), *Jenjang.choices])
    pimpinan = forms.BooleanField(label=_("Jabatan ini memimpin unitnya"), required=False)


class NewJabatanForm(JabatanForm):
    """A new post, from a day on."""

    mulai = DayField(label=_("Ada sejak"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mulai"].initial = self.actor.today
