"""Tells Django about this room."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """The room of uploads and downloads."""

    name = "sopan_web.files"
    label = "files"
