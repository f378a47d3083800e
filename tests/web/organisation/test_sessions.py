"""Sessions: a new key at every sign-in, an end when idle, old, or told so, and a list of one's own."""

from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.test import Client
from django.utils import timezone

from sopan_web.audit.models import JournalEntry
from sopan_web.organisation.actions import deactivate_account, end_session, grant_role, retire_pegawai, revoke_role
from sopan_web.organisation.actions.accounts.account import make_password_link
from sopan_web.organisation.models import Account, Peran, RoleGrant, Session
from sopan_web.organisation.queries.sessions import describe_agent
from sopan_web.organisation.sessions import hide_key
from tests.web.cast import PASSWORD, Cast, Person
from tests.web.conftest import ClientOf

EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/119.0"
PHONE = "Mozilla/5.0 (Linux; Android 13; K) AppleWebKit/537.36 Chrome/121.0.0.0 Mobile Safari/537.36"


def is_in(client: Client) -> bool:
    """Whether the next page opens, not the door."""
    return client.get("/profil/").status_code == 200


def key_of(client: Client) -> str:
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def after(**span: float) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(**span), tick=False)


def test_a_key_from_before_the_sign_in_opens_nothing(cast: Cast) -> None:
    """Fixation: whoever planted a key in somebody's browser doesn't get in with it."""
    planted = Client()
    planted.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    visitor = Client()
    visitor.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    visitor.post("/masuk/", {"username": cast.penyusun.account.username, "password": PASSWORD})
    assert is_in(visitor)
    assert key_of(visitor) != "a" * 32
    assert not is_in(planted)


def test_a_key_that_the_server_gave_a_visitor_is_changed_too(cast: Cast) -> None:
    attacker, victim = Client(), Client()
    attacker.get(make_password_link(cast.tamu.account), follow=True)  # leaves an honest visitor's session
    victim.cookies[settings.SESSION_COOKIE_NAME] = planted = key_of(attacker)
    victim.post("/masuk/", {"username": cast.penyusun.account.username, "password": PASSWORD})
    assert is_in(victim)
    assert key_of(victim) != planted
    assert not is_in(attacker)


