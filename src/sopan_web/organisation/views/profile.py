"""One's own page: posts, roles, password, sessions, language."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sopan_web.organisation import actions
from sopan_web.organisation.access import actor_of
from sopan_web.organisation.forms.account import ChangePasswordForm
from sopan_web.organisation.models import RoleGrant
from sopan_web.organisation.views.dialogue import Dialogue, converse


def show_profile(request: HttpRequest) -> HttpResponse:
    """Who I am here."""
    actor = actor_of(request)
    roles = RoleGrant.objects.on(actor.today).filter(pegawai=actor.pegawai).select_related("unit")
    return render(request, "organisation/profile.html", {"roles": roles})


def change_password(request: HttpRequest) -> HttpResponse:
    """Another password; this session stays, all others end."""
    actor = actor_of(request)
    dialogue = Dialogue(
        _("Ganti kata sandi"), _("Simpan kata sandi"), reverse("organisation:profile"), _("Profil saya"),
        lead=_("Sesi Anda di perangkat lain akan berakhir."), done=_("Kata sandi sudah diganti."),
    )  # fmt: skip

    def deed(data: Mapping[str, Any]) -> None:
        account = actions.change_password(actor=actor, current=data["current"], password=data["password"])
        update_session_auth_hash(request, account)

    return converse(request, ChangePasswordForm(request.POST or None, actor=actor), dialogue, deed)


@require_POST
def end_sessions(request: HttpRequest) -> HttpResponse:
    """Out everywhere but here."""
    update_session_auth_hash(request, actions.end_sessions(actor=actor_of(request)))
    messages.success(request, _("Semua sesi lain sudah diakhiri."))
    return HttpResponseRedirect(reverse("organisation:profile"))
