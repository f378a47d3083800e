"""A token is shown once, kept as a hash, opens what it names in its own government, and ends."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client, override_settings

from sopan_web.api.actions import MOST_DAYS, make_token
from sopan_web.api.models import ApiToken
from sopan_web.api.scopes import Scope
from sopan_web.audit.models import JournalEntry
from sopan_web.common import clock
from sopan_web.common.errors import InvalidError, RefusedError
from sopan_web.organisation.actions.accounts.account import deactivate_account
from tests.web.api.conftest import HERE, Land
from tests.web.conftest import ClientOf

pytestmark = pytest.mark.django_db
SECRET = re.compile(r"sopan_[A-Za-z0-9_-]{43}")


def typed(land: Land, **more: object) -> dict[str, object]:
    """What a person fills in."""
    until = land.cast.admin.actor.today + timedelta(days=90)
    return {"nama": "Portal data", "scopes": ["riwayat"], "expires_on": until.isoformat(), **more}


def everything_kept() -> str:
    """Every row of every table, as text."""
    with connection.cursor() as cursor:
        rows = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            rows.append(repr(cursor.fetchall()))
    return "\n".join(rows)


def test_the_secret_is_shown_once_and_kept_nowhere(client_of: ClientOf, land: Land) -> None:
    admin = client_of(land.cast.admin)
    answer = admin.post("/pengaturan/token/", typed(land))
    (secret,) = SECRET.findall(answer.content.decode())
    assert "no-store" in answer.headers["Cache-Control"]
    page = admin.get("/pengaturan/token/").content.decode()
    assert secret not in page
    assert secret[:12] in page
    kept = everything_kept()
    assert secret not in kept
    assert ApiToken.objects.get().digest in kept
    assert Client().get(f"{HERE}/sop?keadaan=semua", headers={"authorization": f"Bearer {secret}"}).status_code == 200


def test_the_hash_needs_the_key_of_the_server_and_outlives_its_change(client: Client, land: Land) -> None:
    token, shown = land.token("riwayat")
    old = settings.SECRET_KEY
    with override_settings(SECRET_KEY="b" * 50, SECRET_KEY_FALLBACKS=[]):
        assert client.get(f"{HERE}/sop", headers=shown).status_code == 401
    with override_settings(SECRET_KEY="b" * 50, SECRET_KEY_FALLBACKS=[old]):
        assert client.get(f"{HERE}/sop", headers=shown).status_code == 200
    with override_settings(SECRET_KEY="b" * 50, SECRET_KEY_FALLBACKS=[]):
        assert client.get(f"{HERE}/sop", headers=shown).status_code == 200, "its use moved it to the new key"
    assert ApiToken.objects.get(pk=token.pk).digest != token.digest


def test_making_and_revoking_stand_in_the_journal_without_the_secret(client_of: ClientOf, land: Land) -> None:
    token, shown = land.token("pejabat")
    client_of(land.cast.verifikator).post(f"/pengaturan/token/{token.pk}/cabut/")
    lines = JournalEntry.objects.filter(action__startswith="token.").order_by("seq")
    assert [line.action for line in lines] == ["token.dibuat", "token.dicabut"]
    assert lines[0].detail["lingkup"] == ["pejabat"]
    assert shown["authorization"].removeprefix("Bearer ") not in "".join(str(vars(line)) for line in lines)


@pytest.mark.parametrize("name", ["penyusun", "pengesah", "hukum", "sekda", "pengamat", "tamu"])
def test_only_those_who_may_make_one(land: Land, name: str) -> None:
    with pytest.raises(RefusedError):
        land.token(person=getattr(land.cast, name))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("nama", ""),
        ("nama", " \x00 "),
        ("nama", "\u202e"),
        ("expires_on", "besok"),
        ("scopes", ["semua"]),
        ("expires_on", "2020-01-01"),
        ("expires_on", "2999-01-01"),
    ],
)
def test_what_cannot_be_is_refused(client_of: ClientOf, land: Land, field: str, value: object) -> None:
    answer = client_of(land.cast.admin).post("/pengaturan/token/", typed(land, **{field: value}))
    assert answer.status_code == 422
    assert not ApiToken.objects.exists()
    assert not SECRET.search(answer.content.decode())


def test_nobody_goes_round_the_form(land: Land) -> None:
    actor = land.cast.admin.actor
    far = actor.today + timedelta(days=MOST_DAYS + 1)
    for scopes, end in ((["semua"], actor.today), ([], far), ([], actor.today - timedelta(days=1))):
        with pytest.raises(InvalidError):
            make_token(actor=actor, nama="x", scopes=scopes, expires_on=end)


def test_a_form_sent_twice_makes_one(client_of: ClientOf, land: Land) -> None:
    admin = client_of(land.cast.admin)
    assert [admin.post("/pengaturan/token/", typed(land)).status_code for _ in range(2)] == [200, 422]
    (token,) = ApiToken.objects.all()
    admin.post(f"/pengaturan/token/{token.pk}/cabut/")
    assert admin.post("/pengaturan/token/", typed(land)).status_code == 200


@pytest.mark.parametrize("how", ["wrong", "basic", "revoked", "expired", "account", "person", "government"])
def test_one_that_no_longer_holds_is_told_so_at_every_door(client: Client, land: Land, how: str) -> None:
    token, shown = land.token(*Scope.values, person=land.cast.verifikator)
    owner, moment = land.cast.verifikator, clock.now()
    match how:
        case "wrong":
            shown = {"authorization": f"Bearer sopan_{'A' * 43}"}
        case "basic":
            shown = {"authorization": shown["authorization"].replace("Bearer", "Basic")}
        case "revoked":
            ApiToken.objects.update(revoked_at=moment)
        case "expired":
            moment += timedelta(days=31)
        case "account":
            deactivate_account(actor=land.cast.admin.actor, account=owner.account)
        case "person":
            type(owner.pegawai).objects.filter(pk=owner.pegawai.pk).update(aktif=False)
        case "government":
            type(land.cast.daerah).objects.filter(pk=land.cast.daerah.pk).update(aktif=False)
    with clock.at(moment):
        for address in (f"{HERE}/sop", "/api/v1/daerah", "/api/v1/openapi.json"):
            answer = client.get(address, headers=shown)
            assert (answer.status_code, answer.json()["id"]) == (401, "token-tak-berlaku")
            assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert str(token.digest) not in answer.content.decode()


def test_it_holds_through_its_last_day(client: Client, land: Land) -> None:
    _token, shown = land.token()
    with clock.at(clock.now() + timedelta(days=30)):
        assert client.get(f"{HERE}/sop", headers=shown).status_code == 200


def opened(client: Client, land: Land, headers: dict[str, str]) -> set[str]:
    """What a caller finds beyond what everybody may read."""
    old = land.address(land.replaced, land.first)
    current = land.address(land.current, land.current.enactment.version.number)
    content = client.get(f"{current}.json", headers=headers).json()
    ended = {"cabut": land.revoked, "kelak": land.coming}
    units = client.get(f"{HERE}/unit", headers=headers).json()["data"]
    return {
        *(f"lama{kind}" for kind in ("", ".json", ".svg", ".pdf") if _opens(client, old + kind, headers)),
        *(state for state in ("diganti", "dicabut", "semua") if _opens(client, f"{HERE}/sop?keadaan={state}", headers)),
        *(name for name, way in ended.items() if _opens(client, land.address(way), headers)),
        *(name for name in ("nama", "nip", "pangkat") if name in content["disahkan_oleh"]),
        *(name for name in ("kode", "mulai") if units[0][name]),
    }


def _opens(client: Client, address: str, headers: dict[str, str]) -> bool:
    return client.get(address, headers=headers).status_code == 200


HISTORY = {"lama", "lama.json", "lama.svg", "lama.pdf", "diganti", "dicabut", "semua", "cabut", "kelak"}
OFFICIALS = {"nama", "nip", "pangkat"}


@pytest.mark.parametrize(
    ("scopes", "more"),
    [
        ([], set()), (["riwayat"], HISTORY), (["pejabat"], OFFICIALS), (["organisasi"], {"kode", "mulai"}),
        (["pejabat", "riwayat"], HISTORY | OFFICIALS),
    ],
)  # fmt: skip
def test_a_token_opens_what_it_names_and_nothing_else(
    client: Client, land: Land, scopes: list[str], more: set[str]
) -> None:
    assert opened(client, land, {}) == set()
    assert opened(client, land, land.token(*scopes)[1]) == more


def test_every_scope_is_tried_above() -> None:
    assert set(Scope.values) == {"riwayat", "pejabat", "organisasi"}


def test_a_foreign_token_opens_no_more_than_none(client: Client, land: Land) -> None:
    _token, shown = land.token(*Scope.values, person=land.cast.lain.admin)
    assert opened(client, land, shown) == set()
    assert client.get(f"{HERE}/sop?keadaan=semua", headers=shown).status_code == 403
    assert client.get(land.address(land.replaced, land.first), headers=shown).status_code == 404


def test_a_scope_that_is_no_longer_known_opens_nothing(client: Client, land: Land) -> None:
    token, shown = land.token()
    ApiToken.objects.filter(pk=token.pk).update(scopes=["semua", "*"])
    assert opened(client, land, shown) == set()


def test_drafts_stay_shut_to_every_token(client: Client, land: Land) -> None:
    _token, shown = land.token(*Scope.values)
    assert client.get(land.address(land.draft), headers=shown).status_code == 404
    listed = client.get(f"{HERE}/sop?keadaan=semua", headers=shown).json()["data"]
    assert {one["judul"] for one in listed} == {"SOP berlaku", "SOP diganti", "SOP dicabut", "SOP kelak"}
    unenacted = land.current.enactment.version.number - 1
    assert client.get(land.address(land.current, unenacted), headers=shown).status_code == 404


def test_a_session_is_no_token(client_of: ClientOf, land: Land) -> None:
    assert opened(client_of(land.cast.admin), land, {}) == set()


def test_answers_to_a_token_are_kept_by_no_shared_cache(client: Client, land: Land) -> None:
    answer = client.get(f"{HERE}/unit", headers=land.token("organisasi")[1])
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert "Authorization" in answer.headers["Vary"]


def test_the_page_tells_foreign_tokens_from_own_ones(client_of: ClientOf, land: Land) -> None:
    token, _shown = land.token(person=land.cast.lain.admin)
    admin = client_of(land.cast.admin)
    assert token.prefix not in admin.get("/pengaturan/token/").content.decode()
    assert admin.post(f"/pengaturan/token/{token.pk}/cabut/").status_code == 404
    token.refresh_from_db()
    assert token.revoked_at is None


def test_revoking_twice_is_told(client_of: ClientOf, land: Land) -> None:
    token, _shown = land.token()
    admin = client_of(land.cast.admin)
    assert admin.get(f"/pengaturan/token/{token.pk}/cabut/").status_code == 200
    assert [admin.post(f"/pengaturan/token/{token.pk}/cabut/").status_code for _ in range(2)] == [302, 409]
    assert "dicabut" in admin.get("/pengaturan/token/").content.decode()