def test_the_table_and_its_backups_hold_no_key(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    row = Session.objects.get(account=cast.penyusun.account)
    assert row.pk == hide_key(key_of(client))
    thief = Client()
    thief.cookies[settings.SESSION_COOKIE_NAME] = row.pk
    assert not is_in(thief)
    assert is_in(client)


@pytest.mark.parametrize(("part", "minutes"), [("admin", 30), ("penyusun", 480), ("tamu", 480)])
def test_an_unused_session_ends(cast: Cast, client_of: ClientOf, part: str, minutes: int) -> None:
    person = getattr(cast, part)
    left, used = client_of(person), client_of(person)
    with after(minutes=minutes - 2):
        assert is_in(used)
    with after(minutes=minutes + 2):
        assert is_in(used), "the page before counts"
        answer = left.get("/profil/")
        assert answer.headers["Location"].startswith("/masuk/")
        assert "lama tidak dipakai" in left.get(answer.headers["Location"]).content.decode()
    assert not is_in(left), "and doesn't come back"


def test_a_busy_session_ends_after_twelve_hours(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    for hours in (6, 11.9):
        with after(hours=hours):
            assert is_in(client)
            client.post("/bahasa/", {"language": "id"})
    Session.objects.update(expire_date=timezone.now() + timedelta(days=30))  # even if a row were prolonged
    client.cookies[settings.SESSION_COOKIE_NAME]["max-age"] = ""
    with after(hours=12.1):
        assert not is_in(client)


def test_what_a_page_asks_by_itself_keeps_nobody_signed_in(cast: Cast, client_of: ClientOf) -> None:
    absent, present = client_of(cast.admin), client_of(cast.admin)
    with after(minutes=20):
        assert absent.post("/sop/999999/sunting/hadir").status_code == 404
        assert present.get("/sop/999999/sunting/lembar").status_code == 404
    with after(minutes=40):
        assert (is_in(absent), is_in(present)) == (False, True)


def test_ones_own_sessions_stand_in_the_profile(cast: Cast) -> None:
    here, phone = _enter(cast.penyusun, EDGE, "10.0.0.5"), _enter(cast.penyusun, PHONE, "203.0.113.9")
    _enter(cast.admin, EDGE, "10.9.9.9")
    page = here.get("/profil/", headers={"user-agent": EDGE}).content.decode()
    assert page.index("Edge 119, Windows") < page.index("perangkat ini") < page.index("Chrome 121, Android")
    assert "203.0.113.9" in page
    assert "10.9.9.9" not in page, "somebody else's"
    other = Session.objects.get(account=cast.penyusun.account, address="203.0.113.9")
    assert here.post("/profil/sesi/", {"sesi": other.pk}).status_code == 302
    assert not is_in(phone)
    assert is_in(here)
    assert JournalEntry.objects.filter(action="account.end-session", actor_id=cast.penyusun.account.pk).count() == 1


def test_nobody_ends_the_session_of_another(cast: Cast, client_of: ClientOf) -> None:
    victim, client = client_of(cast.admin), client_of(cast.penyusun)
    key = Session.objects.get(account=cast.admin.account).pk
    assert client.post("/profil/sesi/", {"sesi": key}).status_code == 422
    assert is_in(victim)
    assert client.post("/profil/sesi/", {"sesi": "x\x00'"}).status_code == 422


def test_a_new_role_asks_for_a_new_sign_in(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.tamu)
    grant = grant_role(
        actor=cast.admin.actor, pegawai=cast.tamu.pegawai, peran=Peran.HUKUM, mulai=cast.admin.actor.today
    )
    assert not is_in(client)
    again = _enter(cast.tamu, EDGE, "10.0.0.1")
    revoke_role(actor=cast.admin.actor, grant=RoleGrant.objects.get(pk=grant.pk))
    assert not is_in(again)


def test_a_suspended_account_is_out_everywhere_and_for_good(cast: Cast, client_of: ClientOf) -> None:
    clients = [client_of(cast.rekan), client_of(cast.rekan)]
    deactivate_account(actor=cast.admin.actor, account=cast.rekan.account)
    Account.objects.filter(pk=cast.rekan.account.pk).update(is_active=True)
    assert [is_in(client) for client in clients] == [False, False]
    other = client_of(cast.stranger)
    retire_pegawai(actor=cast.admin.actor, pegawai=cast.stranger.pegawai, selesai=cast.admin.actor.today)
    assert not is_in(other)
    assert not Session.objects.filter(account__in=(cast.rekan.account, cast.stranger.account)).exists()


def test_signing_out_ends_the_row_and_wipes_the_browser(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    stolen = Client()
    stolen.cookies[settings.SESSION_COOKIE_NAME] = key_of(client)
    answer = client.post("/keluar/")
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert not is_in(stolen)
    assert not Session.objects.filter(account=cast.penyusun.account).exists()


def test_signing_in_anew_in_the_same_browser_begins_anew(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    client.post("/keluar/")
    client.force_login(cast.admin.account)
    assert client.session[SESSION_KEY] == str(cast.admin.account.pk)


def test_a_forged_or_foreign_session_key_is_nobody(cast: Cast) -> None:
    for forged in ("", "x", "a" * 32, "../../etc", "' OR 1=1 --", "\x00", "é" * 20, "a" * 5000):
        client = Client()
        client.cookies[settings.SESSION_COOKIE_NAME] = forged
        assert not is_in(client), forged


def test_old_rows_go_when_somebody_signs_in(cast: Cast, client_of: ClientOf) -> None:
    client_of(cast.tamu)
    Session.objects.update(expire_date=timezone.now() - timedelta(minutes=1))
    _enter(cast.penyusun, EDGE, "10.0.0.5")
    assert Session.objects.count() == 1


def test_a_session_is_ended_by_its_own_deed_too(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    end_session(actor=cast.penyusun.actor, key=hide_key(key_of(client)))
    assert not is_in(client)


@pytest.mark.parametrize(
    ("agent", "said"),
    [(EDGE, "Edge 119, Windows"), (PHONE, "Chrome 121, Android"), ("", "peramban lain"), ("curl/8", "peramban lain")],
)
def test_a_browser_is_named_as_people_name_it(agent: str, said: str) -> None:
    assert describe_agent(agent) == said


def _enter(person: Person, agent: str, address: str) -> Client:
    client = Client(REMOTE_ADDR=address, headers={"user-agent": agent})
    client.post("/masuk/", {"username": person.account.username, "password": PASSWORD})
    return client
