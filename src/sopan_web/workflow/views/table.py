"""The workflow table: to read for everyone, to change for who manages the way."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.actions import change_table
from sopan_web.workflow.forms.table import StateRows, TableForm, TransitionRows, definition_of, rows_of
from sopan_web.workflow.queries.ways.tables import current_number, current_table, table_history
from sopan_web.workflow.table import Table, TableError, check_soundness, draw_table, parse_table, plan_changes


@require_GET
@requires(Ability.READ_ORGANISATION)
def show_table(request: HttpRequest) -> HttpResponse:
    """States, steps, and the drawing; which tables there were, and how many SOPs still go by each."""
    actor = actor_of(request)
    table = current_table(actor.daerah)
    context = {
        "table": table,
        "number": current_number(actor.daerah),
        "rows": [(one, table.state(one.origin), table.state(one.target)) for one in table.transitions],
        "drawing": draw_table(table),
        "history": table_history(actor.daerah),
        "may_change": actor.may(Ability.MANAGE_WORKFLOW),
    }
    return render(request, "workflow/table.html", context)


@dataclass
class _Editing:
    """The forms of one request, and what came of them."""

    present: Table
    head: TableForm
    states: Any
    transitions: Any
    problems: tuple[str, ...] = ()
    plan: tuple[str, ...] = ()
    drawing: str = ""

    def is_valid(self) -> bool:
        """Whether every row can be read."""
        return all([self.head.is_valid(), self.states.is_valid(), self.transitions.is_valid()])

    def definition(self) -> dict[str, Any]:
        """The JSON form of what was typed."""
        return definition_of(self.present, self.head.cleaned_data, self.states.kept(), self.transitions.kept())


@require_http_methods(["GET", "POST"])
@requires(Ability.MANAGE_WORKFLOW)
def edit_table(request: HttpRequest) -> HttpResponse:
    """Rows to change; the plan comes first, then the deed."""
    actor = actor_of(request)
    editing = _editing(request, current_table(actor.daerah), current_number(actor.daerah))
    if request.method == "POST" and editing.is_valid():
        _examine(editing)
        if editing.plan and not editing.problems and "simpan" in request.POST:
            change_table(actor=actor, definition=editing.definition(), seen=editing.head.cleaned_data["seen"])
            messages.success(request, _("Alur baru berlaku untuk SOP yang dimulai sesudah ini."))
            return redirect("workflow:table")
    bad = request.method == "POST" and not editing.plan
    return render(request, "workflow/table_edit.html", {"editing": editing}, status=422 if bad else 200)


def _editing(request: HttpRequest, present: Table, number: int) -> _Editing:
    data = request.POST if request.method == "POST" else None
    states, transitions = rows_of(present)
    head = {"seen": number, "name": present.name, "initial_state": present.state(present.initial).label}
    return _Editing(
        present,
        TableForm(data, initial=head),
        StateRows(data, initial=states, prefix="keadaan"),
        TransitionRows(data, initial=transitions, prefix="langkah"),
    )


def _examine(editing: _Editing) -> None:
    """What is unsound, or what would change."""
    try:
        future = parse_table(editing.definition())
    except TableError as error:
        editing.problems = error.problems
        return
    editing.problems = check_soundness(future)
    if not editing.problems:
        editing.plan = tuple(plan_changes(editing.present, future))
        editing.drawing = draw_table(future)
        if not editing.plan:
            editing.problems = (_("Tidak ada yang berubah."),)
