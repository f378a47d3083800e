"""Attempts to break in, each of which must fail: forged hosts, headers, cookies, ids, and ways out."""

import json
import re

import pytest
from django.conf import settings
from django.core import signing
from django.test import Client, override_settings
from django.urls import reverse

from sopan_web.organisation.actions.accounts.account import make_password_link
from sopan_web.organisation.actions.tables.setup import make_setup_link
from sopan_web.organisation.models import Account, Peran, RoleGrant, Session
from tests.web.access.world import World
from tests.web.cast import PASSWORD, Cast
from tests.web.conftest import ClientOf

FORM = "application/x-www-form-urlencoded"
ELSEWHERE = (
    "https://jahat.example/", "//jahat.example/", "///jahat.example", "/\\jahat.example", "\\\\jahat.example",
    "https:jahat",
    "javascript:alert(1)", "data:text/html,x", " https://jahat.example", "https://localhost@jahat.example/",
    "/%09/jahat.example", "/\t/jahat.example", "http:///jahat.example/",
)  # fmt: skip


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_no_door_leads_elsewhere(cast: Cast, elsewhere: str) -> None:
    typed = {"username": cast.admin.account.username, "password": PASSWORD, "next": elsewhere}
    answers = [
        Client().post("/masuk/", typed),
        Client().post(reverse("set_language"), {"language": "en", "next": elsewhere}),
        Client(headers={"referer": elsewhere}).post(reverse("set_language"), {"language": "en"}),
    ]
    signed_in = Client()
    signed_in.force_login(cast.admin.account)
    answers.append(signed_in.get("/masuk/", {"next": elsewhere}))
    for answer in answers:
        assert answer.status_code == 302
        assert re.fullmatch(r"/(?![/\\])[\w/?=%.-]*", answer.headers["Location"]), answer.headers["Location"]


def test_a_header_is_not_split(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.admin)
    for address in (
        "/masuk/?next=/%0d%0aSet-Cookie:%20a=b",
        "/sop/999999/?x=%0d%0aX-Jahat:%201",
        "/x%0d%0aX-Jahat:%201/",
    ):
        answer = client.get(address)
        assert "X-Jahat" not in answer.headers
        assert "a" not in answer.cookies


@pytest.mark.parametrize("host", ["jahat.example", "localhost.jahat.example", "localhost:80@jahat.example", "", "a b"])
def test_another_host_gets_nothing(cast: Cast, host: str) -> None:
    for path in ("/masuk/", "/daerah/", "/masuk/lupa/", "/api/v1/daerah"):
        answer = Client(headers={"host": host}).get(path)
        assert answer.status_code == 400
        assert "jahat" not in answer.content.decode()


@override_settings(PUBLIC_URL="")
def test_what_a_proxy_forwards_reaches_no_public_page(world: World) -> None:
    """Neither the page nor what is kept of it for the next reader says another host's name."""
    forged = {
        "x-forwarded-host": "jahat.example", "x-forwarded-server": "jahat.example", "x-host": "jahat.example",
        "forwarded": "host=jahat.example", "x-original-url": "/jurnal/", "x-rewrite-url": "/jurnal/",
        "x-forwarded-proto": "https", "x-forwarded-prefix": "/jahat",
    }  # fmt: skip
    for path in ("/daerah/", f"/daerah/{world.cast.daerah.slug}/", "/v/", "/masuk/"):
        for headers in (forged, {}):
            answer = Client(headers=headers).get(path)
            assert answer.status_code in (200, 302)
            assert "jahat" not in answer.content.decode()
            assert "jahat" not in str(answer.headers)


