"""The form that takes an uploaded table."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sopan_web.organisation.forms.deed_form import DayField, DeedForm, SmallFileField
from sopan_web.organisation.intake.reading import MAX_BYTES


class UploadForm(DeedForm):
    """A workbook or a CSV."""

    berkas = SmallFileField(
        max_bytes=MAX_BYTES,
        label=_("Berkas XLSX atau CSV"), help_text=_("Paling besar 5 MB dan 3.000 baris."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
    )  # fmt: skip
    mulai = DayField(
        label=_("Unit dan jabatan baru berlaku mulai"),
        help_text=_("Biasanya tanggal peraturan daerah tentang susunan perangkat daerah. TMT yang lebih awal diikuti."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mulai"].initial = date(self.actor.today.year, 1, 1)
