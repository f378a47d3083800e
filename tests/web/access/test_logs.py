"""What the logs tell of security, and what they never tell."""

import io
import logging
import re

import pytest
from django.conf import settings
from django.test import Client

from sopan_web.audit.actions import record
from sopan_web.organisation.actions import grant_role
from sopan_web.organisation.actions.accounts.account import make_password_link
from sopan_web.organisation.actions.tables.setup import make_setup_link
from sopan_web.organisation.models import Peran
from tests.web.cast import PASSWORD, Cast
from tests.web.conftest import ClientOf
from tests.web.organisation.test_accounts import NEW, choose


@pytest.fixture
def heard(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Everything that anybody logs."""
    caplog.set_level(logging.DEBUG)
    logging.getLogger("django.db.backends").setLevel(logging.WARNING)  # only ever on with DEBUG
    return caplog


@pytest.fixture
def printed(heard: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What the application's own handlers print of it."""
    buffer = io.StringIO()
    handlers = [one for one in logging.getLogger().handlers if type(one) is logging.StreamHandler]
    assert handlers
    for one in handlers:
        monkeypatch.setattr(one, "stream", buffer)
    return buffer


def events(heard: pytest.LogCaptureFixture) -> list[str]:
    return [one.message for one in heard.records if one.name == "sopan.security"]


def test_what_happens_at_the_doors_is_logged(
    cast: Cast, client_of: ClientOf, heard: pytest.LogCaptureFixture, django_capture_on_commit_callbacks: object
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        Client().post("/masuk/", {"username": "siapa", "password": "salah"})
        Client().post("/masuk/", {"username": cast.admin.account.username, "password": PASSWORD})
        actor = cast.admin.actor
        grant_role(actor=actor, pegawai=cast.tamu.pegawai, peran=Peran.HUKUM, mulai=actor.today)
        client_of(cast.admin).post("/jurnal/unduh/")
        record(tenant=cast.daerah.pk, actor=cast.sekda.actor, action="sop.langkah.sahkan")
    assert events(heard) == ["sign-in.failed", "account.sign-in", "role.grant", "jurnal.diunduh", "sop.langkah.sahkan"]
    signed = next(one for one in heard.records if one.message == "account.sign-in")
    assert (signed.tenant, signed.actor, signed.address) == (cast.daerah.pk, cast.admin.account.pk, "127.0.0.1")  # type: ignore[attr-defined]
    assert re.fullmatch("[0-9a-f]{16}", signed.request_id)  # type: ignore[attr-defined]


def test_what_did_not_happen_is_not_logged(cast: Cast, heard: pytest.LogCaptureFixture) -> None:
    """The log hears of a deed when it stands: not at all when the transaction is taken back."""
    record(tenant=cast.daerah.pk, actor=None, action="role.grant")
    assert events(heard) == []


def test_no_secret_is_in_the_logs(cast: Cast, printed: io.StringIO, django_capture_on_commit_callbacks: object) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        link, setup = make_password_link(cast.rekan.account), make_setup_link()
        Client().post("/masuk/", {"username": "kata-sandi-di-tempat-nama", "password": "salah-ketik-rahasia"})
        client = Client()
        client.post("/masuk/", {"username": cast.admin.account.username, "password": PASSWORD})
        assert choose(link, NEW) == 302
        assert choose(link, NEW) == 410
        client.get(f"{link}x/salah/")  # 404, which Django logs with its address
        client.get(f"{setup}x/salah/")
        client.post("/profil/sandi/", {"current": PASSWORD, "password": "pendek", "again": "pendek"})
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        csrf = client.cookies[settings.CSRF_COOKIE_NAME].value
    told = printed.getvalue()
    assert "sign-in.failed" in told
    secrets = [PASSWORD, NEW, "kata-sandi-di-tempat-nama", "salah-ketik-rahasia", session, csrf, settings.SECRET_KEY]
    for secret in (*secrets, link.split("/")[-2], setup.split("/")[-2]):
        assert secret not in told
    assert "/masuk/pilih-sandi/" in told


def test_a_line_break_in_a_request_begins_no_line(cast: Cast, printed: io.StringIO) -> None:
    Client().get("/tidak-ada/%0aWARNING%20palsu%0d%0a")
    Client().post("/masuk/", {"username": "a\nsopan.security masuk", "password": "x"})
    Client(headers={"user-agent": "x\nWARNING palsu"}).get("/tidak-ada/")
    logging.getLogger("sopan").warning("berkas %s", "a.xlsx\r\nWARNING palsu")
    lines = printed.getvalue().splitlines()
    assert len(lines) > 3
    assert not any(line.lstrip().startswith(("WARNING palsu", "sopan.security masuk")) for line in lines)
