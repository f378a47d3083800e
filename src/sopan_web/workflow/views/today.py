"""Everyone's first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sopan_web.organisation.access import actor_of


def show_today(request: HttpRequest) -> HttpResponse:
    """What waits for this person today."""
    return render(request, "workflow/today.html", {"actor": actor_of(request)})
