"""One's own page: posts, roles, password, sessions, language."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy as _lazy, ngettext
from django.views.decorators.http import require_POST

from sopan_web.common.requests.throttle import account, throttled
from sopan_web.organisation import actions
from sopan_web.organisation.access import actor_of
from sopan_web.organisation.forms.account import ChangePasswordForm, ContactForm
from sopan_web.organisation.models import RoleGrant
from sopan_web.organisation.passwords import is_stale, stale_on
from sopan_web.organisation.queries.sessions import find_sessions
from sopan_web.organisation.sessions import idle_limit
from sopan_web.organisation.views.dialogue import Dialogue, converse

_STALE = _lazy(
    "Kata sandi Anda perlu diganti sebelum melanjutkan: pemerintah daerah Anda meminta kata sandi dengan huruf besar,"
    " huruf kecil, angka, dan tanda baca, yang diganti tiap 180 hari. Sesi Anda di perangkat lain akan berakhir."
)


def show_profile(request: HttpRequest) -> HttpResponse:
    """Who I am here."""
    actor = actor_of(request)
    roles = RoleGrant.objects.on(actor.today).filter(pegawai=actor.pegawai).select_related("unit")
    here = request.session.row.pk if request.session.row else ""  # type: ignore[attr-defined]
    sessions = find_sessions(actor, here)
    idle = _spell(idle_limit(actor))
    context = {"roles": roles, "sessions": sessions, "idle": idle, "stale_on": stale_on(actor.account)}
    return render(request, "organisation/profile.html", context)


@throttled("sandi", "10/15m", by=account, methods=("POST",))
def change_password(request: HttpRequest) -> HttpResponse:
    """Another password; this session stays, all others end."""
    actor = actor_of(request)
    dialogue = Dialogue(
        _("Ganti kata sandi"), _("Simpan kata sandi"), reverse("organisation:profile"), _("Profil saya"),
        lead=str(_STALE) if is_stale(actor.account) else _("Sesi Anda di perangkat lain akan berakhir."),
        done=_("Kata sandi sudah diganti."),
    )  # fmt: skip

    def deed(data: Mapping[str, Any]) -> None:
        changed = actions.change_password(actor=actor, current=data["current"], password=data["password"])
        update_session_auth_hash(request, changed)

    return converse(request, ChangePasswordForm(request.POST or None, actor=actor), dialogue, deed)


@throttled("sandi", "10/15m", by=account, methods=("POST",))
def change_contact(request: HttpRequest) -> HttpResponse:
    """Where reminders go, and whether."""
    actor = actor_of(request)
    dialogue = Dialogue(
        _("Surel dan pengingat"), _("Simpan"), reverse("organisation:profile"), _("Profil saya"),
        lead="" if settings.MAIL else _("Server ini belum dapat mengirim surel; alamat Anda tetap disimpan."),
        done=_("Surel dan pengingat sudah disimpan."),
    )  # fmt: skip
    initial = {"surel": actor.pegawai.surel, "pengingat": actor.pegawai.pengingat}

    def deed(data: Mapping[str, Any]) -> None:
        change = {name: data[name] for name in ("current", "surel", "pengingat")}
        actions.change_contact(actor=actor, **change)

    return converse(request, ContactForm(request.POST or None, actor=actor, initial=initial), dialogue, deed)


@require_POST
def end_sessions(request: HttpRequest) -> HttpResponse:
    """Out in one place (``sesi``), or everywhere but here."""
    actor = actor_of(request)
    if key := request.POST.get("sesi", ""):
        actions.end_session(actor=actor, key=key)
        messages.success(request, _("Sesi itu sudah diakhiri."))
    else:
        update_session_auth_hash(request, actions.end_sessions(actor=actor))
        messages.success(request, _("Semua sesi lain sudah diakhiri."))
    return HttpResponseRedirect(reverse("organisation:profile"))


def _spell(span: timedelta) -> str:
    minutes = span // timedelta(minutes=1)
    if minutes % 60:
        return ngettext("%(count)d menit", "%(count)d menit", minutes) % {"count": minutes}
    hours = minutes // 60
    return ngettext("%(count)d jam", "%(count)d jam", hours) % {"count": hours}
