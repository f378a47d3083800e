"""The pages of setting up a new government."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as __, gettext_lazy as _

from sopan import nip_digits, nip_fault
from sopan_web.organisation.forms.deed_form import DayField
from sopan_web.organisation.models import JenisUnit, Jenjang, StatusPegawai, Zona
from sopan_web.organisation.regions import Region, UsualOffice


class GovernmentForm(forms.Form):
    """Page 1: which government."""

    nama = forms.CharField(label=_("Nama pada kop"), max_length=150)
    zona = forms.ChoiceField(label=_("Zona waktu"), choices=Zona.choices)

    def __init__(self, *args: Any, region: Region, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["nama"].initial, self.fields["zona"].initial = region.government, region.zona


class OfficesForm(forms.Form):
    """Page 2: the usual offices with a tick, each editable, and room for others."""

    mulai = DayField(label=_("Susunan ini berlaku mulai"), help_text=_("Tanggal berlakunya peraturan daerahnya."))
    kecamatan = forms.CharField(
        label=_("Kecamatan dan kelurahan"), required=False, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Satu kecamatan satu baris; kelurahannya setelah titik dua, dipisah koma."
                    " Contoh: Kecamatan Melati: Kelurahan Mawar, Kelurahan Anggrek"),
    )  # fmt: skip
    lain = forms.CharField(
        label=_("Perangkat daerah lain"), required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Satu baris satu nama, diawali jenisnya: Dinas ..., Badan ..., Sekretariat ..., Inspektorat ..."),
    )  # fmt: skip

    def __init__(self, *args: Any, offices: Iterable[UsualOffice], has_districts: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offices = list(offices)
        if not has_districts:
            del self.fields["kecamatan"]
        for number, office in enumerate(self.offices):
            self.fields[f"pilih-{number}"] = forms.BooleanField(label=_("Ada"), required=False, initial=office.chosen)
            for name, label, length in _OFFICE_TEXTS:
                self.fields[f"{name}-{number}"] = forms.CharField(
                    label=label, required=False, max_length=length, initial=getattr(office, name)
                )
        self.label_suffix = ""

    def own_fields(self) -> list[forms.BoundField]:
        """Those that are no part of the table."""
        return [self[name] for name in ("mulai", "kecamatan", "lain") if name in self.fields]

    def table(self) -> Iterator[tuple[UsualOffice, str, list[forms.BoundField]]]:
        """Each office with its kind and its four fields."""
        for number, office in enumerate(self.offices):
            names = ("pilih", "nama", "singkatan", "kode")
            yield office, str(JenisUnit(office.jenis).label), [self[f"{name}-{number}"] for name in names]

    def clean_lain(self) -> str:
        """Every line must begin with a kind."""
        for line in _lines(self.cleaned_data["lain"]):
            if not _kind_of(line):
                raise forms.ValidationError(__('"%s" tidak diawali jenis perangkat daerah.') % line)
        return str(self.cleaned_data["lain"])

    def lines(self) -> list[dict[str, str]]:
        """The chosen units, as a table's lines."""
        data = self.cleaned_data
        renamed = {office.nama: data[f"nama-{at}"].strip() for at, office in enumerate(self.offices)}
        found = []
        for number, office in enumerate(self.offices):
            name = data[f"nama-{number}"].strip()
            if data[f"pilih-{number}"] and name:
                above = renamed.get(office.induk, office.induk)
                place = {"kantor": above, "unit": name} if above else {"kantor": name}
                found.append({
                    **place, "jenis": office.jenis,
                    "singkatan_unit": data[f"singkatan-{number}"], "kode": data[f"kode-{number}"],
                })  # fmt: skip
        found += [{"kantor": line, "jenis": _kind_of(line)} for line in _lines(data["lain"])]
        for line in _lines(data.get("kecamatan", "")):
            district, _colon, villages = line.partition(":")
            found.append({"kantor": district.strip(), "jenis": JenisUnit.KECAMATAN.value})
            for village in filter(None, map(str.strip, villages.split(","))):
                found.append({"kantor": district.strip(), "unit": village, "jenis": JenisUnit.KELURAHAN.value})
        return [{key: text for key, text in row.items() if text} for row in found]


