"""Tells Django about this room."""

from django.apps import AppConfig


class WorkflowConfig(AppConfig):
    """The room of the way."""

    name = "sopan_web.workflow"
    label = "workflow"

    def ready(self) -> None:
        """Takes its place above ``documents``, which knows nothing of enactment."""
        from sopan_web.workflow import wiring

        wiring.connect()
