"""Accounts begin with a one-time link, sessions end when they should, and the door slows guessing down."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client
from django.utils import timezone

from sopan_web.audit.models import JournalEntry
from sopan_web.common.errors import InvalidError, MissingError, RefusedError
from sopan_web.common.origin import Origin, coming_from
from sopan_web.organisation.actions import (
    add_pegawai,
    create_account,
    deactivate_account,
    end_sessions,
    renew_password_link,
    retire_pegawai,
)
from sopan_web.organisation.actions.accounts.account import make_password_link
from sopan_web.organisation.actions.accounts.sign_in import note_failure
from sopan_web.organisation.models import Account, Peran, RoleGrant, SignInFailure, StatusPegawai
from tests.web.cast import PASSWORD, Cast
from tests.web.conftest import ClientOf

NEW = "empat kata acak sekali"


def enter(name: str, password: str, client: Client | None = None) -> str:
    """The page after trying the door; "" when it opened."""
    answer = (client or Client()).post("/masuk/", {"username": name, "password": password})
    return "" if answer.status_code == 302 else answer.content.decode()


def choose(link: str, password: str) -> int:
    """Opens a one-time link and chooses; the status of the last answer."""
    client = Client()
    answer = client.get(link, follow=True)
    if "tidak berlaku" in answer.content.decode():
        return 410
    place = answer.redirect_chain[-1][0]
    return client.post(place, {"new_password1": password, "new_password2": password}).status_code


def test_a_new_account_waits_for_its_owner(cast: Cast) -> None:
    person = add_pegawai(actor=cast.admin.actor, nama="Budi Utomo", nip="198609262015051001")
    account = create_account(actor=cast.admin.actor, pegawai=person)
    assert account.username == "198609262015051001"
    assert not account.has_usable_password()
    link = make_password_link(account)
    assert choose(link, "pendek") == 200
    assert choose(link, NEW) == 302
    assert choose(link, NEW) == 410  # once
    assert enter("19860926 201505 1 001", NEW) == ""
    actions = list(JournalEntry.objects.filter(tenant=cast.daerah.pk).values_list("action", flat=True).order_by("seq"))
    assert actions == ["pegawai.add", "account.create", "account.choose-password", "account.sign-in"]


def test_a_newer_link_ends_the_older_one_and_the_old_password(cast: Cast) -> None:
    actor, account = cast.admin.actor, cast.penyusun.account
    first = renew_password_link(actor=actor, account=account)
    second = renew_password_link(actor=actor, account=account)
    assert enter(account.username, PASSWORD) != ""
    assert choose(first, NEW) == 410
    assert choose(second, NEW) == 302


def test_a_link_for_who_forgot_ends_after_half_an_hour(cast: Cast) -> None:
    link = renew_password_link(actor=cast.admin.actor, account=cast.penyusun.account)
    with time_machine.travel(timezone.now() + timedelta(minutes=29)):
        assert choose(link, "pendek") == 200
    with time_machine.travel(timezone.now() + timedelta(minutes=31)):
        assert choose(link, NEW) == 410


def test_a_first_link_ends_after_three_days(cast: Cast) -> None:
    person = add_pegawai(actor=cast.admin.actor, nama="Budi Utomo", nip="198609262015051001")
    link = make_password_link(create_account(actor=cast.admin.actor, pegawai=person))
    with time_machine.travel(timezone.now() + timedelta(days=2, hours=20)):
        assert choose(link, "pendek") == 200
    with time_machine.travel(timezone.now() + timedelta(days=3, hours=8)):
        assert choose(link, NEW) == 410


def test_a_chosen_password_ends_every_session(cast: Cast, client_of: ClientOf) -> None:
    thief, chosen = client_of(cast.penyusun), Client()
    link = make_password_link(cast.penyusun.account)
    assert thief.get("/profil/").status_code == 200
    place = chosen.get(link, follow=True).redirect_chain[-1][0]
    assert chosen.post(place, {"new_password1": NEW, "new_password2": NEW}).status_code == 302
    assert thief.get("/profil/").status_code == 302


def test_one_person_has_one_account_and_one_name_one_owner(cast: Cast) -> None:
    with pytest.raises(InvalidError, match="sudah mempunyai akun"):
        create_account(actor=cast.admin.actor, pegawai=cast.penyusun.pegawai)
    person = add_pegawai(actor=cast.admin.actor, nama="Budi", status=StatusPegawai.LAIN)
    with pytest.raises(InvalidError, match="Isilah nama pengguna"):
        create_account(actor=cast.admin.actor, pegawai=person)
    with pytest.raises(InvalidError, match="pilih yang lain"):
        create_account(actor=cast.admin.actor, pegawai=person, username=cast.lain.admin.account.username.upper())


def test_a_closed_account_loses_its_open_sessions_for_good(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    assert client.get("/organisasi/").status_code == 200
    deactivate_account(actor=cast.admin.actor, account=cast.penyusun.account)
    assert client.get("/organisasi/").status_code == 302
    Account.objects.filter(pk=cast.penyusun.account.pk).update(is_active=True)
    assert client.get("/organisasi/").status_code == 302


def test_ending_sessions_keeps_the_present_one(cast: Cast, client_of: ClientOf) -> None:
    here, elsewhere = client_of(cast.penyusun), client_of(cast.penyusun)
    assert here.post("/profil/sesi/").status_code == 302
    assert here.get("/profil/").status_code == 200
    assert elsewhere.get("/profil/").status_code == 302


def test_sessions_end_from_the_deed_too(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    end_sessions(actor=cast.penyusun.actor)
    assert client.get("/profil/").status_code == 302


def test_ones_own_password_is_changed_with_the_old_one(cast: Cast, client_of: ClientOf) -> None:
    client, elsewhere = client_of(cast.penyusun), client_of(cast.penyusun)
    wrong = client.post("/profil/sandi/", {"current": "salah", "password": NEW, "again": NEW})
    assert "tidak cocok" in wrong.content.decode()
    unlike = client.post("/profil/sandi/", {"current": PASSWORD, "password": NEW, "again": NEW + "!"})
    assert "tidak sama" in unlike.content.decode()
    weak = client.post("/profil/sandi/", {"current": PASSWORD, "password": "password1234", "again": "password1234"})
    assert weak.status_code == 422
    assert client.post("/profil/sandi/", {"current": PASSWORD, "password": NEW, "again": NEW}).status_code == 302
    assert client.get("/profil/").status_code == 200
    assert elsewhere.get("/profil/").status_code == 302


def test_an_admins_account_is_the_admins_affair(cast: Cast) -> None:
    for deed in (deactivate_account, renew_password_link):
        with pytest.raises(RefusedError, match="Hanya admin"):
            deed(actor=cast.verifikator.actor, account=cast.admin.account)
        with pytest.raises(RefusedError, match="Profil"):
            deed(actor=cast.admin.actor, account=cast.admin.account)
        with pytest.raises(MissingError):
            deed(actor=cast.admin.actor, account=cast.lain.tamu.account)


def test_the_door_says_the_same_to_everybody_it_refuses(cast: Cast) -> None:
    retire_pegawai(actor=cast.admin.actor, pegawai=cast.rekan.pegawai, selesai=cast.admin.actor.today)
    type(cast.daerah).objects.filter(pk=cast.lain.daerah.pk).update(aktif=False)
    said = {
        _sentence(enter(name, password))
        for name, password in (
            ("siapa.ini", PASSWORD),
            (cast.penyusun.account.username, "salah"),
            (cast.rekan.account.username, PASSWORD),
            (cast.lain.admin.account.username, PASSWORD),
        )
    }
    assert said == {"Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar dan kecilnya, lalu coba lagi."}


def test_a_refusal_costs_one_hashing_whoever_is_asked_for(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Time tells nothing: the password is hashed once for every name, whatever there is behind it."""
    Account.objects.filter(pk=cast.rekan.account.pk).update(is_active=False)
    renew_password_link(actor=cast.admin.actor, account=cast.tamu.account)
    hashed: list[str] = []
    encode = MD5PasswordHasher.encode

    def count(self: MD5PasswordHasher, password: str, salt: str) -> str:
        hashed.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", count)
    for name in ("siapa.ini", cast.penyusun.account.username, cast.rekan.account.username, cast.tamu.account.username):
        hashed.clear()
        assert "tidak cocok" in enter(name, "kata-sandi-salah")
        assert len(hashed) == 1, name


