"""Tells Django about this room."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """The room of background work."""

    name = "sopan_web.jobs"
    label = "jobs"
