"""Tells Django about this room."""

from typing import Any

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "sopan_web.organisation"
    label = "organisation"

    def ready(self) -> None:
        """Whoever signs in begins a session of a certain age."""
        from django.contrib.auth.signals import user_logged_in

        user_logged_in.connect(_begin_session, dispatch_uid="begin-session")


def _begin_session(sender: object, request: Any, **_others: object) -> None:
    request.session.begin()
