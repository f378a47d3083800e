"""What is asked before a token is made."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sopan_web.api.actions import MOST_DAYS
from sopan_web.api.scopes import Scope
from sopan_web.organisation.actor import Actor

_USUAL = timedelta(days=180)


class TokenForm(forms.Form):
    """Use, reach, and end."""

    nama = forms.CharField(
        label=_("Dipakai untuk"), max_length=100,
        help_text=_("Misalnya: portal data Diskominfo. Satu token untuk satu program."),
    )  # fmt: skip
    scopes = forms.MultipleChoiceField(
        label=_("Lingkup"), choices=Scope.choices, required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Tanpa lingkup, token hanya membaca yang sudah terbuka bagi umum, tetapi lebih sering."),
    )  # fmt: skip
    expires_on = forms.DateField(
        label=_("Berlaku sampai"), help_text=_("Paling lama satu tahun."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), input_formats=["%Y-%m-%d", "%d-%m-%Y"],
    )  # fmt: skip

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["expires_on"]
        field.initial = actor.today + _USUAL
        field.widget.attrs |= {"min": actor.today, "max": actor.today + timedelta(days=MOST_DAYS)}
