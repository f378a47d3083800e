"""How a new SOP begins."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sopan import Notice, Sop, SopanError, read_sop_text
from sopan_web.common.errors import RefusedError
from sopan_web.common.requests.throttle import account, throttled
from sopan_web.documents.actions import create_record
from sopan_web.documents.forms import StartForm
from sopan_web.documents.queries.drawing import sop_of_version
from sopan_web.documents.queries.sources import as_start, copyable, examples
from sopan_web.documents.sheet import Sheet, SheetError, from_sop
from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import find_units

# A sheet numbers its rows by itself.
_UNTOLD = ("nomor-diisi",)


@throttled("unggah-sop", "60/10m", by=account, methods=("POST",))
@requires(Ability.WRITE_SOP)
@require_http_methods(["GET", "POST"])
def start_sop(request: HttpRequest) -> HttpResponse:
    """Asks for the unit and the start, and goes to the editor. A file that was read with notices is shown first."""
    actor = actor_of(request)
    query = request.GET.get("cari", "")[:100].replace("\x00", "")
    if request.method != "POST":
        return _ask(request, StartForm(actor, query=query, initial=_wished(request)))
    form = StartForm(actor, request.POST, request.FILES, query=query)
    if not form.is_valid():
        return _ask(request, form, status=422)
    try:
        sop, notices = _source(actor, form)
        sheet = from_sop(sop)
    except SopanError as error:
        form.add_error("berkas", error.message)
        return _ask(request, form, status=422)
    if notices and not request.POST.get("setuju"):
        context = {"form": form, "sheet": sheet, "notices": notices}
        return render(request, "documents/start_file.html", context)
    return _create(request, actor, form, sheet)


def _create(request: HttpRequest, actor: Actor, form: StartForm, sheet: Sheet) -> HttpResponse:
    unit = next((unit for unit in find_units(actor) if unit.pk == form.cleaned_data["unit"]), None)
    if unit is None:
        raise RefusedError(_("Unit itu tidak ada lagi."))
    try:
        record = create_record(
            actor=actor,
            unit=unit,
            sheet=sheet,
            lintas_perangkat_daerah=form.cleaned_data["lintas"],
            origin=_origin(form),
        )
    except SheetError as error:
        form.add_error(None, error.message)
        return _ask(request, form, status=422)
    return redirect("documents:editor", record.pk)


def _source(actor: Actor, form: StartForm) -> tuple[Sop, tuple[Notice, ...]]:
    """The SOP to start from, and what the reader noticed in a file. SopanError."""
    data = form.cleaned_data
    judul = " ".join(data["judul"].split())
    match data["mulai"]:
        case StartForm.EXAMPLE:
            sop = as_start(next(one.sop for one in examples() if one.key == data["contoh"]))
        case StartForm.COPY:
            sop = as_start(sop_of_version(get_object_or_404(copyable(actor), pk=data["salinan"])))
        case StartForm.FILE:
            reading = read_sop_text(data["isi"], data["nama_berkas"])
            return reading.sop, tuple(notice for notice in reading.notices if notice.id not in _UNTOLD)
        case _:
            sop = Sop(judul)
    return (replace(sop, judul=judul) if judul else sop), ()


def _origin(form: StartForm) -> str:
    data = form.cleaned_data
    detail = {StartForm.EXAMPLE: data["contoh"], StartForm.COPY: data["salinan"], StartForm.FILE: data["nama_berkas"]}
    kind: str = data["mulai"]
    return f"{kind}: {detail[kind]}" if detail.get(kind) else kind


def _wished(request: HttpRequest) -> dict[str, object]:
    """What the link that led here already says: ``?salin=`` a version, ``?contoh=`` an example."""
    if version := request.GET.get("salin", ""):
        return {"mulai": StartForm.COPY, "salinan": version}
    if request.GET.get("contoh"):
        return {"mulai": StartForm.EXAMPLE, "contoh": request.GET["contoh"]}
    if "cari" in request.GET:
        return {"mulai": StartForm.COPY}
    return {}


def _ask(request: HttpRequest, form: StartForm, *, status: int = 200) -> HttpResponse:
    return render(request, "documents/start.html", {"form": form}, status=status)
