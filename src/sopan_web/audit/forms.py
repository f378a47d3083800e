"""What a reader may ask the journal."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from sopan_web.audit.labels import GROUPS
from sopan_web.audit.queries import Wanted


def _actions() -> list[tuple[Any, Any]]:
    return [
        ("", _("Semua tindakan")),
        *((name, [(action, label.name) for action, label in labels.items()]) for name, labels in GROUPS),
    ]


class _DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class JournalForm(forms.Form):
    """Every part may stay empty."""

    orang = forms.CharField(label=_("Orang"), required=False, max_length=100)
    tindakan = forms.ChoiceField(label=_("Tindakan"), required=False, choices=_actions)
    tentang = forms.CharField(label=_("Tentang"), required=False, max_length=100)
    dari = forms.DateField(label=_("Sejak tanggal"), required=False, widget=_DayInput)
    sampai = forms.DateField(label=_("Sampai tanggal"), required=False, widget=_DayInput)

    def clean(self) -> dict[str, Any]:
        """The first day doesn't come after the last, and neither is one of the calendar's ends."""
        data = self.cleaned_data
        first, last = data.get("dari"), data.get("sampai")
        if first and last and first > last:
            self.add_error("sampai", _("Tanggal ini mendahului tanggal awal."))
        for name, day in (("dari", first), ("sampai", last)):
            if day in (date.min, date.max):
                self.add_error(name, _("Tanggal ini terlalu jauh."))
        return data

    def wanted(self, zone: ZoneInfo) -> Wanted:
        """The question, once the form is valid."""
        data = self.cleaned_data
        return Wanted(zone, data["orang"], data["tindakan"], data["tentang"], data["dari"], data["sampai"])