def test_a_kept_public_page_holds_nothing_of_who_asked_first(world: World) -> None:
    """Also with rights: the page that an admin sees first is the page that everybody sees."""
    for path in ("/daerah/", f"/daerah/{world.cast.daerah.slug}/", f"/daerah/{world.cast.daerah.slug}/jabatan/"):
        first = world.knock("admin", "GET", path)
        if first.status_code != 200:
            continue
        second = world.knock(None, "GET", path)
        for answer in (first, second):
            page = answer.content.decode()
            assert world.cast.admin.pegawai.nama not in page
            assert "csrfmiddlewaretoken" not in page
            assert "Set-Cookie" not in answer.headers
        assert second.headers["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_method_is_what_it_is(cast: Cast, client_of: ClientOf, method: str) -> None:
    client = client_of(cast.penyusun)
    answer = client.get("/keluar/", headers={"x-http-method-override": method}, query_params={"_method": method})
    assert answer.status_code == 405
    assert client.get("/profil/").status_code == 200


def test_a_script_needs_the_token_too(world: World) -> None:
    """The endpoints that take JSON have no door beside the form's one."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.cast.penyusun.account)
    body = json.dumps({"base": 0, "batch": "00000000-0000-0000-0000-000000000001", "ops": []})
    pk = world.things["konsep"]["pk"]
    for kind in ("application/json", "text/plain", FORM):
        assert client.post(f"/sop/{pk}/sunting/ubah", body, content_type=kind).status_code == 403
        assert client.post(f"/sop/{pk}/sunting/hadir", body, content_type=kind).status_code == 403
    forged = {"x-csrftoken": "a" * 64, "origin": "https://jahat.example", "referer": "https://jahat.example/"}
    client.cookies[settings.CSRF_COOKIE_NAME] = "a" * 32
    assert (
        client.post(f"/sop/{pk}/sunting/ubah", body, content_type="application/json", headers=forged).status_code == 403
    )


def test_session_data_cannot_be_written_from_outside(cast: Cast, client_of: ClientOf) -> None:
    """Even whoever could write the table signs in as nobody without the key."""
    client = client_of(cast.penyusun)
    forged = signing.dumps(
        {"_auth_user_id": str(cast.admin.account.pk), "_auth_user_hash": "x"}, key="x" * 50,
        salt="django.contrib.sessions.SessionStore", compress=True,
    )  # fmt: skip
    Session.objects.filter(account=cast.penyusun.account).update(session_data=forged)
    assert client.get("/profil/").status_code == 302


def test_a_planted_key_does_not_follow_through_the_set_up(cast: Cast) -> None:
    """Whoever planted a visitor's key in the operator's browser would become the first admin."""
    attacker, operator = Client(), Client()
    attacker.get(make_password_link(cast.tamu.account), follow=True)  # an honest visitor's session
    operator.cookies[settings.SESSION_COOKIE_NAME] = attacker.cookies[settings.SESSION_COOKIE_NAME].value
    assert operator.post(make_setup_link()).status_code == 302
    assert operator.get("/pasang/daerah/").status_code == 200
    assert attacker.get("/pasang/daerah/").status_code == 404


def test_a_stolen_session_does_not_guess_the_password(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    typed = {"password": "Kuda-7-laut-biru", "again": "Kuda-7-laut-biru"}
    answers = [client.post("/profil/sandi/", typed | {"current": f"coba{n}"}).status_code for n in range(11)]
    assert answers == [422] * 10 + [429]


def test_a_body_that_never_ends_is_only_a_bad_body(world: World) -> None:
    pk = world.things["konsep"]["pk"]
    for body in ("[" * 200_000, '{"base":' + "9" * 5000 + "}", '{"base":1e999,"ops":[]}', "\x00", '"\\ud800"', "NaN"):
        answer = world.knock("penyusun", "POST", f"/sop/{pk}/sunting/ubah", "application/json", body)
        assert 400 <= answer.status_code < 500, body[:20]


def test_nobody_lifts_himself(world: World) -> None:
    """Not with more fields than the form has, and not with the id of oneself."""
    cast = world.cast
    me = cast.verifikator.pegawai
    for body in (f"peran=admin&mulai=2026-01-01&pegawai={me.pk}", "peran=admin&unit=&mulai=2026-01-01", "peran=ADMIN"):
        answer = world.knock("verifikator", "POST", reverse("organisation:grant-role", args=(me.pk,)), FORM, body)
        assert answer.status_code in (403, 422)
    more = "nama=Siti&status=lain&surel=&pangkat=&is_active=1&daerah=1&peran=admin&account=1&username=admin"
    world.knock("verifikator", "POST", reverse("organisation:change-pegawai", args=(me.pk,)), FORM, more)
    typed = "current=x&password=y&again=y&username=admin&session_epoch=0"
    world.knock("verifikator", "POST", reverse("organisation:change-password"), FORM, typed)
    assert not RoleGrant.objects.filter(pegawai=me, peran=Peran.ADMIN).exists()
    assert Account.objects.get(pk=cast.verifikator.account.pk).username == cast.verifikator.account.username


def test_a_link_of_one_account_opens_no_other(cast: Cast) -> None:
    """The key of the account in the address is no wish."""
    from sopan_web.organisation.actions.accounts.account import make_password_link

    mine, theirs = (make_password_link(one.account).split("/") for one in (cast.penyusun, cast.admin))
    crossed = "/".join([*theirs[:-2], mine[-2], ""])
    assert "tidak berlaku" in Client().get(crossed, follow=True).content.decode()
    client = Client()
    client.get("/".join(mine), follow=True)
    there = "/".join([*theirs[:-2], "sandi", ""])
    assert "tidak berlaku" in client.get(there, follow=True).content.decode()


def test_there_is_no_account_before_somebody_makes_one(db: None) -> None:
    assert not Account.objects.exists()
    for name in ("admin", "root", "sopan", "administrator"):
        for password in ("admin", "sopan", "password", ""):
            assert Client().post("/masuk/", {"username": name, "password": password}).status_code != 302
