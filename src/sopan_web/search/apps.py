"""Tells Django about this room."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """The room of the index."""

    name = "sopan_web.search"
    label = "search"

    def ready(self) -> None:
        """Takes its place above ``workflow`` and ``organisation``, which know nothing of an index."""
        from sopan_web.search import wiring

        wiring.connect()
