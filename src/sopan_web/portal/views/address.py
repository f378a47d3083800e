"""The one address under which a public page wants to be known."""

from django.http import HttpRequest
from django.urls import reverse

from sopan_web.common.requests.site import site_of


def address_of(request: HttpRequest, name: str = "", **path: object) -> str:
    """Of a page by its name, or of the one that was asked for, without its parameters."""
    return site_of(request) + (reverse(name, kwargs=path) if name else request.path)
