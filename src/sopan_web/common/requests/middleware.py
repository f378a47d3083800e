"""Notes where each request comes from, and turns expected failures into answers."""

import secrets
from collections.abc import Callable
from contextlib import suppress
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import translation

from sopan_web.common.answers.headers import guard
from sopan_web.common.answers.telling import tell
from sopan_web.common.errors import DeedError
from sopan_web.common.origin import Origin, coming_from

GetResponse = Callable[[HttpRequest], HttpResponseBase]


def find_address(request: HttpRequest) -> str:
    """The client's IP address: what our own proxy saw (the last entry it added), or the one that called us."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    for text in (forwarded.rpartition(",")[2].strip(), request.META.get("REMOTE_ADDR", "")):
        with suppress(ValueError):
            found = ip_address(text)
            # A socket for both kinds shows IPv4 inside IPv6, where all callers would be one network.
            return str((found.version == 6 and found.ipv4_mapped) or found)
    return ""


class RequestOriginMiddleware:
    """Outermost: remembers where the request comes from, answers with its id, and lets no answer out unguarded."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request_id = secrets.token_hex(8)
        agent = request.headers.get("User-Agent", "")[:250]
        with coming_from(Origin(address=find_address(request), request_id=request_id, agent=agent)):
            response = self.get_response(request)
        response.headers["X-Request-Id"] = request_id
        guard(response)
        return response


class LanguageMiddleware:
    """Indonesian, unless the person chose another language here: office browsers often say "en" unmeant."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class DeedErrorMiddleware:
    """A ``DeedError`` becomes a page, or JSON for a script, with the error's status."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Django calls this with whatever a view raised."""
        return tell(request, error) if isinstance(error, DeedError) else None
