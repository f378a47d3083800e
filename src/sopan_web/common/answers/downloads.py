"""Hands out a file so that it can only be saved: never opened as a page of ours, never taken for something else."""

from collections.abc import Iterable

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header

POLICY = "default-src 'none'; sandbox"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def send_file(content: bytes | str, *, name: str, kind: str) -> HttpResponse:
    """A whole file; ``kind`` is its own content type. The caller has asked whether this person may have it."""
    response = HttpResponse(content, content_type=kind)
    _seal(response, name)
    return response


def stream_file(
    content: Iterable[str] | Iterable[bytes], *, name: str, kind: str, size: int | None = None
) -> StreamingHttpResponse:
    """A file piece by piece; with its ``size`` in bytes the browser knows how much is still to come."""
    response = StreamingHttpResponse(content, content_type=kind)
    if size is not None:
        response.headers["Content-Length"] = str(size)
    _seal(response, name)
    return response


def _seal(response: HttpResponseBase, name: str) -> None:
    response.headers["Content-Disposition"] = str(content_disposition_header(True, name))
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
