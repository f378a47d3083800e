"""The page that says whose SOP it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from sopan_web.documents.actions import assign_record
from sopan_web.documents.actions.belonging import why_not_assign
from sopan_web.documents.forms import BelongingForm
from sopan_web.documents.queries.records import find_record
from sopan_web.organisation.access import actor_of
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import find_units


@require_http_methods(["GET", "POST"])
def show_belonging(request: HttpRequest, pk: int) -> HttpResponse:
    """Unit and reach of a draft; who may not write it, or a draft that may not move, sees why."""
    actor = actor_of(request)
    record = find_record(actor, pk)
    actor.require(Ability.WRITE_SOP, record.unit)
    initial = {"unit": record.unit_id, "lintas": record.lintas_perangkat_daerah}
    form = BelongingForm(actor, request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        unit = next(unit for unit in find_units(actor) if unit.pk == form.cleaned_data["unit"])
        assign_record(actor=actor, record=pk, unit=unit, lintas_perangkat_daerah=form.cleaned_data["lintas"])
        return redirect(record)
    context = {"record": record, "form": form, "why_not": why_not_assign(record)}
    return render(request, "documents/belonging.html", context, status=422 if form.is_bound else 200)
