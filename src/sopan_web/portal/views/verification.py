"""Is this document valid? Answered to everybody, without script, cookie, or sign-in."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import condition, require_http_methods, require_safe

from sopan import __version__
from sopan_web.portal.fingerprint import MOST, Fingerprint
from sopan_web.workflow.code import read_code, spell_code
from sopan_web.workflow.queries.enacted.published import Published, find_published

View = Callable[..., HttpResponse]


def public(view: View) -> View:
    """Open to all; kept by caches only as long as its ETag holds, and by no search engine."""

    @login_not_required
    @wraps(view)
    def answered(request: HttpRequest, **path: str) -> HttpResponse:
        response = view(request, **path)
        response.headers["Cache-Control"] = "public, no-cache"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return answered


@public
@require_safe
def ask_code(request: HttpRequest) -> HttpResponse:
    """A field for the code, or for the address that a camera read; with ``?kode=`` it leads on."""
    typed = request.GET.get("kode", "").strip()[:200]
    if not typed:
        return render(request, "portal/ask.html")
    code = read_code(typed.rpartition("/v/")[2])
    if code is None or find_published(code) is None:
        return _unknown(request, typed[:60])
    return redirect("portal:show", code)


# Comparing changes nothing and needs no cookie, so that there is nothing for another site to forge.
@csrf_exempt
@public
@require_http_methods(["GET", "HEAD", "POST"])
def show_document(request: HttpRequest, code: str) -> HttpResponse:
    """What the document is worth today; POST compares a file with it."""
    canonical = read_code(code)
    if canonical is None:
        return _unknown(request, code[:60])
    if code != canonical:
        return redirect("portal:show", canonical)
    document = find_published(canonical)
    if document is None:
        return _unknown(request, spell_code(canonical))
    return _compare(request, document) if request.method == "POST" else _show(request, document)


def _tag(_request: HttpRequest, document: Published) -> str:
    facts = f"{document}{get_language()}{__version__}"
    return f'"{sha256(facts.encode()).hexdigest()[:32]}"'


@condition(etag_func=_tag)
def _show(request: HttpRequest, document: Published) -> HttpResponse:
    return _render(request, document)


def _compare(request: HttpRequest, document: Published) -> HttpResponse:
    """Hashes the upload as it comes in; a greater one than any SOP is cut off."""
    fingerprint = Fingerprint(request)
    request.upload_handlers = [fingerprint]
    request.FILES  # noqa: B018 (reads the body)
    if fingerprint.too_large:
        return _render(request, document, "besar", status=413)
    if not fingerprint.size:
        return _render(request, document, "kosong", status=422)
    if not fingerprint.is_pdf:
        return _render(request, document, "bukan-pdf", status=422)
    return _render(request, document, "sama" if fingerprint.hexdigest == document.sha256 else "beda")


def _render(request: HttpRequest, document: Published, verdict: str = "", status: int = 200) -> HttpResponse:
    context = {
        "document": document,
        "standing": document.standing.value,
        "spelled": spell_code(document.code),
        "verdict": verdict,
        "most": MOST // (1024 * 1024),
    }
    return render(request, "portal/document.html", context, status=status)


def _unknown(request: HttpRequest, typed: str) -> HttpResponse:
    return render(request, "portal/unknown.html", {"typed": typed}, status=404)
