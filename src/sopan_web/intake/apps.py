"""Tells Django about this room."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """The room of old SOPs on their way in."""

    name = "sopan_web.intake"
    label = "intake"
