"""Knows who acts in a request, where, and with which roles as of today; and ends sessions that had their time."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sopan_web.organisation.passwords import is_stale
from sopan_web.organisation.queries import find_actor

_WHILE_STALE = ("organisation:change-password", "organisation:sign-out", "set_language", "catalogue")
"""What somebody still reaches who must choose another password first."""

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class ActorMiddleware:
    """Sets ``request.actor`` (None for visitors) and the government's own time zone."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.actor = find_actor(request.user) if request.user.is_authenticated else None  # type: ignore[attr-defined]
        actor = request.actor  # type: ignore[attr-defined]
        with timezone.override(actor.daerah.zone if actor else timezone.get_default_timezone()):
            return self.get_response(request)


class SessionLimitMiddleware:
    """Signs out whoever was away too long or signed in too long ago; what a page asks by itself keeps nobody signed in.

    An answer to somebody who is signed in is theirs alone: no cache keeps it.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated and request.session.is_over(request.actor):  # type: ignore[attr-defined]
            logout(request)
            request.actor = None  # type: ignore[attr-defined]
            messages.info(request, _("Sesi Anda berakhir karena lama tidak dipakai. Silakan masuk lagi."))
        response = self.get_response(request)
        if request.user.is_authenticated and "private" not in response.headers.get("Cache-Control", ""):
            response.headers["Cache-Control"] = "no-store"
        return response

    def process_view(self, request: HttpRequest, view: Any, *_args: Any) -> HttpResponseBase | None:
        """Django tells which view is going to answer."""
        if not request.user.is_authenticated:
            return None
        if not getattr(view, "unattended", False):
            request.session.touch()  # type: ignore[attr-defined]
        if is_stale(request.user) and request.resolver_match and request.resolver_match.view_name not in _WHILE_STALE:
            return HttpResponseRedirect(reverse("organisation:change-password"))
        return None
