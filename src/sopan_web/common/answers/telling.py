"""What went wrong, as a page for people or as JSON for scripts and programs."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.urls import is_valid_path
from django.utils.translation import gettext as _

from sopan_web.common.answers.troubles import TroubleError
from sopan_web.common.errors import ConflictError, DeedError, FrozenError, InvalidError

_MACHINES = "/api/v"
"""Below it nobody reads pages, whatever a program says that it accepts."""
_CHANGED = (ConflictError.status, InvalidError.status, FrozenError.status)
"""The thing itself may be seen, and says what can be done with it now."""


def tell(request: HttpRequest, error: DeedError) -> HttpResponse:
    """A page with what to do now, or JSON for whoever reads no pages."""
    if not _reads_pages(request):
        return as_json(error)
    said = {"status": error.status, "message": error.message, "fields": error.fields, "heading": _heading(error.status)}
    if isinstance(error, TroubleError):  # the frame of the page would ask the database who is there
        page = render_to_string("common/error.html", said | {"bare": True})
    else:
        above = _page_above(request.path) if error.status in _CHANGED else ""
        page = render_to_string("common/error.html", said | {"above": above}, request)
    return HttpResponse(page, status=error.status, headers=error.headers)


def as_json(error: DeedError) -> JsonResponse:
    """``id`` is for programs and never changes."""
    said = {"id": error.id, "message": error.message, "fields": error.fields}
    plainly = {"ensure_ascii": False}
    return JsonResponse(said, status=error.status, headers=error.headers, json_dumps_params=plainly)


def _heading(status: int) -> str:
    match status:
        case 403:
            return _("Tidak berhak")
        case 404:
            return _("Tidak ditemukan")
        case 409:
            return _("Tidak dapat dilakukan sekarang")
        case 429:
            return _("Terlalu sering")
        case 503:
            return _("Sedang terganggu")
    return _("Tidak dapat dilakukan")


def _page_above(path: str) -> str:
    """The nearest address above that is a page; "" where only the start is."""
    parts = path.strip("/").split("/")
    while parts := parts[:-1]:
        if is_valid_path(above := f"/{'/'.join(parts)}/"):
            return above
    return ""


def _reads_pages(request: HttpRequest) -> bool:
    page = request.accepts("text/html") and not request.headers.get("HX-Request")
    return page and not request.path.startswith(_MACHINES)
