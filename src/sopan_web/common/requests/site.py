"""The address under which people reach this server."""

from django.conf import settings
from django.http import HttpRequest


def site_of(request: HttpRequest) -> str:
    """The public address, without a slash at the end: the settings', else that of the request."""
    return settings.PUBLIC_URL or request.build_absolute_uri("/").rstrip("/")
