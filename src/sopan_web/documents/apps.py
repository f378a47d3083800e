"""Tells Django about this room."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "sopan_web.documents"
    label = "documents"
