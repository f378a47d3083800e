"""Tells Django about this room."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """The room of uploads and downloads."""

    name = "sopan_web.files"
    label = "files"

    def ready(self) -> None:
        """The checks that try store and scanner."""
        from sopan_web.files import checks  # noqa: F401
