"""The one address under which a public page wants to be known."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse


def site_of(request: HttpRequest) -> str:
    """The public address of this server, without a slash at the end."""
    return settings.PUBLIC_URL or request.build_absolute_uri("/").rstrip("/")


def address_of(request: HttpRequest, name: str = "", **path: object) -> str:
    """Of a page by its name, or of the one that was asked for, without its parameters."""
    return site_of(request) + (reverse(name, kwargs=path) if name else request.path)
