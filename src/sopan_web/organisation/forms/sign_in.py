"""The form of the door."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sopan_web.organisation.actions.accounts.sign_in import is_shut, note_failure
from sopan_web.organisation.forms.account import clean_name
from sopan_web.organisation.models import Account
from sopan_web.organisation.queries import find_actor

_REFUSAL = _("Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar dan kecilnya, lalu coba lagi.")
_SHUT = _(
    "Terlalu banyak percobaan yang gagal. Tunggu 15 menit, lalu coba lagi. Bila lupa kata sandi,"
    " mintalah tautan baru kepada Bagian Organisasi."
)


class SignInForm(AuthenticationForm):
    """Name and password; the name in any case. One sentence for every reason to refuse."""

    error_messages = {"invalid_login": _REFUSAL, "inactive": _REFUSAL}  # noqa: RUF012

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("NIP atau nama pengguna")
        self.fields["password"].label = _("Kata sandi")
        self.fields["username"].widget.attrs |= {"autocapitalize": "none", "spellcheck": "false"}

    def clean_username(self) -> str:
        """As names are kept."""
        return clean_name(str(self.cleaned_data["username"]))

    def clean(self) -> dict[str, Any]:
        """Asks the door; a failure counts, whether the name exists or not."""
        name = self.cleaned_data.get("username", "")
        if is_shut(name):
            raise ValidationError(_SHUT, code="shut")
        try:
            return super().clean()
        except ValidationError:
            note_failure(name)
            raise

    def confirm_login_allowed(self, user: Any) -> None:
        """Also the person and the government must be active."""
        if not isinstance(user, Account) or find_actor(user) is None:
            raise self.get_invalid_login_error()
