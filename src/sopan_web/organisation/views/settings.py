"""The government's settings, and its lambang."""

from pathlib import PurePath

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sopan import PatternError
from sopan_web.common.answers.downloads import send_file
from sopan_web.common.answers.forms import tell_in
from sopan_web.common.errors import InvalidError, MissingError
from sopan_web.common.requests.throttle import account, throttled
from sopan_web.files.queries import read_file
from sopan_web.organisation import actions
from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.forms.settings import LambangForm, SettingsForm, settings_of
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import example_number

_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".svg": "image/svg+xml"}


@requires(Ability.MANAGE_ORGANISATION)
def show_settings(request: HttpRequest) -> HttpResponse:
    """Letterhead, paper, number pattern, hours, zone."""
    actor = actor_of(request)
    form = SettingsForm(request.POST or None, actor=actor, initial=settings_of(actor.daerah))
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                actions.change_settings(actor=actor, values=form.cleaned_data)
            except InvalidError as error:
                tell_in(form, error)
            else:
                messages.success(request, _("Pengaturan sudah disimpan."))
                return HttpResponseRedirect(reverse("organisation:settings"))
    return _page(request, form, LambangForm(actor=actor), status)


@requires(Ability.MANAGE_ORGANISATION)
def show_example(request: HttpRequest) -> HttpResponse:
    """What the typed pattern would make, or what is wrong with it."""
    context = _example(request.GET.get("pola_nomor", "")[:120], request.GET.get("klasifikasi", "")[:20])
    return render(request, "organisation/number_example.html", context)


@require_POST
@throttled("unggah", "30/10m", by=account)
@requires(Ability.MANAGE_ORGANISATION)
def upload_lambang(request: HttpRequest) -> HttpResponse:
    """A new picture."""
    actor = actor_of(request)
    form = LambangForm(request.POST, request.FILES, actor=actor)
    if form.is_valid():
        file = form.cleaned_data["lambang"]
        try:
            actions.upload_lambang(actor=actor, filename=file.name, content=file.content)
        except InvalidError as error:
            tell_in(form, error)
        else:
            messages.success(request, _("Lambang sudah disimpan."))
            return HttpResponseRedirect(reverse("organisation:settings"))
    return _page(request, SettingsForm(actor=actor, initial=settings_of(actor.daerah)), form, 422)


@require_POST
@requires(Ability.MANAGE_ORGANISATION)
def remove_lambang(request: HttpRequest) -> HttpResponse:
    """No picture."""
    actions.remove_lambang(actor=actor_of(request))
    messages.success(request, _("Lambang sudah dihapus."))
    return HttpResponseRedirect(reverse("organisation:settings"))


def show_lambang(request: HttpRequest) -> HttpResponse:
    """The picture of one's own government. Nobody can open it as a page: it is an attachment in a sandbox."""
    lambang = actor_of(request).daerah.lambang
    if not lambang:
        raise MissingError(_("Pemerintah daerah ini belum mengunggah lambang."))
    kind = PurePath(str(lambang.name)).suffix
    return send_file(read_file(str(lambang.name)), name=f"lambang{kind}", kind=_TYPES[kind])


def _page(request: HttpRequest, form: SettingsForm, lambang: LambangForm, status: int) -> HttpResponse:
    daerah = actor_of(request).daerah
    pattern = str(form["pola_nomor"].value() or "")
    context = {
        "form": form,
        "lambang_form": lambang,
        "daerah": daerah,
        **_example(pattern, str(form["klasifikasi"].value() or "")),
    }
    return render(request, "organisation/settings.html", context, status=status)


def _example(pattern: str, klasifikasi: str) -> dict[str, str]:
    try:
        return {"example": example_number(pattern, klasifikasi), "fault": ""}
    except PatternError as error:
        return {"example": "", "fault": str(error)}
