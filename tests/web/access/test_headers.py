"""What every answer carries, whoever made it; what no cache keeps; and the cookies' names."""

import re

import pytest
from csp.constants import NONCE
from django.conf import settings
from django.core import signing
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import reverse

from sopan_web.common.requests.middleware import RequestOriginMiddleware
from tests.web.access.doors import DOORS
from tests.web.access.world import World
from tests.web.cast import PASSWORD, Cast
from tests.web.conftest import ClientOf

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
HTTPS = override_settings(
    SECURE_HSTS_SECONDS=31_536_000, SECURE_HSTS_INCLUDE_SUBDOMAINS=True, SECURE_SSL_REDIRECT=True,
    WHITENOISE_USE_FINDERS=True, WHITENOISE_AUTOREFRESH=True,
)  # fmt: skip


def missing(answer: HttpResponse) -> list[str]:
    """The headers that are not as they should be."""
    got = answer.headers
    faults = [name for name, value in HEADERS.items() if got.get(name) != value]
    policy = got.get("Content-Security-Policy", "")
    parts = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
    if any(parts.get(name) != "'none'" for name in ("default-src", "frame-ancestors", "base-uri")):
        faults.append("Content-Security-Policy")
    if re.search(r"unsafe-|\*|https?:", policy):
        faults.append("Content-Security-Policy is lax")
    if "camera=()" not in got.get("Permissions-Policy", ""):
        faults.append("Permissions-Policy")
    if "Cache-Control" not in got or not re.fullmatch("[0-9a-f]{16}", got.get("X-Request-Id", "")):
        faults.append("Cache-Control or X-Request-Id")
    return faults


@HTTPS
@pytest.mark.parametrize(
    "path",
    [
        "/masuk/", "/masuk", "/", "/healthz", "/tidak-ada/", "/v/0000-0000", "/daerah/", "/static/common/base.css",
        "/static/common/icon.svg", "/static/tidak.css", "/pasang/kunci-salah/", "/api/v1/tidak-ada", "/sop/999999/",
    ],
)  # fmt: skip
def test_every_answer_is_guarded(cast: Cast, path: str) -> None:
    answer = Client(headers={"host": "localhost"}).get(path, secure=True)
    assert missing(answer) == []
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert answer.status_code == 200 or not path.endswith((".svg", "base.css")), "static files are served here"


@HTTPS
def test_faults_and_refusals_are_guarded_too(cast: Cast, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch) -> None:
    client = client_of(cast.penyusun)
    assert missing(client.get("/jurnal/", secure=True)) == []  # 403
    assert missing(client.get("/masuk/", secure=True, headers={"host": "jahat.example"})) == []  # 400
    assert missing(client.get("/masuk/")) == []  # 301 to https
    strict = Client(enforce_csrf_checks=True)
    assert missing(strict.post("/masuk/", {}, secure=True)) == []  # 403
    monkeypatch.setattr("sopan_web.common.answers.views.JsonResponse", None)
    broken = Client(raise_request_exception=False)
    answer = broken.get("/healthz", secure=True)
    assert answer.status_code >= 500
    assert missing(answer) == []


def test_what_somebody_signed_in_sees_is_kept_by_no_cache(world: World) -> None:
    for name, door in DOORS.items():
        if door.thing == "-" and not name.endswith("sign-out"):
            answer = world.knock("admin", "GET", reverse(name))
            assert re.search("no-store|private", answer.headers["Cache-Control"]), name
            assert "public" not in answer.headers["Cache-Control"], name
    for address in ("/daerah/", "/v/", f"/daerah/{world.cast.daerah.slug}/"):
        assert world.knock("admin", "GET", address).headers["Cache-Control"] == "no-store", address


def test_an_answer_that_says_more_keeps_what_it_says() -> None:
    def answer(_request: object) -> HttpResponse:
        return HttpResponse(headers={"Cache-Control": "public, max-age=9", "Content-Security-Policy": "sandbox"})

    told = RequestOriginMiddleware(answer)(RequestFactory().get("/")).headers
    assert (told["Cache-Control"], told["Content-Security-Policy"]) == ("public, max-age=9", "sandbox")


def test_every_script_and_style_of_a_page_is_ours(cast: Cast, client_of: ClientOf) -> None:
    """A nonce is there when a page asks for one, another one each time, and none stands in the policy otherwise."""
    policy = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert NONCE in policy["script-src"]
    assert "unsafe-inline" not in str(policy)
    pages = [client_of(cast.penyusun).get("/sop/baru/") for _ in range(2)]
    nonces = [set(re.findall("'nonce-([^']+)'", page.headers["Content-Security-Policy"])) for page in pages]
    assert not (nonces[0] & nonces[1])


def test_cookies_have_guarded_names_where_there_is_https(cast: Cast) -> None:
    guarded = override_settings(
        SESSION_COOKIE_NAME="__Host-sesi", CSRF_COOKIE_NAME="__Host-csrf", LANGUAGE_COOKIE_NAME="__Host-bahasa",
        SESSION_COOKIE_SECURE=True, CSRF_COOKIE_SECURE=True, LANGUAGE_COOKIE_SECURE=True,
    )  # fmt: skip
    with guarded:
        client = Client()
        client.get("/masuk/", secure=True)
        client.post("/bahasa/", {"language": "id"}, secure=True)
        client.post("/masuk/", {"username": cast.admin.account.username, "password": PASSWORD}, secure=True)
        client.post("/profil/sesi/", {}, secure=True)  # leaves a note in a cookie
        assert {"__Host-sesi", "__Host-csrf", "__Host-bahasa"} <= set(client.cookies)
        for name, cookie in client.cookies.items():
            assert cookie["secure"], name
            assert cookie["samesite"] == "Lax", name
            assert (cookie["path"], cookie["domain"]) == ("/", ""), name
            assert cookie["httponly"] or name == "__Host-csrf", name


def test_a_note_in_a_cookie_cannot_be_forged(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    client.cookies["pesan"] = signing.dumps(["<script>"], key="x" * 50)
    assert "<script>alert" not in client.get("/profil/").content.decode()
