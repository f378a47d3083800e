"""Tells Django about this room."""

from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "sopan_web.common"
    label = "common"
