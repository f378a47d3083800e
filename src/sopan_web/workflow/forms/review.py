"""What monitoring and evaluation ask, as a form made from their terms."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sopan_web.workflow.actions.reviews import Finding
from sopan_web.workflow.review_terms import ReviewTerms

_YES_NO = [("ya", _("Ya")), ("tidak", _("Tidak"))]


class ReviewForm(forms.Form):
    """One Ya or Tidak a statement, then the result."""

    result = forms.ChoiceField(label=_("Hasil"), widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Catatan hasil penilaian"), max_length=2_000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    tindak_lanjut = forms.CharField(
        label=_("Tindakan yang harus diambil"),
        help_text=_("Wajib bila ada yang tidak baik: apa, oleh siapa, kapan selesai."),
        max_length=2_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, terms: ReviewTerms, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.terms = terms
        self.fields["result"].choices = [(one.key, one.shown) for one in terms.results]  # type: ignore[attr-defined]
        asked = {
            f"answer-{one.key}": forms.ChoiceField(label=one.shown, choices=_YES_NO, widget=forms.RadioSelect)
            for one in terms.statements
        }
        self.fields = {**asked, **self.fields}

    def finding(self) -> Finding:
        """What was found, once the form is valid."""
        said = self.cleaned_data
        return Finding(
            result=said["result"],
            note=said["note"],
            tindak_lanjut=said["tindak_lanjut"],
            answers={one.key: said[f"answer-{one.key}"] == "ya" for one in self.terms.statements},
        )
