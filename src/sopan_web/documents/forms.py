"""The forms of this room."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sopan_web.documents.actions.discussion import MAX_TEXT


class CommentForm(forms.Form):
    """A remark; ``place`` is only asked where a thread begins."""

    place = forms.ChoiceField(label=_("Tentang"), required=False)
    text = forms.CharField(
        label=_("Komentar"), max_length=MAX_TEXT, widget=forms.Textarea(attrs={"rows": 3}), strip=True
    )
