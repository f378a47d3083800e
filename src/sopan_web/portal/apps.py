"""Tells Django about this room."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "sopan_web.portal"
    label = "portal"
