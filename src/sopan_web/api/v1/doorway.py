"""What every door does before it opens and after it has answered."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.gzip import gzip_page

from sopan_web.api.v1.caller import count, find_caller
from sopan_web.api.v1.description import Door, doors
from sopan_web.api.v1.refusals import METHODS, KindError, MethodError, tell
from sopan_web.common.errors import InvalidError, TooLargeError
from sopan_web.common.language import written_in_indonesian

View = Callable[..., HttpResponse]
GREATEST = 2**63 - 1
"""Beyond this no database has an id."""


def guard(view: View, name: str) -> View:
    """``view`` behind the doorway; ``name`` finds its description. Cookies open nothing here, so nothing is forged."""

    @csrf_exempt
    @login_not_required
    @gzip_page
    @wraps(view)
    def answered(request: HttpRequest, **parts: object) -> HttpResponse:
        with written_in_indonesian():
            try:
                answer = _admit(view, name, request, parts)
            except Exception as error:
                answer = tell(request, error)
        return _dress(request, answer)

    return answered


def _admit(view: View, name: str, request: HttpRequest, parts: dict[str, object]) -> HttpResponse:
    if request.method == "OPTIONS":
        return _tell_methods()
    if request.method not in ("GET", "HEAD"):
        raise MethodError(_("API ini hanya membaca. Metode yang ada: GET, HEAD, dan OPTIONS."))
    door = doors().get(name)
    request.caller = find_caller(request)  # type: ignore[attr-defined]
    count(request, request.caller, heavy=door is not None and door.heavy)  # type: ignore[attr-defined]
    if door is None:
        raise Http404
    _check(request, door)
    if any(isinstance(part, int) and part > GREATEST for part in parts.values()):
        raise Http404
    asked, request.method = request.method, "GET"
    try:
        return view(request, **parts)
    finally:
        request.method = asked  # the server leaves out the body of what was only asked for its head


def _tell_methods() -> HttpResponse:
    answer = HttpResponse(status=204, headers={"Allow": METHODS})
    del answer.headers["Content-Type"]
    return answer


def _check(request: HttpRequest, door: Door) -> None:
    """A mistyped parameter is told: silently left out, it would look like an answer to what was asked."""
    if request.META.get("CONTENT_LENGTH") not in (None, "", "0"):
        raise TooLargeError(_("Permintaan yang hanya membaca tidak membawa isi."))
    faults = {key: _("Parameter ini tidak ada di alamat ini.") for key in request.GET if key not in door.parameters}
    faults |= {key: _("Tulis sekali saja.") for key, values in request.GET.lists() if len(values) > 1}
    if faults:
        raise InvalidError(_("Ada parameter yang keliru."), {key[:80]: fault for key, fault in faults.items()})
    if not request.accepts(door.kind):
        raise KindError(_("Alamat ini hanya menjawab sebagai %(kind)s.") % {"kind": door.kind})


def _dress(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Headers; and 304 where the caller has it already."""
    answer.headers["Content-Language"] = "id"
    answer.headers["X-Robots-Tag"] = "noindex"
    if answer.status_code in (200, 304):
        private = "Authorization" in request.headers
        answer.headers["Cache-Control"] = "private, no-cache" if private else "public, no-cache"
        if "ETag" not in answer.headers:
            answer.headers["ETag"] = f'"{sha256(answer.content).hexdigest()[:32]}"'
        answer = get_conditional_response(request, etag=answer.headers["ETag"], response=answer) or answer
    patch_vary_headers(answer, ("Accept", "Authorization"))
    return answer
