"""Monitoring and evaluation that are due."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sopan_web.organisation.access import actor_of
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.queries.desks.agenda import look_ahead


def show_reviews(request: HttpRequest) -> HttpResponse:
    """Overdue, due within thirty days, and later, in the actor's sight."""
    actor = actor_of(request)
    may_record = actor.paths(Ability.REVIEW)
    context = {"agenda": look_ahead(actor), "may_record": bool(may_record)}
    return render(request, "workflow/agenda.html", context)
