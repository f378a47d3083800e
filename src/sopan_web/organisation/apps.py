"""Tells Django about this room."""

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "sopan_web.organisation"
    label = "organisation"
