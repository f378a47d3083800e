"""Knows who acts in a request, in which government, with which roles as of today."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from sopan_web.organisation.queries import find_actor


class ActorMiddleware:
    """Sets ``request.actor`` (None for visitors) and the government's own time zone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.actor = find_actor(request.user) if request.user.is_authenticated else None  # type: ignore[attr-defined]
        actor = request.actor  # type: ignore[attr-defined]
        with timezone.override(actor.daerah.zone if actor else timezone.get_default_timezone()):
            return self.get_response(request)
