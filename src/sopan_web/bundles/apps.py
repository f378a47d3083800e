"""Tells Django about this room."""

from django.apps import AppConfig


class BundlesConfig(AppConfig):
    """The room of many files at once."""

    name = "sopan_web.bundles"
    label = "bundles"
