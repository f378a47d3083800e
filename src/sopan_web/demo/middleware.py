"""Lets only this computer itself into the demo."""

from collections.abc import Callable
from ipaddress import ip_address

from django.http import HttpRequest, HttpResponse, HttpResponseBase


class LoopbackOnlyMiddleware:
    """Whoever comes from another computer gets 403, whatever address the server was bound to."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if _is_here(request.META.get("REMOTE_ADDR", "")):
            return self.get_response(request)
        return HttpResponse(
            "Peragaan hanya dapat dibuka dari komputernya sendiri.", status=403, content_type="text/plain"
        )


def _is_here(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return not address  # a socket file, which is on this computer
