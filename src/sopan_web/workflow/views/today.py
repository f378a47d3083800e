"""Everyone's first page."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sopan_web.organisation.access import actor_of
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.queries.desks.today import look_at_today


@login_not_required
def show_today(request: HttpRequest) -> HttpResponse:
    """What waits for this person today; visitors are led to the public pages."""
    if not request.user.is_authenticated:
        return redirect(settings.VISITOR_URL)
    actor = actor_of(request)
    context = {"today": look_at_today(actor), "may_write": actor.may(Ability.WRITE_SOP)}
    return render(request, "workflow/today.html", context)
