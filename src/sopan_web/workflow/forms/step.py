"""What is asked before a step: as much as that transition needs, and no more."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _, gettext_lazy

from sopan_web.organisation.models import Jabatan
from sopan_web.workflow.actions.step import MAX_NOTE, MAX_REASON, Statement
from sopan_web.workflow.table import Effect, Note, Transition


class StepForm(forms.Form):
    """``seen`` is how many steps the page showed, so that a stale page moves nothing."""

    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    reason = forms.CharField(
        label=gettext_lazy("Alasan perubahan"),
        help_text=gettext_lazy(
            "Satu kalimat yang dapat dibaca umum: apa yang berubah dan mengapa. Untuk SOP baru: mengapa disusun."
        ),
        max_length=MAX_REASON,
    )
    warning_reason = forms.CharField(
        label=gettext_lazy("Alasan membiarkan peringatan"),
        help_text=gettext_lazy("Dibaca pemeriksa, dan disimpan bersama langkah ini."),
        max_length=MAX_NOTE,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    tanggal_efektif = forms.DateField(
        label=gettext_lazy("Tanggal efektif"),
        help_text=gettext_lazy("Hari pertama SOP ini berlaku: hari ini atau sesudahnya."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    atas_nama = forms.TypedChoiceField(
        label=gettext_lazy("Ditandatangani"), coerce=int, empty_value=None, required=False
    )
    note = forms.CharField(
        label=gettext_lazy("Catatan"), max_length=MAX_NOTE, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(
        self, one: Transition, *args: Any, warnings: bool = False, behalf: list[Jabatan] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._drop("reason", unless=one.does(Effect.FREEZE))
        self._drop("warning_reason", unless=one.does(Effect.FREEZE) and warnings)
        self._drop("tanggal_efektif", unless=one.does(Effect.ENACT))
        self._drop("atas_nama", unless=one.does(Effect.ENACT) and bool(behalf))
        self._drop("note", unless=one.note is not Note.NONE)
        if behalf and "atas_nama" in self.fields:
            choices = [(jabatan.pk, _("a.n. %(title)s") % {"title": jabatan.nama}) for jabatan in behalf]
            self.fields["atas_nama"].choices = [("", _("atas jabatan sendiri")), *choices]  # type: ignore[attr-defined]
        if "note" in self.fields:
            self._word_note(one)

    def statement(self, site: str) -> Statement:
        """What was said, once the form is valid."""
        said = self.cleaned_data
        day: date | None = said.get("tanggal_efektif")
        return Statement(
            note=said.get("note", ""),
            reason=said.get("reason", ""),
            warning_reason=said.get("warning_reason", ""),
            tanggal_efektif=day,
            atas_nama=said.get("atas_nama"),
            site=site,
        )

    def _word_note(self, one: Transition) -> None:
        note = self.fields["note"]
        note.required = one.note is Note.REQUIRED
        if one.does(Effect.REVOKE):
            note.label = _("Alasan pencabutan")
            note.help_text = _("Dapat dibaca umum di halaman verifikasi. Paling banyak 300 huruf.")
        elif one.does(Effect.REOPEN) and note.required:
            note.label = _("Apa yang perlu diperbaiki")
            note.help_text = _("Sebutkan langkah atau isiannya, agar penyusun tidak perlu menebak.")

    def _drop(self, name: str, *, unless: bool) -> None:
        if not unless:
            del self.fields[name]
