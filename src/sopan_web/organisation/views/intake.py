"""Uploading a table, looking at its plan, carrying it out; and the workbooks to download."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from sopan_web.common.answers.downloads import XLSX, send_file
from sopan_web.common.errors import InvalidError
from sopan_web.common.requests.throttle import account, throttled
from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.actions.tables.intake import keep_upload, order_upload, plan_upload
from sopan_web.organisation.forms.intake import UploadForm
from sopan_web.organisation.intake.workbook import write_organisation, write_template
from sopan_web.organisation.models import Upload
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import find_own


@throttled("unggah", "30/10m", by=account, methods=("POST",))
@requires(Ability.MANAGE_ORGANISATION)
def show_upload(request: HttpRequest) -> HttpResponse:
    """Takes a file."""
    actor = actor_of(request)
    form = UploadForm(request.POST or None, request.FILES or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["berkas"]
        try:
            mulai = form.cleaned_data["mulai"]
            upload = keep_upload(actor=actor, filename=file.name, content=file.content, mulai=mulai)
        except InvalidError as error:
            form.add_error("mulai" if "mulai" in error.fields else "berkas", error.message)
        else:
            return HttpResponseRedirect(reverse("organisation:plan", args=(upload.pk,)))
    context = {"form": form, "manages": True}
    return render(request, "organisation/upload.html", context, status=422 if form.errors else 200)


@requires(Ability.MANAGE_ORGANISATION)
def show_plan(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What would happen; a POST orders it and leads to where its progress is seen."""
    actor = actor_of(request)
    upload = find_own(Upload, actor, pk)
    if request.method == "POST":
        digest = request.POST.get("rencana", "")[:64].replace("\x00", "")  # no job can hold such a character
        job = order_upload(actor=actor, upload=upload, digest=digest)
        return HttpResponseRedirect(reverse("jobs:job", args=(job.pk,)))
    context = {"upload": upload, "plan": plan_upload(actor=actor, upload=upload)}
    return render(request, "organisation/plan.html", context)


@requires(Ability.MANAGE_ORGANISATION)
def download_template(request: HttpRequest) -> HttpResponse:
    """The empty workbook."""
    return _send(write_template(), "templat-organisasi.xlsx")


@throttled("unduh", "30/10m", by=account)
@requires(Ability.MANAGE_ORGANISATION)
def download_organisation(request: HttpRequest) -> HttpResponse:
    """The workbook with everything."""
    actor = actor_of(request)
    return _send(write_organisation(actor), f"organisasi-{actor.daerah.slug}-{actor.today.isoformat()}.xlsx")


def _send(content: bytes, filename: str) -> HttpResponse:
    return send_file(content, name=filename, kind=XLSX)
