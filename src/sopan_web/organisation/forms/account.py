"""Forms around one's own password."""

from typing import Any

from django import forms
from django.contrib.auth.forms import SetPasswordForm
from django.utils.translation import gettext_lazy as _

from sopan_web.organisation.forms.deed_form import DeedForm

_RULES = _("Paling sedikit 12 huruf. Kalimat pendek yang mudah diingat lebih aman daripada satu kata dengan angka.")


def _new_password(label: Any, help_text: Any = "") -> forms.CharField:
    widget = forms.PasswordInput(attrs={"autocomplete": "new-password"})
    return forms.CharField(label=label, strip=False, widget=widget, help_text=help_text)


class ChoosePasswordForm(SetPasswordForm):  # type: ignore[type-arg]
    """The first password, or a new one after a link."""

    new_password1 = _new_password(_("Kata sandi baru"), _RULES)
    new_password2 = _new_password(_("Ulangi kata sandi baru"))


class ChangePasswordForm(DeedForm):
    """One's own password."""

    current = forms.CharField(
        label=_("Kata sandi sekarang"), strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )  # fmt: skip
    password = _new_password(_("Kata sandi baru"), _RULES)
    again = _new_password(_("Ulangi kata sandi baru"))

    def clean_again(self) -> str:
        """The same once more."""
        again: str = self.cleaned_data["again"]
        if again != self.cleaned_data.get("password", again):
            raise forms.ValidationError(_("Kedua kata sandi baru tidak sama."))
        return again
