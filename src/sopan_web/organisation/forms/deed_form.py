"""What all forms of this room share: days, units, and the deed's own refusals shown at the right field."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from sopan_web.common.errors import InvalidError
from sopan_web.files.actions import Accepted, accept_upload
from sopan_web.files.intake.kinds import Kind
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import UnitKerja
from sopan_web.organisation.queries import find_tree


class DeedForm(forms.Form):
    """A form that knows who acts."""

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        self.actor = actor
        super().__init__(*args, **kwargs)

    def take_in(self, name: str, kind: Kind) -> Accepted:
        """The uploaded file of that field, through the gate; for ``clean_<name>``."""
        try:
            tenant = self.actor.daerah.pk
            return accept_upload(actor=self.actor, tenant=tenant, file=self.cleaned_data[name], kind=kind)
        except InvalidError as error:
            raise forms.ValidationError(error.message) from error


class DayField(forms.DateField):
    """A day, chosen in the browser's own calendar; far from the calendar's ends, so that one can count from it."""

    def __init__(self, **kwargs: Any) -> None:
        ends = [MinValueValidator(date(1900, 1, 1)), MaxValueValidator(date(2999, 12, 31))]
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(widget=widget, input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"], validators=ends, **kwargs)


class UnitField(forms.ChoiceField):
    """One of the government's units of today, indented as in the tree."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"choices": [("", _("Pilih unit"))], "error_messages": _CHOOSE, **kwargs})
        self._units: dict[str, UnitKerja] = {}

    def offer(self, actor: Actor, *, without: UnitKerja | None = None) -> None:
        """Fills the list; ``without`` and everything below it stay out."""
        nodes = find_tree(actor.daerah, actor.today)
        kept = [node for node in nodes if without is None or without.pk not in {node.pk, *(a.pk for a in node.above)}]
        self._units = {str(node.pk): node.unit for node in kept}
        self.choices = [("", _("Pilih unit")), *((str(node.pk), "\u2003" * node.depth + node.nama) for node in kept)]

    def clean(self, value: Any) -> UnitKerja | None:
        """The unit itself."""
        return self._units.get(super().clean(value))


_CHOOSE = {"invalid_choice": _("Pilih salah satu unit dari daftar.")}