def test_guessing_from_everywhere_is_slowed_down_too(cast: Cast) -> None:
    """Only whoever came in from that address before is let through."""
    name, office = cast.penyusun.account.username, Client(REMOTE_ADDR="10.0.0.7")
    assert enter(name, PASSWORD, office) == ""
    office.post("/keluar/")
    for number in range(50):
        with coming_from(Origin(address=f"203.0.113.{number}")):
            note_failure(name)
    assert "Tunggu 15 menit" in enter(name, PASSWORD, Client(REMOTE_ADDR="198.51.100.1"))
    assert enter(name, PASSWORD, office) == ""


def test_guessing_becomes_slow_for_that_name_alone(cast: Cast) -> None:
    name = cast.penyusun.account.username
    for _attempt in range(5):
        assert "tidak cocok" in enter(name, "salah")
    assert "Tunggu 15 menit" in enter(name, PASSWORD)
    assert "Tunggu 15 menit" in [enter("tak.ada", "salah") for _attempt in range(6)][-1]
    assert enter(cast.rekan.account.username, PASSWORD) == ""
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert enter(name, PASSWORD) == ""
    line = JournalEntry.objects.filter(tenant=cast.daerah.pk, action="account.sign-in").order_by("-seq")[0]
    assert line.detail == {"failures": 5}


