"""The workflow table as rows of a form; what a step does follows from the states at its ends."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from sopan_web.organisation.models import Peran
from sopan_web.workflow.table import Effect, Kind, Note, Table, write_table

_ROLES = [(role.value, role.label) for role in Peran if role not in (Peran.PENGAMAT, Peran.ADMIN)]
_NOTES = [
    (Note.OPTIONAL.value, _("boleh kosong")),
    (Note.REQUIRED.value, _("wajib diisi")),
    (Note.NONE.value, _("tidak ditanyakan")),
]
_STATE = forms.TextInput(attrs={"list": "nama-keadaan", "autocomplete": "off"})
_ORDER, _DESK = list(Kind), Kind.PROSES.value
_EFFECT_OF = {
    (Kind.DRAF, Kind.PROSES): Effect.FREEZE,
    (Kind.PROSES, Kind.DRAF): Effect.REOPEN,
    (Kind.PROSES, Kind.DISAHKAN): Effect.ENACT,
    (Kind.DISAHKAN, Kind.BERLAKU): Effect.START,
    (Kind.DISAHKAN, Kind.BERAKHIR): Effect.REVOKE,
}


class _RowForm(forms.Form):
    """A spare row counts only once it has a name: its choices are never empty."""

    def has_changed(self) -> bool:
        """Whether somebody used the row."""
        if self.empty_permitted and not self.data.get(self.add_prefix("label"), "").strip():
            return False
        return super().has_changed()


class StateForm(_RowForm):
    """One state."""

    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    label = forms.CharField(label=_("Nama keadaan"), max_length=60)
    kind = forms.ChoiceField(label=_("Artinya"), choices=lambda: [(kind.value, kind.label) for kind in Kind])
    days = forms.IntegerField(label=_("Batas (hari kerja)"), required=False, min_value=1, max_value=366)


class TransitionForm(_RowForm):
    """One step between two states."""

    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    label = forms.CharField(label=_("Nama langkah"), max_length=60)
    origin = forms.CharField(label=_("Dari keadaan"), max_length=60, widget=_STATE)
    target = forms.CharField(label=_("Ke keadaan"), max_length=60, widget=_STATE)
    roles = forms.MultipleChoiceField(
        label=_("Dilakukan oleh"), choices=_ROLES, required=False, widget=forms.CheckboxSelectMultiple
    )
    note = forms.ChoiceField(label=_("Catatan"), choices=_NOTES)
    verify = forms.BooleanField(label=_("Langkah ini menyatakan SOP terverifikasi"), required=False)
    withdraw = forms.BooleanField(label=_("Hanya oleh penyusunnya, selama pemeriksaan belum dimulai"), required=False)


class _Rows(BaseFormSet):  # type: ignore[type-arg]
    """Rows in their order; "Hapus" takes one away."""

    def kept(self) -> list[dict[str, Any]]:
        """What is to stay, once the rows are valid."""
        return [
            form.cleaned_data
            for form in self.forms
            if form.cleaned_data.get("label") and not form.cleaned_data.get("DELETE")
        ]


StateRows = forms.formset_factory(StateForm, formset=_Rows, extra=2, max_num=40, can_delete=True)
TransitionRows = forms.formset_factory(TransitionForm, formset=_Rows, extra=2, max_num=60, can_delete=True)


class TableForm(forms.Form):
    """The name, and the number of the table that was changed."""

    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    name = forms.CharField(label=_("Nama alur"), max_length=100)
    initial_state = forms.CharField(label=_("Keadaan awal"), max_length=60, widget=_STATE)


def rows_of(table: Table) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """States and transitions as the rows begin with them; states go by their labels."""
    states = [{"key": one.key, "label": one.label, "kind": one.kind.value, "days": one.days} for one in table.states]
    transitions = [
        {
            "key": one.key,
            "label": one.label,
            "origin": table.state(one.origin).label,
            "target": table.state(one.target).label,
            "roles": [role.value for role in one.roles],
            "note": one.note.value,
            "verify": one.does(Effect.VERIFY),
            "withdraw": bool(one.conditions),
        }
        for one in table.transitions
    ]
    return states, transitions


def definition_of(
    present: Table, head: Mapping[str, Any], states: list[dict[str, Any]], steps: list[dict[str, Any]]
) -> dict[str, Any]:
    """The JSON form of what was typed; a name that no state bears stays as it is, for the parser to refuse."""
    rows = [{**one, "key": one["key"] or slugify(one["label"])[:40]} for one in states]
    keys = {one["label"].casefold().strip(): one["key"] for one in rows}
    kinds = {one["key"]: Kind(one["kind"]) for one in rows}

    def key_of(label: str) -> str:
        return str(keys.get(label.casefold().strip(), label))

    transitions = [_transition(one, key_of(one["origin"]), key_of(one["target"]), kinds) for one in steps]
    initial = key_of(head["initial_state"])
    far = _distances(initial, transitions)
    rows.sort(key=lambda one: (_ORDER.index(kinds[one["key"]]), far.get(one["key"], 0) if one["kind"] == _DESK else 0))
    return {
        "name": head["name"],
        "initial": initial,
        "states": [{name: one[name] for name in ("key", "label", "kind", "days")} for one in rows],
        "transitions": transitions,
        "basis": write_table(present)["basis"],
    }


def _distances(initial: str, transitions: list[dict[str, Any]]) -> dict[str, int]:
    """How many steps each state is from the start: a desk added last stands where people come to it."""
    far, edge = {initial: 0}, [initial]
    while edge:
        reached = [one["to"] for key in edge for one in transitions if one["from"] == key and one["to"] not in far]
        far |= dict.fromkeys(reached, far[edge[0]] + 1)
        edge = list(dict.fromkeys(reached))
    return far


def _transition(row: Mapping[str, Any], origin: str, target: str, kinds: Mapping[str, Kind]) -> dict[str, Any]:
    move = (kinds.get(origin), kinds.get(target))
    if move == (Kind.BERLAKU, Kind.BERAKHIR):
        effect: Effect | None = Effect.REVOKE if row["roles"] else Effect.REPLACE
    else:
        effect = _EFFECT_OF.get(move)  # type: ignore[arg-type]
    effects = [effect.value] if effect else []
    return {
        "key": row["key"] or slugify(row["label"])[:40],
        "label": row["label"],
        "from": origin,
        "to": target,
        "roles": row["roles"],
        "note": row["note"],
        "effects": [*effects, Effect.VERIFY.value] if row["verify"] else effects,
        "conditions": ["author", "untouched"] if row["withdraw"] else [],
    }
