"""The forms of this room."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sopan_web.common.errors import InvalidError
from sopan_web.documents.actions.discussion import MAX_TEXT
from sopan_web.documents.models import LinkKind
from sopan_web.documents.queries.sources import MOST, copyable, examples
from sopan_web.files.actions import accept_upload
from sopan_web.files.intake.kinds import SOP
from sopan_web.files.intake.names import clean_name
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import find_units


def unit_choices(actor: Actor) -> list[tuple[int, str]]:
    """The units the actor writes for, set in by their depth in the tree."""
    units = find_units(actor, actor.paths(Ability.WRITE_SOP))
    return [(unit.pk, f"{'— ' * (unit.path.count('/') - 1)}{unit.nama}") for unit in units]


class CommentForm(forms.Form):
    """A remark; ``place`` is only asked where a thread begins."""

    WHOLE = "sop"

    place = forms.ChoiceField(label=_("Tentang"), initial=WHOLE)
    text = forms.CharField(
        label=_("Komentar"), max_length=MAX_TEXT, widget=forms.Textarea(attrs={"rows": 3}), strip=True
    )

    def clean_place(self) -> str:
        """As a thread keeps it: "" for the whole SOP."""
        place: str = self.cleaned_data["place"]
        return "" if place == self.WHOLE else place


class LinkForm(forms.Form):
    """How this SOP hangs together with another."""

    kind = forms.ChoiceField(label=_("SOP ini"), choices=LinkKind.choices)
    target = forms.IntegerField(widget=forms.HiddenInput)


class BelongingForm(forms.Form):
    """Whose SOP it is."""

    unit = forms.TypedChoiceField(label=_("Unit pemilik"), coerce=int)
    lintas = forms.BooleanField(
        label=_("Lintas perangkat daerah: melibatkan pelaksana dari perangkat daerah lain"),
        required=False,
        help_text=_("SOP lintas perangkat daerah disahkan oleh Sekda atau kepala daerah."),
    )

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = unit_choices(actor)  # type: ignore[attr-defined]


class StartForm(forms.Form):
    """Where a new SOP belongs, and what it starts from."""

    BLANK, EXAMPLE, COPY, FILE = "kosong", "contoh", "salinan", "berkas"

    unit = forms.TypedChoiceField(label=_("Unit pemilik"), coerce=int)
    lintas = forms.BooleanField(
        label=_("Lintas perangkat daerah: melibatkan pelaksana dari perangkat daerah lain"), required=False
    )
    mulai = forms.ChoiceField(
        label=_("Mulai dari"),
        widget=forms.RadioSelect,
        initial=BLANK,
        choices=[
            (BLANK, _("Lembar kosong")),
            (EXAMPLE, _("Contoh dari pustaka")),
            (COPY, _("Salinan SOP yang berlaku")),
            (FILE, _("Berkas YAML atau JSON")),
        ],
    )
    judul = forms.CharField(
        label=_("Nama SOP"),
        max_length=300,
        required=False,
        help_text=_(
            "Kegiatan lalu hasilnya, misalnya Penerbitan Izin Praktik. Boleh kosong bila memakai nama asalnya."
        ),
    )
    contoh = forms.ChoiceField(label=_("Contoh"), required=False)
    salinan = forms.TypedChoiceField(label=_("SOP yang disalin"), required=False, coerce=int, empty_value=None)
    berkas = forms.FileField(
        label=_("Berkas"), required=False, widget=forms.ClearableFileInput(attrs={"accept": SOP.accept})
    )
    isi = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)
    nama_berkas = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)

    def __init__(self, actor: Actor, *args: Any, query: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor = actor
        self._offer("unit", unit_choices(actor))
        self._offer("contoh", [("", _("Pilih contoh")), *((one.key, one.sop.judul) for one in examples())])
        copies = [(one.pk, f"{one.record.judul} ({one.record.unit})") for one in copyable(actor, query)[: MOST + 1]]
        self._offer("salinan", [("", _("Pilih SOP")), *copies[:MOST]])
        self.more_copies = len(copies) > MOST or bool(query)
        """Whether the list is too long to be chosen from without a search."""

    def clean(self) -> dict[str, Any]:
        """What the chosen start needs must be there."""
        data = super().clean() or {}
        needs = {self.EXAMPLE: "contoh", self.COPY: "salinan", self.BLANK: "judul"}
        field = needs.get(data.get("mulai", ""))
        if field and not data.get(field) and field not in self.errors:
            self.add_error(field, _("Belum diisi."))
        if data.get("mulai") == self.FILE:
            self._clean_file(data)
        return data

    def _clean_file(self, data: dict[str, Any]) -> None:
        """Puts the file's text into ``isi``; a confirmed file comes as text already."""
        upload = data.get("berkas")
        if upload is None:
            data["nama_berkas"] = clean_name(data.get("nama_berkas", ""))
            if not data.get("isi"):
                self.add_error("berkas", _("Pilih berkasnya."))
            return
        try:
            file = accept_upload(actor=self.actor, tenant=self.actor.daerah.pk, file=upload, kind=SOP)
            data["isi"], data["nama_berkas"] = file.content.decode("utf-8-sig"), file.name
        except InvalidError as error:
            self.add_error("berkas", error.message)
        except UnicodeDecodeError:
            self.add_error("berkas", _("Berkas bukan teks UTF-8. Simpan ulang dengan pengodean UTF-8."))

    def _offer(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]
