"""Asking for the files of many SOPs, watching them being made, fetching them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sopan_web.bundles.actions import order_bundle, stop_bundle
from sopan_web.bundles.actions.order import why_not
from sopan_web.bundles.forms import WORKING, OrderForm
from sopan_web.bundles.queries.bundles import ALL, TICKED, choose, find_archive, find_bundle, list_bundles
from sopan_web.bundles.retention import DAYS
from sopan_web.common import clock
from sopan_web.common.answers.downloads import stream_file
from sopan_web.common.errors import ConflictError, InvalidError
from sopan_web.common.requests.throttle import account, throttled
from sopan_web.files.queries import pieces_of
from sopan_web.jobs.queries import follow_job
from sopan_web.organisation.access import actor_of
from sopan_web.workflow.queries.desks.running import is_under_way

_KEPT = ("cari", "unit", "status", "jenis", ALL, TICKED)
"""What the form says again of the SOPs that are meant."""


@throttled("unduh-banyak", "30/10m", by=account, methods=("POST",))
@require_http_methods(["GET", "POST"])
def order(request: HttpRequest) -> HttpResponse:
    """Shows how many SOPs are meant and asks in which forms; without any it lists the bundles of before."""
    actor = actor_of(request)
    query = request.POST if request.method == "POST" else request.GET
    choice = choose(actor, query)
    form = OrderForm(request.POST or None, working=is_under_way(actor.daerah, query.get("status", "")))
    why = why_not(choice.count) if query else ""
    if request.method == "POST" and form.is_valid():
        formats, working = form.cleaned_data["bentuk"], form.cleaned_data["naskah"] == WORKING
        try:
            return redirect(order_bundle(actor=actor, records=choice.keys, formats=formats, working=working))
        except (InvalidError, ConflictError) as error:
            why = error.message
    context = {
        "form": form,
        "choice": choice,
        "why": why,
        "kept": [(name, value) for name in _KEPT for value in query.getlist(name) if value],
        "bundles": list_bundles(actor),
        "days": DAYS,
    }
    return render(request, "bundles/order.html", context, status=422 if request.method == "POST" else 200)


@require_GET
def show_bundle(request: HttpRequest, pk: int) -> HttpResponse:
    """While it is being made the page asks again by itself."""
    bundle = find_bundle(actor_of(request), pk)
    context = {"bundle": bundle, "job": follow_job(bundle.job), "days": DAYS, "list": bundle.failures}
    return render(request, "bundles/bundle.html", context)


@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """What is ready becomes the bundle."""
    actor = actor_of(request)
    try:
        stop_bundle(actor=actor, bundle=find_bundle(actor, pk))
    except ConflictError as error:
        messages.info(request, error.message)
    return redirect("bundles:bundle", pk)


@require_GET
@throttled("ambil-unduhan", "30/10m", by=account)
def download(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The ZIP, piece by piece."""
    bundle = find_archive(actor_of(request), pk)
    pieces, size = pieces_of(str(bundle.archive.name))
    day = clock.now() if bundle.ready_at is None else bundle.ready_at
    name = f"sop-{day.astimezone(bundle.daerah.zone):%Y-%m-%d}-{bundle.pk}.zip"
    return stream_file(pieces, name=name, kind="application/zip", size=size)
