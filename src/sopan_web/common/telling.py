"""What went wrong, as a page for people or as JSON for scripts and programs."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from sopan_web.common.troubles import TroubleError

_MACHINES = "/api/v"
"""Below it nobody reads pages, whatever a program says that it accepts."""


def tell(
    request: HttpRequest, status: int, id: str, message: str, *, fields: Mapping[str, str] | None = None
) -> HttpResponse:
    """``id`` is for programs and never changes; ``fields`` says what to mend where."""
    said = {"message": message, "fields": dict(fields or {})}
    if _reads_pages(request):
        return render(request, "common/error.html", {"status": status, **said}, status=status)
    return JsonResponse({"id": id, **said}, status=status)


def tell_trouble(request: HttpRequest, trouble: TroubleError) -> HttpResponse:
    """The frame of the page would ask the database who is there; this one asks nobody."""
    said = {"message": trouble.message, "fields": {}}
    if _reads_pages(request):
        page = render_to_string("common/error.html", {"status": trouble.status, "bare": True, **said})
        answer = HttpResponse(page, status=trouble.status)
    else:
        answer = JsonResponse({"id": trouble.id, **said}, status=trouble.status)
    answer.headers["Retry-After"] = str(trouble.wait)
    return answer


def _reads_pages(request: HttpRequest) -> bool:
    page = request.accepts("text/html") and not request.headers.get("HX-Request")
    return page and not request.path.startswith(_MACHINES)
