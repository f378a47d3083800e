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


class ContactForm(DeedForm):
    """One's own address."""

    surel = forms.EmailField(
        label=_("Alamat surel"), required=False, widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("Untuk ikhtisar harian dan tautan bila kata sandi terlupa. Boleh dikosongkan."),
    )  # fmt: skip
    pengingat = forms.BooleanField(
        label=_("Kirimi saya ikhtisar pada hari kerja"), required=False,
        help_text=_("Yang menunggu di meja, yang terlambat, dan tinjauan yang jatuh tempo; hanya bila ada."),
    )  # fmt: skip
    current = forms.CharField(
        label=_("Kata sandi sekarang"), strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )  # fmt: skip


class ForgotForm(forms.Form):
    """Whose password was forgotten."""

    username = forms.CharField(
        label=_("NIP atau nama pengguna"), max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )  # fmt: skip

    def clean_username(self) -> str:
        """As names are kept."""
        return clean_name(self.cleaned_data["username"])


def clean_name(typed: str) -> str:
    """Names are kept in lower case, a NIP without blanks."""
    name = typed.strip().lower()
    compact = name.replace(" ", "")
    return compact if compact.isdigit() else name
