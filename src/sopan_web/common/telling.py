"""What went wrong, as a page for people or as JSON for scripts and programs."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

_MACHINES = "/api/v"
"""Below it nobody reads pages, whatever a program says that it accepts."""


def tell(
    request: HttpRequest, status: int, id: str, message: str, *, fields: Mapping[str, str] | None = None
) -> HttpResponse:
    """``id`` is for programs and never changes; ``fields`` says what to mend where."""
    said = {"message": message, "fields": dict(fields or {})}
    page = request.accepts("text/html") and not request.headers.get("HX-Request")
    if page and not request.path.startswith(_MACHINES):
        return render(request, "common/error.html", {"status": status, **said}, status=status)
    return JsonResponse({"id": id, **said}, status=status)
