"""What was read in one upload, while it is being read and afterwards."""

from pathlib import PurePosixPath

from django.contrib import messages
from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET, require_POST

from sopan import SopanError
from sopan_web.common.answers.downloads import XLSX, send_file
from sopan_web.common.errors import ConflictError
from sopan_web.common.requests.numbers import number_in
from sopan_web.common.requests.throttle import account, throttled
from sopan_web.documents.sheet import SheetError
from sopan_web.files.intake.names import clean_name
from sopan_web.intake.actions import resume_batch, stop_batch, take_found
from sopan_web.intake.models import FoundSop, SourceFile
from sopan_web.intake.queries.batches import SURE_WORD, find_batch, job_of, summarise
from sopan_web.intake.queries.report import report_on
from sopan_web.organisation.access import actor_of

MOST_AT_ONCE = 100


@require_GET
@gzip_page
def show_batch(request: HttpRequest, pk: int) -> HttpResponse:
    """Every file, with the SOPs in it, or only those to look at; a page that is being read asks again by itself."""
    batch = find_batch(actor_of(request), pk)
    found = FoundSop.objects.defer("content").select_related("record").order_by("number")
    sources = list(batch.files.prefetch_related(Prefetch("found", found)))
    job = job_of(batch)
    only_open = request.GET.get("lihat") == "cocokkan"
    context = {
        "batch": batch,
        "job": job,
        "reading": bool(job and job.open),
        "sources": [source for source in sources if _is_open(source)] if only_open else sources,
        "only_open": only_open,
        "summary": summarise(sources),
        "left": any(source.state == SourceFile.State.WAITING for source in sources) or bool(batch.archive),
        "failed": any(source.state == SourceFile.State.FAILED and source.original for source in sources),
    }
    return render(request, "intake/batch.html", context)


def _is_open(source: SourceFile) -> bool:
    """Whether somebody should look at it: nothing was found, or something doubtful on which nobody has decided."""
    found = source.found.all()
    return not found or any(one.sure != SURE_WORD and one.state == FoundSop.State.WAITING for one in found)


@require_GET
@throttled("laporan-bawaan", "20/m", by=account)
def download_report(request: HttpRequest, pk: int) -> HttpResponse:
    """What was read and where to look, as a workbook."""
    batch = find_batch(actor_of(request), pk)
    name = f"laporan-impor-{PurePosixPath(clean_name(batch.name)).stem}.xlsx"
    return send_file(report_on(batch), name=name, kind=XLSX)


@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Within seconds."""
    actor = actor_of(request)
    stop_batch(actor=actor, batch=find_batch(actor, pk))
    messages.info(request, _("Pembacaan dihentikan. Yang sudah terbaca tetap tersimpan."))
    return redirect("intake:batch", pk)


@require_POST
def resume(request: HttpRequest, pk: int) -> HttpResponse:
    """Reads what is left."""
    actor = actor_of(request)
    try:
        resume_batch(actor=actor, batch=find_batch(actor, pk))
    except ConflictError as error:
        messages.warning(request, error.message)
    return redirect("intake:batch", pk)


@require_POST
def take_many(request: HttpRequest, pk: int) -> HttpResponse:
    """Drafts of all that were ticked; one that can't become a draft doesn't keep the others back."""
    actor = actor_of(request)
    batch = find_batch(actor, pk)
    chosen = [pk for pk in map(number_in, request.POST.getlist("sop")[:MOST_AT_ONCE]) if pk is not None]
    wanted = Q(sure=SURE_WORD, state=FoundSop.State.WAITING) if "semua" in request.POST else Q(pk__in=chosen)
    waiting = FoundSop.objects.filter(wanted, source__batch=batch).exclude(state=FoundSop.State.TAKEN)
    taken = 0
    for found in waiting.select_related("source__batch__unit").order_by("source__number", "number")[:MOST_AT_ONCE]:
        try:
            take_found(actor=actor, found=found)
        except (SheetError, SopanError) as error:
            messages.error(request, f"{found.judul}: {error.message}")
        else:
            taken += 1
    if taken:
        text = ngettext("%(count)d SOP menjadi draf.", "%(count)d SOP menjadi draf.", taken) % {"count": taken}
        messages.success(request, text)
    elif not chosen and "semua" not in request.POST:
        messages.warning(request, _("Tandai dahulu SOP yang akan dijadikan draf."))
    return redirect("intake:batch", pk)
