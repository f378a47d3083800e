"""Tells Django about this room."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The room of the machine face."""

    name = "sopan_web.api"
    label = "api"
