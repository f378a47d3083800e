"""What went wrong, as a page for people or as JSON for scripts and programs."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from sopan_web.common.errors import DeedError
from sopan_web.common.troubles import TroubleError

_MACHINES = "/api/v"
"""Below it nobody reads pages, whatever a program says that it accepts."""


def tell(request: HttpRequest, error: DeedError) -> HttpResponse:
    """A page with what to do now, or JSON for whoever reads no pages."""
    if not _reads_pages(request):
        return as_json(error)
    said = {"status": error.status, "message": error.message, "fields": error.fields}
    if isinstance(error, TroubleError):  # the frame of the page would ask the database who is there
        page = render_to_string("common/error.html", said | {"bare": True})
    else:
        page = render_to_string("common/error.html", said, request)
    return HttpResponse(page, status=error.status, headers=error.headers)


def as_json(error: DeedError) -> JsonResponse:
    """``id`` is for programs and never changes."""
    said = {"id": error.id, "message": error.message, "fields": error.fields}
    plainly = {"ensure_ascii": False}
    return JsonResponse(said, status=error.status, headers=error.headers, json_dumps_params=plainly)


def _reads_pages(request: HttpRequest) -> bool:
    page = request.accepts("text/html") and not request.headers.get("HX-Request")
    return page and not request.path.startswith(_MACHINES)
