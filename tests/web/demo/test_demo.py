"""The demo: whole, true to the rules, told in the order of time, and shut to everyone outside this computer."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.core.checks import run_checks
from django.core.management import CommandError, call_command
from django.db import transaction
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from sopan import nip_fault
from sopan_web.audit.models import JournalEntry
from sopan_web.demo.middleware import LoopbackOnlyMiddleware
from sopan_web.demo.setup.demo import set_up, stands, wake_up
from sopan_web.demo.setup.logins import LOGINS, PASSWORD
from sopan_web.documents.models import SopRecord, Thread
from sopan_web.organisation.models import Account, JenisUnit, Pegawai, PemerintahDaerah, UnitKerja
from sopan_web.workflow.models import Enactment, Passage, Review, Step

pytestmark = pytest.mark.django_db
HASHERS = ["sopan_web.demo.hashers.DemoPasswordHasher", "django.contrib.auth.hashers.Argon2PasswordHasher"]


def demo_mode() -> override_settings:
    """The settings that SOPAN_DEMO=ya makes."""
    return override_settings(DEMO=True, PASSWORD_HASHERS=HASHERS)


@pytest.fixture(scope="module")
def demo(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Set up once for all tests of this file, and taken back after them."""
    place = {"location": str(tmp_path_factory.mktemp("berkas"))}
    store = {**settings.STORAGES, "default": {**settings.STORAGES["default"], "OPTIONS": place}}
    with django_db_blocker.unblock(), override_settings(STORAGES=store), demo_mode(), transaction.atomic():
        set_up()
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _demo_mode(demo: None, db: None) -> Iterator[None]:
    with demo_mode():
        yield


def test_a_kota_of_the_promised_size() -> None:
    kota = PemerintahDaerah.objects.get(slug="sukamaju")
    roots = Counter(UnitKerja.objects.filter(daerah=kota, induk=None).values_list("jenis", flat=True))
    assert (roots[JenisUnit.DINAS], roots[JenisUnit.BADAN], roots[JenisUnit.KECAMATAN]) == (23, 6, 6)
    below = set(UnitKerja.objects.filter(daerah=kota).values_list("jenis", flat=True))
    assert {JenisUnit.BAGIAN, JenisUnit.KELURAHAN, JenisUnit.PUSKESMAS, JenisUnit.RSUD, JenisUnit.UPTD} <= below


def test_people_are_many_and_have_nips_of_the_right_shape() -> None:
    nips = list(Pegawai.objects.exclude(nip="").values_list("nip", flat=True))
    assert len(nips) > 200
    assert [nip for nip in nips if nip_fault(nip)] == []
    assert {nip[-3] for nip in nips} == {"9"}


def test_sops_stand_everywhere_on_the_way() -> None:
    states = Counter(Passage.objects.values_list("state", flat=True))
    everywhere = {
        "draf", "diajukan", "perbaikan", "diverifikasi", "disetujui", "disahkan", "berlaku", "diganti", "dicabut"
    }  # fmt: skip
    assert set(states) == everywhere
    assert states["berlaku"] >= 40
    assert SopRecord.objects.count() >= 90
    assert Thread.objects.filter(resolved_at=None).exists()


def test_some_things_are_late_and_some_reviews_overdue() -> None:
    old = timezone.now() - timedelta(days=14)
    late = Passage.objects.filter(state__in=("diajukan", "diverifikasi", "disetujui"), entered_at__lt=old)
    assert late.count() >= 2
    overdue = Review.objects.filter(done_at=None, jatuh_tempo__lt=timezone.now().date())
    assert overdue.count() >= 5
    assert Review.objects.exclude(done_at=None).exists()


def test_numbers_and_journal_run_in_the_order_of_time() -> None:
    for kota in PemerintahDaerah.objects.all():
        moments = list(JournalEntry.objects.filter(tenant=kota.pk).order_by("seq").values_list("at", flat=True))
        assert moments == sorted(moments)
    for register in {one.register_id for one in Enactment.objects.all()}:
        rows = Enactment.objects.filter(register=register).order_by("urut")
        assert [row.urut for row in rows] == list(range(1, len(rows) + 1))
        assert [row.tanggal_pengesahan for row in rows] == sorted(row.tanggal_pengesahan for row in rows)
    assert not Step.objects.filter(at__gt=timezone.now()).exists()


def test_every_login_opens_the_first_page() -> None:
    for login in LOGINS:
        client = Client()
        assert client.login(username=login.username, password=PASSWORD), login
        assert client.get("/").status_code == 200


def test_outside_demo_mode_the_passwords_open_nothing() -> None:
    encoded = Account.objects.get(username="admin").password
    with override_settings(PASSWORD_HASHERS=HASHERS[1:]):
        assert not check_password(PASSWORD, encoded)


def test_the_second_time_nothing_is_made_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert stands()
    before = JournalEntry.objects.count()
    wake_up()
    call_command("demo")
    assert JournalEntry.objects.count() == before
    assert PASSWORD in capsys.readouterr().out


def test_a_server_of_a_real_government_is_left_alone() -> None:
    PemerintahDaerah.objects.create(kode="98.71", nama="Kota Sungguhan", jenis="kota", slug="sungguhan")
    with pytest.raises(CommandError, match="sungguhan"):
        call_command("demo")
    PemerintahDaerah.objects.filter(slug="sungguhan").delete()


def test_without_demo_mode_the_command_refuses() -> None:
    with override_settings(DEMO=False), pytest.raises(CommandError, match="SOPAN_DEMO=ya"):
        call_command("demo")


def test_a_demo_for_other_computers_is_an_error() -> None:
    with override_settings(ALLOWED_HOSTS=["localhost", "sop.contoh.go.id"]):
        assert [error.id for error in run_checks() if error.id == "sopan.E001"] == ["sopan.E001"]
    with override_settings(ALLOWED_HOSTS=["localhost", "127.0.0.1", "[::1]"]):
        assert [error.id for error in run_checks() if error.id == "sopan.E001"] == []


@pytest.mark.parametrize(("address", "status"), [("127.0.0.1", 200), ("::1", 200), ("10.0.0.7", 403), ("x", 403)])
def test_only_this_computer_comes_in(address: str, status: int) -> None:
    guard = LoopbackOnlyMiddleware(lambda request: HttpResponse("ya"))
    assert guard(RequestFactory().get("/", REMOTE_ADDR=address)).status_code == status


def test_the_organisation_chart_names_no_unit_twice() -> None:
    rows = (Path(__file__).parents[3] / "src/sopan_web/demo/data/susunan.csv").read_text().splitlines()[1:]
    codes = [row.partition(",")[0] for row in rows]
    assert len(codes) == len(set(codes))
