"""The form that takes an uploaded table."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sopan_web.files.actions import Accepted
from sopan_web.files.intake.kinds import TABLE
from sopan_web.organisation.forms.deed_form import DayField, DeedForm


class UploadForm(DeedForm):
    """A workbook or a CSV."""

    berkas = forms.FileField(
        label=_("Berkas XLSX atau CSV"), help_text=_("Paling besar 5 MB dan 3.000 baris."),
        widget=forms.FileInput(attrs={"accept": TABLE.accept}),
    )  # fmt: skip
    mulai = DayField(
        label=_("Unit dan jabatan baru berlaku mulai"),
        help_text=_("Biasanya tanggal peraturan daerah tentang susunan perangkat daerah. TMT yang lebih awal diikuti."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mulai"].initial = date(self.actor.today.year, 1, 1)

    def clean_berkas(self) -> Accepted:
        """Through the gate."""
        return self.take_in("berkas", TABLE)
