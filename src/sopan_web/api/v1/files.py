"""Files that a door hands out: to be saved, never opened as a page of ours, and not made again when known."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from sopan import __version__, write_svg_pages
from sopan_web.common.answers.downloads import send_file
from sopan_web.documents.queries.drawing import settings_of
from sopan_web.documents.queries.pages import draw_flow
from sopan_web.workflow.models import Enactment

_KEPT = 60 * 60  # seconds


def answer_unless_known(
    request: HttpRequest, mark: str, content: Callable[[], bytes | str], *, kind: str, name: str
) -> HttpResponse:
    """304 without making it, where the caller holds what ``mark`` names."""
    tag = f'"{mark[:32]}"'
    known = get_conditional_response(request, etag=tag)
    if known is not None:
        return known
    answer = send_file(content(), kind=kind, name=name)
    answer.headers["ETag"] = tag
    return answer


def draw(request: HttpRequest, enactment: Enactment, *, name: str) -> HttpResponse:
    """The flow as one endless sheet; a version never changes, so that it is drawn once in a while."""
    version = enactment.version
    paper = replace(settings_of(enactment.record.daerah), paged=False)
    mark = sha256(f"{version.sha256}{paper}{__version__}".encode()).hexdigest()

    def content() -> str:
        drawn: str | None = cache.get(f"api-svg:{mark}")
        if drawn is None:
            drawn = write_svg_pages(draw_flow(version))[0]
            cache.set(f"api-svg:{mark}", drawn, _KEPT)
        return drawn

    return answer_unless_known(request, mark, content, kind="image/svg+xml; charset=utf-8", name=name)