def test_a_network_of_ipv6_guesses_as_one(cast: Cast) -> None:
    name = cast.penyusun.account.username
    for number in range(5):
        assert "tidak cocok" in enter(name, "salah", Client(REMOTE_ADDR=f"2001:db8:1:2::{number}"))
    assert "Tunggu 15 menit" in enter(name, PASSWORD, Client(REMOTE_ADDR="2001:db8:1:2:ffff::9"))
    assert enter(name, PASSWORD, Client(REMOTE_ADDR="2001:db8:1:3::1")) == ""


def test_failures_keep_no_names(cast: Cast) -> None:
    enter("kata-sandi-saya-terketik-di-sini", "salah")
    assert "kata-sandi" not in str(SignInFailure.objects.values())


def test_the_last_admins_account_stays_open(cast: Cast) -> None:
    RoleGrant.objects.create(pegawai=cast.tamu.pegawai, peran=Peran.ADMIN, mulai=cast.admin.actor.today)
    Account.objects.filter(pk=cast.tamu.account.pk).update(is_active=False)
    Account.objects.filter(pk=cast.tamu.account.pk).update(is_active=True)
    deactivate_account(actor=cast.tamu.actor, account=cast.admin.account)
    with pytest.raises(RefusedError, match="Hanya admin"):
        retire_pegawai(actor=cast.verifikator.actor, pegawai=cast.tamu.pegawai, selesai=cast.verifikator.actor.today)


def test_retiring_is_no_side_door_to_an_admins_account(cast: Cast) -> None:
    RoleGrant.objects.create(pegawai=cast.tamu.pegawai, peran=Peran.ADMIN, mulai=cast.admin.actor.today)
    with pytest.raises(RefusedError, match="Hanya admin"):
        retire_pegawai(actor=cast.verifikator.actor, pegawai=cast.tamu.pegawai, selesai=cast.verifikator.actor.today)
    retire_pegawai(actor=cast.admin.actor, pegawai=cast.tamu.pegawai, selesai=cast.admin.actor.today)


def _sentence(page: str) -> str:
    return page.partition("<li>")[2].partition("</li>")[0]


def test_an_address_that_tries_many_names_waits_too(cast: Cast) -> None:
    for number in range(100):
        SignInFailure.objects.create(name_key=str(number), address="127.0.0.1")
    assert "Tunggu 15 menit" in enter(cast.penyusun.account.username, PASSWORD)
    elsewhere = Client(REMOTE_ADDR="10.1.2.3")
    assert enter(cast.penyusun.account.username, PASSWORD, elsewhere) == ""
