"""Tells Django about this room."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """The room of those who run the server."""

    name = "sopan_web.operations"
    label = "operations"
