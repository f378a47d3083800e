"""Tells Django about this room."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "sopan_web.demo"
    label = "demo"
