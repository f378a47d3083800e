"""Tells Django about this room."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """The room of the search."""

    name = "sopan_web.search"
    label = "search"
