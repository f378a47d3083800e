"""One line for each request: what was asked, by whom, what came of it, and how long it took."""

import logging
import re
from collections.abc import Callable
from time import perf_counter

from django.http import HttpRequest, HttpResponseBase

_log = logging.getLogger("sopan.access")
_KEY = re.compile(r"[\w-]{20,}")
_WORDS = re.compile(r"[a-z-]+")
_QUIET = ("/healthz", "/readyz")
"""Asked every few seconds by machines; told only when the answer is bad."""


class AccessLogMiddleware:
    """Just inside of the one that knows where the request comes from. Names and what was searched for stay out."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        start = perf_counter()
        response = self.get_response(request)
        if response.status_code >= 400 or request.path not in _QUIET:
            _log.info("request", extra=_facts(request, response.status_code, perf_counter() - start))
        return response


def _facts(request: HttpRequest, status: int, seconds: float) -> dict[str, object]:
    """Ids of government, account, and the API's token; no names."""
    actor, token = getattr(request, "actor", None), getattr(getattr(request, "caller", None), "token", None)
    return {
        "method": request.method,
        "path": tell_path(request.path),
        "status": status,
        "ms": round(seconds * 1000, 1),
        "tenant": actor.daerah.pk if actor else None,
        "account": actor.account.pk if actor else None,
        "api": token.pk if token else None,
    }


def tell_path(path: str) -> str:
    """The path without what may be the key of a one-time link, even of one that was mistyped; no query at all."""
    return "/".join("…" if _KEY.fullmatch(part) and not _WORDS.fullmatch(part) else part for part in path.split("/"))
