"""Tells Django about this room."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The room of the public face."""

    name = "sopan_web.portal"
    label = "portal"
