"""What works in the background for the reader, and how far it is."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from sopan_web.common.errors import ConflictError
from sopan_web.jobs.actions import cancel_job
from sopan_web.jobs.owner import owner_of
from sopan_web.jobs.queries import find_job, own_jobs, with_progress

SHOWN = 50


@require_GET
def show_jobs(request: HttpRequest) -> HttpResponse:
    """The newest fifty."""
    return render(request, "jobs/jobs.html", {"jobs": own_jobs(owner_of(request))[:SHOWN]})


@require_GET
def show_job(request: HttpRequest, pk: int) -> HttpResponse:
    """One; while it is open the page asks again by itself."""
    return render(request, "jobs/job.html", {"job": with_progress(find_job(owner_of(request), pk))})


@require_POST
def call_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Only before it begins."""
    actor = owner_of(request)
    try:
        cancel_job(actor=actor, job=find_job(actor, pk))
    except ConflictError as error:
        messages.error(request, error.message)
    else:
        messages.success(request, _("Pekerjaan dibatalkan."))
    return redirect("jobs:job", pk)
