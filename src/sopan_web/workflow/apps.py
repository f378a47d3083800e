"""Tells Django about this room."""

from django.apps import AppConfig


class WorkflowConfig(AppConfig):
    name = "sopan_web.workflow"
    label = "workflow"
