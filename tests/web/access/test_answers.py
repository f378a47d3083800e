"""What every answer carries, and what the way in asks for."""

import re

import pytest
from django.contrib.auth import SESSION_KEY
from django.test import Client
from django.urls import reverse

from tests.web.cast import PASSWORD, Cast
from tests.web.conftest import ClientOf


def test_two_requests_have_two_names(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    assert client.get("/").headers["X-Request-Id"] != client.get("/").headers["X-Request-Id"]


@pytest.mark.parametrize("path", ["/masuk/", "/keluar/", "/bahasa/", "/jurnal/unduh/", "/pengaturan/", "/sop/baru/"])
def test_nothing_is_changed_without_the_token_of_the_page(cast: Cast, path: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.verifikator.account)
    answer = client.post(path, {"username": cast.admin.account.username, "password": PASSWORD})
    assert answer.status_code == 403
    assert client.session[SESSION_KEY] == str(cast.verifikator.account.pk)
    assert "<h1>" in answer.content.decode()


def test_signing_in_makes_a_new_session(cast: Cast) -> None:
    client = Client()
    client.cookies["sesi"] = "a" * 32
    client.post("/masuk/", {"username": cast.admin.account.username, "password": PASSWORD})
    assert client.cookies["sesi"].value not in ("", "a" * 32)
    assert client.cookies["sesi"]["httponly"]
    assert client.cookies["sesi"]["samesite"] == "Lax"


def test_a_wrong_name_and_a_wrong_password_are_told_alike(cast: Cast) -> None:
    def told(username: str, password: str) -> str:
        answer = Client().post("/masuk/", {"username": username, "password": password})
        assert answer.status_code in (200, 401, 422)
        found = re.search(r'role="alert".*?</div>', answer.content.decode(), re.DOTALL)
        assert found
        return found[0]

    assert told("tidak.ada", PASSWORD) == told(cast.admin.account.username, "kata-sandi-yang-salah")


@pytest.mark.parametrize("elsewhere", ["https://jahat.example/", "//jahat.example/", "javascript:alert(1)"])
def test_the_door_leads_nowhere_else(cast: Cast, elsewhere: str) -> None:
    typed = {"username": cast.admin.account.username, "password": PASSWORD, "next": elsewhere}
    assert Client().post("/masuk/", typed).headers["Location"] == "/"


def test_whoever_is_no_longer_active_is_out_at_once(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    assert client.get("/sop/").status_code == 200
    cast.penyusun.pegawai.aktif = False
    cast.penyusun.pegawai.save()
    assert client.get("/sop/").status_code in (302, 403)


def test_a_government_that_left_is_shut(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.admin)
    cast.daerah.aktif = False
    cast.daerah.save()
    assert client.get("/jurnal/").status_code in (302, 403)


def test_signing_out_ends_the_session(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    client.post(reverse("organisation:sign-out"))
    assert client.get("/").headers["Location"] == reverse("portal:governments")
    assert client.get("/sop/").headers["Location"].startswith("/masuk/")


def test_a_visitor_may_choose_the_language(db: None) -> None:
    client = Client()
    client.post(reverse("set_language"), {"language": "en", "next": "/masuk/"})
    assert '<html lang="en"' in client.get("/masuk/").content.decode()


@pytest.mark.parametrize(
    ("path", "status", "heading"), [("/tidak-ada/", 404, "Tidak ditemukan"), ("/jurnal/", 403, "Tidak berhak")]
)
def test_what_goes_wrong_is_told_on_a_page(
    cast: Cast, client_of: ClientOf, path: str, status: int, heading: str
) -> None:
    answer = client_of(cast.penyusun).get(path)
    assert answer.status_code == status
    assert f"<h1>{heading}</h1>" in answer.content.decode()


def test_a_script_is_told_in_its_own_tongue(cast: Cast, client_of: ClientOf) -> None:
    answer = client_of(cast.penyusun).get("/jurnal/", headers={"accept": "application/json"})
    assert answer.status_code == 403
    assert answer.json()["id"] == "tak-berhak"


def test_a_fault_of_ours_shows_nothing_of_the_inside(
    cast: Cast, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise RuntimeError("rahasia dapur")

    monkeypatch.setattr("sopan_web.audit.views.find_lines", fail)
    client = client_of(cast.admin)
    client.raise_request_exception = False
    answer = client.get("/jurnal/")
    page = answer.content.decode()
    assert answer.status_code == 500
    assert "Terjadi kesalahan pada program" in page
    assert "rahasia dapur" not in page
    assert "Traceback" not in page
