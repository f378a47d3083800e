"""Forms for persons, placements, roles, and accounts."""

from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext as __, gettext_lazy as _

from sopan import nip_digits
from sopan_web.organisation.forms.deed_form import DayField, DeedForm, UnitField
from sopan_web.organisation.models import Jabatan, Pegawai, Peran, Sebutan, StatusPegawai
from sopan_web.organisation.queries import find_jabatan, label_post, search_pegawai

M = TypeVar("M", Pegawai, Jabatan)


class PegawaiForm(DeedForm):
    """A person."""

    nama = forms.CharField(
        label=_("Nama dengan gelar"), max_length=150, help_text=_("Seperti dicetak di bawah tanda tangan.")
    )
    status = forms.ChoiceField(label=_("Status"), choices=StatusPegawai.choices)
    nip = forms.CharField(
        label=_("NIP"),
        max_length=40,
        required=False,
        help_text=_("18 angka; wajib bagi PNS dan PPPK."),
    )
    pangkat = forms.CharField(
        label=_("Pangkat/golongan"), max_length=60, required=False, help_text=_("Contoh: Penata Tingkat I (III/d)")
    )
    surel = forms.EmailField(label=_("Surel"), required=False)


_DEFINITIF = "definitif"
_SEBUTAN = [(value or _DEFINITIF, label) for value, label in Sebutan.choices]


class PlaceForm(DeedForm):
    """Somebody into a post. Whichever of the two is known already is not asked."""

    pegawai = forms.CharField(label=_("Pegawai"), max_length=200, help_text=_("Ketik nama atau NIP, lalu pilih."))
    jabatan = forms.CharField(label=_("Jabatan"), max_length=420, help_text=_("Ketik nama jabatan, lalu pilih."))
    sebutan = forms.ChoiceField(label=_("Sebagai"), choices=_SEBUTAN)
    mulai = DayField(label=_("TMT"), help_text=_("Tanggal mulai menjabat menurut surat keputusan."))
    selesai = DayField(label=_("Sampai"), required=False, help_text=_("Kosongkan bila belum ditentukan."))

    def __init__(
        self, *args: Any, pegawai: Pegawai | None = None, jabatan: Jabatan | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mulai"].initial = self.actor.today
        for name, known in (("pegawai", pegawai), ("jabatan", jabatan)):
            if known:
                del self.fields[name]
            else:
                address = reverse(f"organisation:suggest-{name}")
                attributes = {"list": f"saran-{name}", "data-suggest": address, "autocomplete": "off"}
                self.fields[name].widget.attrs |= attributes

    def clean_sebutan(self) -> str:
        """As the model keeps it."""
        return str(self.cleaned_data["sebutan"]).replace(_DEFINITIF, Sebutan.DEFINITIF)

    def clean_pegawai(self) -> Pegawai:
        """The person behind the text: by NIP, or by a name that only one has."""
        text = self.cleaned_data["pegawai"]
        number = nip_digits(text.rpartition("(")[2].rstrip(") "))
        people = search_pegawai(self.actor)
        found = list(people.filter(nip=number)[:2] if len(number) == 18 else people.filter(nama__iexact=text)[:2])
        return _only(found, __("pegawai"))

    def clean_jabatan(self) -> Jabatan:
        """The post behind the text, as the suggestions write it, or by a name that only one has."""
        text = " ".join(self.cleaned_data["jabatan"].split())
        near = find_jabatan(self.actor, text.partition(" – ")[0], limit=200)
        exact = [post for post in near if label_post(post).casefold() == text.casefold()]
        return _only(exact or [post for post in near if post.nama.casefold() == text.casefold()], __("jabatan"))


class RoleForm(DeedForm):
    """A role for a person."""

    peran = forms.ChoiceField(label=_("Peran"), choices=[("", _("Pilih peran")), *Peran.choices])
    unit = UnitField(
        label=_("Untuk unit"), required=False,
        help_text=_("Hanya untuk penyusun dan pengesah; berlaku juga untuk semua unit di bawahnya."),
    )  # fmt: skip
    mulai = DayField(label=_("Mulai"))
    selesai = DayField(label=_("Sampai"), required=False, help_text=_("Kosongkan bila belum ditentukan."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].offer(self.actor)  # type: ignore[attr-defined]
        self.fields["mulai"].initial = self.actor.today


class AccountForm(DeedForm):
    """The name to sign in with."""

    username = forms.RegexField(
        r"^[A-Za-z0-9][A-Za-z0-9.\-_]*$", label=_("Nama pengguna"), max_length=60, required=False,
        help_text=_("Kosongkan untuk memakai NIP."),
        error_messages={"invalid": _("Huruf tanpa tanda, angka, titik, garis bawah, atau tanda hubung.")},
    )  # fmt: skip


class ConfirmForm(DeedForm):
    """Nothing to fill in: a yes."""


def _only(found: list[M], what: str) -> M:
    if not found:
        raise ValidationError(__("Tidak ada %(what)s seperti itu. Pilihlah dari saran yang muncul.") % {"what": what})
    if len(found) > 1:
        raise ValidationError(__("Ada lebih dari satu %(what)s seperti itu. Pilihlah dari saran.") % {"what": what})
    return found[0]
