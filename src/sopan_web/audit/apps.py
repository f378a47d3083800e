"""Tells Django about this room."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "sopan_web.audit"
    label = "audit"
