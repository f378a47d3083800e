"""The addresses of this room: the machine face, its page, and the tokens."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path, re_path

from sopan_web.api import views
from sopan_web.api.v1.application import api
from sopan_web.api.v1.description import describe
from sopan_web.api.v1.doorway import guard

app_name = "api"


def show_description(request: HttpRequest) -> JsonResponse:
    """What can be asked, for programs."""
    return JsonResponse(describe(), json_dumps_params={"ensure_ascii": False})


def show_nothing(request: HttpRequest, **parts: str) -> HttpResponse:
    """So that also an unknown address is told as JSON: the doorway knows no door of that name."""
    raise Http404


def _guarded(patterns: list[URLPattern]) -> list[URLPattern]:
    for pattern in patterns:
        pattern.callback = guard(pattern.callback, pattern.name or "")
    return patterns


_v1 = [
    *_guarded([one for one in api.urls[0] if isinstance(one, URLPattern)]),
    path("openapi.json", guard(show_description, "openapi"), name="openapi"),
]

urlpatterns = [
    path("api/", views.show_guide, name="guide"),
    path("pengaturan/token/", views.show_tokens, name="tokens"),
    path("pengaturan/token/<int:pk>/cabut/", views.revoke_token, name="revoke-token"),
    path("api/v1/", (_v1, "v1", "v1")),
    re_path(r"^api/[\s\S]", guard(show_nothing, "nothing"), name="nothing"),
]