_OFFICE_TEXTS = (("nama", _("Nama"), 200), ("singkatan", _("Singkatan"), 40), ("kode", _("Kode"), 40))


class FirstPersonForm(forms.Form):
    """Page 3: one of the first people. Only the admin is compulsory; a part left empty is filled later."""

    nama = forms.CharField(label=_("Nama dengan gelar"), max_length=150)
    status = forms.ChoiceField(label=_("Status"), choices=StatusPegawai.choices)
    nip = forms.CharField(label=_("NIP"), max_length=40, required=False, help_text=_("Wajib bagi PNS dan PPPK."))
    pengguna = forms.RegexField(
        r"^[A-Za-z0-9][A-Za-z0-9.\-_]*$", label=_("Nama pengguna"), max_length=60, required=False,
        help_text=_("Kosongkan untuk memakai NIP."),
    )  # fmt: skip
    unit = forms.ChoiceField(label=_("Unit"), required=False)
    jabatan = forms.CharField(label=_("Jabatan"), max_length=200, required=False)
    jenjang = forms.ChoiceField(label=_("Jenjang"), choices=[("", "–"), *Jenjang.choices], required=False)
    tmt = DayField(label=_("TMT"), required=False)

    def __init__(
        self, *args: Any, units: Iterable[tuple[str, str]], required: bool, elected: bool = False, **kwargs: Any
    ) -> None:
        """``elected``: the kepala daerah, who has neither unit, nor NIP, nor level."""
        kwargs |= {"empty_permitted": not required, "use_required_attribute": required}
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = [("", "–"), *units]  # type: ignore[attr-defined]
        if not required:
            self.fields["nama"].required = False
        if elected:
            for name in ("status", "nip", "unit", "jenjang"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """A NIP is checked at once; a post needs its level and TMT."""
        data = self.cleaned_data
        if data.get("nip") and (fault := nip_fault(data["nip"])):
            self.add_error("nip", __("NIP %s.") % fault)
        if data.get("nama") and not (data.get("nip") or data.get("pengguna")):
            self.add_error("pengguna", __("Isilah: tanpa NIP, akun memerlukan nama pengguna."))
        if data.get("nama") and data.get("jabatan"):
            for name in ("jenjang", "tmt"):
                if name in self.fields and not data.get(name):
                    self.add_error(name, __("Isi bersama jabatannya."))
        return data

    def line(self, peran: str, pimpinan: bool) -> dict[str, str]:
        """As a line of a table, without the role for the admin."""
        data = {
            "unit": "",
            "nip": "",
            "status": StatusPegawai.LAIN,
            "jenjang": Jenjang.KEPALA_DAERAH,
            **self.cleaned_data,
        }
        office, _mark, below = data["unit"].partition(" > ")
        row = {
            "nama": data["nama"], "nip": nip_digits(data["nip"]), "status": str(data["status"]),
            "pengguna": data["pengguna"] or nip_digits(data["nip"]), "kantor": office, "unit": below,
            "peran": peran,
        }  # fmt: skip
        if data["jabatan"]:
            row |= {
                "jabatan": data["jabatan"], "jenjang": str(data["jenjang"]),
                "tmt": data["tmt"].isoformat(), "pimpinan": "ya" if pimpinan else "",
            }  # fmt: skip
        return {key: text for key, text in row.items() if text}


def units_of(lines: Iterable[Mapping[str, str]]) -> list[tuple[str, str]]:
    """The units of page 2 as choices for page 3."""
    paths = [" > ".join(filter(None, (line.get("kantor"), line.get("unit")))) for line in lines if "jenis" in line]
    return [(path, path) for path in dict.fromkeys(paths)]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _kind_of(name: str) -> str:
    kinds = {"dinas": "dinas", "badan": "badan", "inspektorat": "inspektorat", "satuan": "satpol_pp",
             "kecamatan": "kecamatan", "distrik": "kecamatan"}  # fmt: skip
    lower = name.casefold()
    if lower.startswith("sekretariat"):
        return "setwan" if any(word in lower for word in ("dprd", "dpr", "dewan")) else "setda"
    return kinds.get(lower.partition(" ")[0], "")
