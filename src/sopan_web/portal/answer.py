"""How the public face answers: whether it changed is known before it is made; what is made is kept, gzipped."""

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from hashlib import sha256
from typing import Concatenate, ParamSpec

from django.contrib.auth.decorators import login_not_required
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from sopan import __version__
from sopan_web.portal.queries.governments import Government, find_government

P = ParamSpec("P")
Shown = Callable[Concatenate[HttpRequest, Government, P], HttpResponse]
View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Kept:
    """What was made: the gzipped body and its kind."""

    body: bytes
    kind: str


def of_government(*parameters: str) -> Callable[[Shown[P]], View]:
    """A page of one government, open to all. Nothing but the named ``parameters`` of the address changes it.

    Its ETag says which state of the government it shows, so that one question to the database answers "unchanged".
    """

    def decorate(view: Shown[P]) -> View:
        @login_not_required
        @require_safe
        @wraps(view)
        def answered(request: HttpRequest, slug: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            government = find_government(slug)
            if government is None:
                return show_missing(request)
            asked = [request.GET.get(name, "") for name in parameters]
            state = (government.pk, government.pulse, government.today, view.__qualname__, kwargs, asked)
            tag = _tag(request, state)
            return known(request, tag) or keep(request, tag, lambda: view(request, government, *args, **kwargs))

        return answered

    return decorate


def by_content(view: Callable[P, HttpResponse]) -> View:
    """For what no state of a government tells: made each time, its ETag is that of its content."""

    @login_not_required
    @require_safe
    @wraps(view)
    def answered(*args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        request = args[0]
        assert isinstance(request, HttpRequest)
        made = view(*args, **kwargs)
        if made.status_code != 200:
            return made
        tag = _name(made.content)
        return known(request, tag) or _send(request, tag, _pack(made))

    return answered


def known(request: HttpRequest, tag: str) -> HttpResponseBase | None:
    """304 for whoever has it already."""
    answer = get_conditional_response(request, etag=tag)
    return _label(answer, tag) if answer else None


def keep(request: HttpRequest, tag: str, make: Callable[[], HttpResponse]) -> HttpResponseBase:
    """The answer of that tag, from memory or made now; only whole pages are kept."""
    kept: Kept | None = caches["pages"].get(tag)
    if kept is None:
        made = make()
        if made.status_code != 200:
            return made
        kept = _pack(made)
        caches["pages"].set(tag, kept)
    return _send(request, tag, kept)


def show_missing(request: HttpRequest, government: Government | None = None) -> HttpResponse:
    """404, with a way on."""
    context = {"government": government, "daerah": government.daerah if government else None}
    return render(request, "portal/missing.html", context, status=404)


def _tag(request: HttpRequest, state: object) -> str:
    look = (__version__, static("portal/portal.css"), get_language(), request.scheme, request.get_host())
    return _name(repr((look, state)).encode())


def _name(facts: bytes) -> str:
    """Weak: gzipped and plain are one."""
    return f'W/"{sha256(facts).hexdigest()[:32]}"'


def _pack(made: HttpResponse) -> Kept:
    return Kept(gzip.compress(made.content, 6, mtime=0), made.headers["Content-Type"])


def _send(request: HttpRequest, tag: str, kept: Kept) -> HttpResponse:
    # No secret stands on a public page, so that its length may tell what it likes.
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        answer = HttpResponse(kept.body, content_type=kept.kind, headers={"Content-Encoding": "gzip"})
    else:
        answer = HttpResponse(gzip.decompress(kept.body), content_type=kept.kind)
    return _label(answer, tag)


def _label(answer: HttpResponseBase, tag: str) -> HttpResponse:
    assert isinstance(answer, HttpResponse)
    answer.headers["ETag"] = tag
    answer.headers["Cache-Control"] = "public, no-cache"
    patch_vary_headers(answer, ("Accept-Encoding",))
    return answer
