"""The forms of this room."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sopan_web.common.errors import InvalidError
from sopan_web.documents.forms import unit_choices
from sopan_web.files.actions import Accepted, accept_upload
from sopan_web.files.intake.kinds import OLD_SOP, RETURNED
from sopan_web.organisation.actor import Actor


class BringForm(forms.Form):
    """A file, or many in a ZIP, for one unit."""

    unit = forms.TypedChoiceField(label=_("Unit pemilik SOP"), coerce=int)
    berkas = forms.FileField(
        label=_("Berkas SOP atau arsip ZIP"),
        help_text=_("Word, Excel, PDF, BPMN, pindaian, formulir Excel; atau ZIP berisi semua itu, paling besar 50 MB."),
        widget=forms.FileInput(attrs={"accept": OLD_SOP.accept}),
    )

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor = actor
        self.fields["unit"].choices = unit_choices(actor)  # type: ignore[attr-defined]

    def clean_berkas(self) -> Accepted:
        """Through the gate."""
        upload = self.cleaned_data["berkas"]
        try:
            return accept_upload(actor=self.actor, tenant=self.actor.daerah.pk, file=upload, kind=OLD_SOP)
        except InvalidError as error:
            raise forms.ValidationError(error.message) from error


class ReturnForm(forms.Form):
    """An SOP that comes back from Word, Excel, or the Excel form."""

    berkas = forms.FileField(
        label=_("Berkas yang sudah disunting"),
        help_text=_("Word, Excel, atau formulir Excel yang diunduh dari SOP ini, paling besar 25 MB."),
        widget=forms.FileInput(attrs={"accept": RETURNED.accept}),
    )

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor = actor

    def clean_berkas(self) -> Accepted:
        """Through the gate."""
        upload = self.cleaned_data["berkas"]
        try:
            return accept_upload(actor=self.actor, tenant=self.actor.daerah.pk, file=upload, kind=RETURNED)
        except InvalidError as error:
            raise forms.ValidationError(error.message) from error
