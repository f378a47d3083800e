"""Everyone's first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sopan_web.organisation.access import actor_of
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.queries.today import look_at_today


def show_today(request: HttpRequest) -> HttpResponse:
    """What waits for this person today."""
    actor = actor_of(request)
    context = {"today": look_at_today(actor), "may_write": actor.may(Ability.WRITE_SOP)}
    return render(request, "workflow/today.html", context)
