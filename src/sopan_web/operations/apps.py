"""Tells Django about this room."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """The room of those who run the server."""

    name = "sopan_web.operations"
    label = "operations"

    def ready(self) -> None:
        """Every minute the worker gives a sign of life, and asks whether the night's backup is due; and the checks."""
        from sopan_web.jobs.schedule import every_minute
        from sopan_web.operations import checks  # noqa: F401
        from sopan_web.operations.actions.nightly import back_up_when_due
        from sopan_web.operations.actions.signs import give_sign

        every_minute("sign", give_sign)
        every_minute("backup", back_up_when_due)
