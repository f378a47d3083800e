"""The form of the door."""

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _

REFUSAL = _("Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar dan kecilnya, lalu coba lagi.")


class SignInForm(AuthenticationForm):
    """Name and password; the name in any case. One sentence for every reason to refuse."""

    error_messages = {  # noqa: RUF012
        "invalid_login": _(
            "Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar dan kecilnya, lalu coba lagi."
        ),
        "inactive": _("Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar dan kecilnya, lalu coba lagi."),
    }

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["username"].label = _("NIP atau nama pengguna")
        self.fields["password"].label = _("Kata sandi")
        self.fields["username"].widget = forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"})

    def clean_username(self) -> str:
        """Names are kept in lower case, a NIP without blanks."""
        name = str(self.cleaned_data["username"]).strip().lower()
        return name.replace(" ", "") if name.replace(" ", "").isdigit() else name
