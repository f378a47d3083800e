"""Tells Django about this room."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "sopan_web.demo"
    label = "demo"

    def ready(self) -> None:
        """The check that keeps the demo at home."""
        from sopan_web.demo import checks  # noqa: F401
