"""An SOP that was edited in Word, Excel, or the form comes back: its changes are shown, and taken over if wished."""

import json
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sopan import UnreadableError
from sopan_web.common.errors import FrozenError, InvalidError
from sopan_web.common.requests.throttle import account, throttled
from sopan_web.documents.actions import save_ops
from sopan_web.documents.models import Edition
from sopan_web.documents.queries.pages import flow_of
from sopan_web.documents.queries.records import FROZEN, find_edition
from sopan_web.intake.forms import ReturnForm
from sopan_web.intake.queries.doubts import said, worth_telling
from sopan_web.intake.queries.returned import Returned, hold_against
from sopan_web.organisation.access import actor_of
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability


@throttled("hasil-suntingan", "60/10m", by=account, methods=("POST",))
@require_http_methods(["GET", "POST"])
def return_edited(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks for the file, shows the difference, and takes it over once it has been looked at."""
    actor = actor_of(request)
    edition = find_edition(actor, pk)
    actor.require(Ability.WRITE_SOP, edition.record.unit)
    if edition.frozen_at is not None:
        raise FrozenError(str(FROZEN))
    if "ops" in request.POST:
        return _take_over(request, actor, edition)
    form = ReturnForm(actor, *((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["berkas"]
        try:
            returned = hold_against(edition, file.content, file.name)
        except UnreadableError as error:
            form.add_error("berkas", said(error))
        else:
            return render(request, "intake/returned.html", _shown(edition, returned, file.name))
    context = {"form": form, "record": edition.record}
    return render(request, "intake/return.html", context, status=422 if form.errors else 200)


def _shown(edition: Edition, returned: Returned, name: str) -> dict[str, Any]:
    daerah = edition.record.daerah
    found = returned.found
    return {
        "record": edition.record,
        "name": name,
        "found": found,
        "foreign": returned.is_foreign,
        "guesses": sorted(
            (notice for notice in worth_telling(returned.reading.notices) if notice.confidence < 1),
            key=lambda notice: notice.confidence,
        ),
        "touched": {"lama": found.touched(0), "baru": found.touched(1)},
        "drawings": [
            (_("Lembar kerja sekarang"), "lama", flow_of(returned.old, daerah, "lama-")),
            (_("Menurut berkas"), "baru", flow_of(returned.new, daerah, "baru-")),
        ],
        "base": edition.revision,
        "batch": uuid4(),
        "ops": json.dumps(returned.ops),
    }


def _take_over(request: HttpRequest, actor: Actor, edition: Edition) -> HttpResponse:
    """As edits on the sheet as it was shown: what others saved meanwhile stays, and clashes take nothing over."""
    try:
        base, batch = int(request.POST.get("base", "")[:9]), UUID(request.POST.get("batch", ""))
        ops = json.loads(request.POST["ops"])
    except (ValueError, RecursionError) as error:
        raise InvalidError(_("Kiriman ini tidak utuh. Unggah lagi berkasnya.")) from error
    saving = save_ops(actor=actor, edition=edition.pk, base=max(base, 0), batch=batch, ops=ops)
    if saving.conflicts:
        text = _("%(count)d isian sudah diubah orang lain sejak perbedaan ini ditampilkan, jadi tidak ada yang diambil."
                 " Unggah lagi berkasnya untuk melihat perbedaan yang baru.")  # fmt: skip
        messages.warning(request, text % {"count": len(saving.conflicts)})
        return redirect("intake:return", edition.record.pk)
    messages.success(request, _("Perubahan dari berkas sudah masuk ke lembar kerja."))
    return redirect(edition.record)
