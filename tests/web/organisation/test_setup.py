"""A new government is set up behind a one-time link; no account exists before."""

import re
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from sopan_web.audit.models import JournalEntry
from sopan_web.organisation.models import (
    Account,
    PemerintahDaerah,
    Penempatan,
    Peran,
    RoleGrant,
    SetupLink,
    UnitKerja,
    Zona,
)
from sopan_web.organisation.queries import find_actor
from tests.web.cast import Cast

ADMIN = {
    "admin-nama": "Gilang Ramadhan, S.Kom.",
    "admin-status": "pns",
    "admin-nip": "19900405 201503 1 002",
    "admin-pengguna": "",
    "admin-unit": "Sekretariat Daerah > Bagian Organisasi",
    "admin-jabatan": "Kepala Bagian Organisasi",
    "admin-jenjang": "administrator",
    "admin-tmt": "2024-02-01",
    "juga-verifikator": "1",
}
EMPTY = {
    f"{prefix}-{name}": ""
    for prefix in ("verifikator", "sekda", "kepala")
    for name in ("nama", "nip", "pengguna", "unit", "jabatan", "jenjang", "tmt")
} | {f"{prefix}-status": "pns" for prefix in ("verifikator", "sekda")}


def new_link() -> str:
    """The path that the command prints."""
    out = StringIO()
    call_command("setup_link", stdout=out)
    found = re.search(r"/pasang/\S+", out.getvalue())
    assert found
    return found[0]


def begin() -> Client:
    """A browser that has claimed a link."""
    client = Client()
    assert client.post(new_link()).status_code == 302
    return client


def office_answers(client: Client) -> dict[str, str]:
    """Page 2 as it is offered."""
    form = client.get("/pasang/perangkat-daerah/").context["form"]
    answers = {}
    for bound in form:
        value = bound.value()
        if value not in (None, False, ""):
            answers[bound.html_name] = "on" if value is True else str(value)
    return answers


def walk(client: Client, people: dict[str, str] = ADMIN | EMPTY) -> None:
    """Pages 1 to 3 for Kota Kupang."""
    client.post("/pasang/daerah/?kode=53.71", {"nama": "Pemerintah Kota Kupang", "zona": "Asia/Makassar"})
    offices = office_answers(client) | {"kecamatan": "Kecamatan Alak: Kelurahan Nunhila, Kelurahan Namosain"}
    assert client.post("/pasang/perangkat-daerah/", offices).status_code == 302
    assert client.post("/pasang/orang/", people).status_code == 302


@pytest.mark.django_db
def test_three_pages_make_a_government_with_its_first_admin() -> None:
    client = begin()
    found = client.get("/pasang/daerah/", {"q": "kupang"}).content.decode()
    assert "Kota Kupang" in found
    assert "Kabupaten Kupang" in found
    walk(client)
    assert not PemerintahDaerah.objects.exists()
    plan = client.get("/pasang/rencana/").context["plan"]
    assert plan.safe, plan.items
    answer = client.post("/pasang/rencana/", {"rencana": plan.digest}, follow=True)
    daerah = PemerintahDaerah.objects.get()
    assert (daerah.kode, daerah.zona, daerah.slug) == ("53.71", Zona.WITA, "kota-kupang")
    assert str(UnitKerja.objects.get(nama="Kelurahan Nunhila").induk) == "Kecamatan Alak"
    account = Account.objects.get()
    assert account.username == "199004052015031002"
    assert not account.has_usable_password()
    held = set(RoleGrant.objects.filter(pegawai=account.pegawai).values_list("peran", flat=True))
    assert held == {Peran.ADMIN, Peran.VERIFIKATOR}
    assert Penempatan.objects.get().jabatan.nama == "Kepala Bagian Organisasi"
    assert JournalEntry.objects.filter(tenant=daerah.pk, action="daerah.set-up").count() == 1
    link = re.search(r"/masuk/pilih-sandi/[^<\s]+", answer.content.decode())
    assert link
    page = Client()
    place = page.get(link[0], follow=True).redirect_chain[-1][0]
    page.post(place, {"new_password1": "empat kata acak sekali", "new_password2": "empat kata acak sekali"})
    assert page.login(username=account.username, password="empat kata acak sekali")
    assert find_actor(Account.objects.get()) is not None


@pytest.mark.django_db
def test_a_link_opens_one_browser_and_makes_one_government() -> None:
    path = new_link()
    first, second = Client(), Client()
    assert first.get(path).status_code == 200  # looking, as a messenger's preview does, spends nothing
    assert first.post(path).status_code == 302
    assert second.post(path).status_code == 404
    assert second.get("/pasang/daerah/").status_code == 404
    walk(first)
    digest = first.get("/pasang/rencana/").context["plan"].digest
    assert first.post("/pasang/rencana/", {"rencana": digest}).status_code == 302
    assert first.post("/pasang/rencana/", {"rencana": digest}).status_code == 404
    assert PemerintahDaerah.objects.count() == 1


@pytest.mark.django_db
def test_a_link_ends_after_a_day_and_by_a_newer_one() -> None:
    path = new_link()
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert Client().post(path).status_code == 404
    old, _new = new_link(), new_link()
    assert Client().post(old).status_code == 404


@pytest.mark.django_db
def test_only_a_hash_of_the_key_is_kept() -> None:
    key = new_link().split("/")[2]
    assert key not in str(SetupLink.objects.values())


@pytest.mark.django_db
def test_without_a_link_there_is_no_door() -> None:
    for path in ("daerah", "perangkat-daerah", "orang", "rencana"):
        assert Client().get(f"/pasang/{path}/").status_code == 404
    assert Client().post("/pasang/tebakan/").status_code == 404


@pytest.mark.django_db
def test_a_bad_nip_is_told_on_its_page() -> None:
    client = begin()
    walk(client)
    answer = client.post("/pasang/orang/", ADMIN | EMPTY | {"admin-nip": "199013052015031002"})
    assert answer.status_code == 422
    assert "tanggal lahir" in answer.content.decode()


@pytest.mark.django_db
def test_what_the_plan_refuses_is_not_written() -> None:
    client = begin()
    walk(client, ADMIN | EMPTY | {"sekda-nama": "Drs. Palsu", "sekda-nip": "199004052015031002"})
    plan = client.get("/pasang/rencana/").context["plan"]
    assert not plan.safe
    assert client.post("/pasang/rencana/", {"rencana": plan.digest}).status_code == 422
    assert not PemerintahDaerah.objects.exists()


def test_an_installed_government_is_not_set_up_twice(cast: Cast) -> None:
    PemerintahDaerah.objects.filter(pk=cast.lain.daerah.pk).update(kode="53.71")
    client = begin()
    assert "sudah terpasang" in client.get("/pasang/daerah/", {"q": "53.71"}).content.decode()
    walk(client)
    plan = client.get("/pasang/rencana/").context["plan"]
    assert "sudah terpasang" in plan.items[0].note


def test_the_operator_helps_an_admin_who_forgot(cast: Cast) -> None:
    out = StringIO()
    call_command("password_link", cast.admin.account.username, stdout=out)
    assert "/masuk/pilih-sandi/" in out.getvalue()
    assert not Account.objects.get(pk=cast.admin.account.pk).has_usable_password()
    with pytest.raises(CommandError, match="Tidak ada akun"):
        call_command("password_link", "siapa")
