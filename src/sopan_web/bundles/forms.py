"""The form of this room."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sopan_web.documents.exports import EXPORTS

ENACTED, WORKING = "sah", "kerja"
_PDF = _("yang disahkan; selain itu bertanda belum disahkan")


def _formats() -> list[tuple[str, str]]:
    told = {key: _PDF if key == "pdf" else export.told for key, export in EXPORTS.items()}
    return [(key, f"{export.name}: {told[key]}") for key, export in EXPORTS.items()]


class OrderForm(forms.Form):
    """In which forms, and which text of each SOP."""

    bentuk = forms.MultipleChoiceField(
        label=_("Bentuk berkas"),
        widget=forms.CheckboxSelectMultiple,
        choices=_formats,
        error_messages={"required": _("Pilih sedikitnya satu bentuk berkas.")},
    )
    naskah = forms.ChoiceField(
        label=_("Naskah"),
        widget=forms.RadioSelect,
        choices=[
            (ENACTED, _("Yang disahkan; drafnya bila belum ada yang disahkan")),
            (WORKING, _("Yang sedang disusun atau diperiksa; selain itu yang disahkan")),
        ],
    )

    def __init__(self, data: QueryDict | None, *, working: bool = False) -> None:
        super().__init__(data, initial={"bentuk": ["docx", "pdf"], "naskah": WORKING if working else ENACTED})
