"""Where old SOPs are handed in, and what was handed in before."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sopan_web.common.errors import RefusedError
from sopan_web.common.requests.throttle import account, throttled
from sopan_web.intake.actions import receive_batch
from sopan_web.intake.forms import BringForm
from sopan_web.intake.queries.batches import batches_of
from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import find_units

SHOWN = 20


@throttled("bawa-sop", "30/10m", by=account, methods=("POST",))
@requires(Ability.WRITE_SOP)
@require_http_methods(["GET", "POST"])
def bring_files(request: HttpRequest) -> HttpResponse:
    """Takes a file and leads to the page on which its reading is seen."""
    actor = actor_of(request)
    form = BringForm(actor, *((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid():
        unit = next((unit for unit in find_units(actor) if unit.pk == form.cleaned_data["unit"]), None)
        if unit is None:
            raise RefusedError(_("Unit itu tidak ada lagi."))
        return redirect(receive_batch(actor=actor, unit=unit, file=form.cleaned_data["berkas"]))
    page = Paginator(batches_of(actor), SHOWN).get_page(request.GET.get("halaman"))
    return render(request, "intake/start.html", {"form": form, "page": page}, status=422 if form.errors else 200)
