"""Passwords: long, not common, pasted if one likes; mixed, renewed, and never the same where the BSSN profile holds."""

import re
from datetime import timedelta
from itertools import pairwise

import pytest
import time_machine
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from sopan_web.common.errors import InvalidError
from sopan_web.organisation.actions import change_password, change_settings, renew_password_link
from sopan_web.organisation.models import Account, FormerPassword, PemerintahDaerah
from sopan_web.organisation.passwords import common_words, is_stale
from tests.web.cast import PASSWORD, Cast
from tests.web.conftest import ClientOf

MIXED = "Kuda-7-laut-biru"


@pytest.mark.parametrize(
    "weak",
    [
        "pendek-saja", "password1234",
        "Rahasia!2024", "rahasiarahasia", "123456789012", "aaaaaaaaaaaaaa", "P4ssw0rd2026!",
        "Indonesia#2045", "pemdacontoh2026", "rina.lestari.1", "penyusun.contoh", "bismillah1234", "!!!!!!!!!!!!!!",
        "KantorDinas2026",
    ],
)  # fmt: skip
def test_what_is_short_or_guessed_at_once_is_refused(cast: Cast, weak: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(weak, cast.penyusun.account)


@pytest.mark.parametrize("good", ["empat kata acak sekali", "kuda laut biru malam", "pagi di pelabuhan lama", MIXED])
def test_a_sentence_is_enough(cast: Cast, good: str) -> None:
    validate_password(good, cast.penyusun.account)


def test_the_list_of_words_is_a_list_of_words() -> None:
    assert len(common_words()) > 100
    assert all(re.fullmatch("[a-z]{3,}", word) for word in common_words())


def test_a_password_may_be_pasted_and_kept_by_the_browser(cast: Cast, client_of: ClientOf) -> None:
    """A browser looks into tests/web/organisation/test_browser.py; here: nothing in the page forbids it."""
    pages = [Client().get("/masuk/").content.decode(), client_of(cast.tamu).get("/profil/sandi/").content.decode()]
    for page in pages:
        fields = re.findall('<input type="password"[^>]*>', page)
        assert fields
        assert all(re.search('autocomplete="(new|current)-password"', field) for field in fields)
        assert not any(re.search("maxlength|readonly|onpaste", field) for field in fields)


def test_the_profile_is_off_until_somebody_wants_it(cast: Cast) -> None:
    change_password(actor=cast.penyusun.actor, current=PASSWORD, password="empat kata acak sekali")
    change_password(actor=cast.penyusun.actor, current="empat kata acak sekali", password="empat kata acak sekali")
    with time_machine.travel(timezone.now() + timedelta(days=900)):
        assert not is_stale(cast.penyusun.account)
    assert not FormerPassword.objects.exists()


@pytest.mark.parametrize(
    "plain", ["empat kata acak sekali", "Kuda-laut-biru-malam", "KUDA-7-LAUT-BIRU", "Kuda7LautBiru00"]
)
def test_the_profile_asks_for_four_kinds_of_characters(bssn: Cast, plain: str) -> None:
    with pytest.raises(InvalidError, match="huruf besar, huruf kecil, angka, dan tanda baca"):
        change_password(actor=bssn.penyusun.actor, current=PASSWORD, password=plain)
    change_password(actor=bssn.penyusun.actor, current=PASSWORD, password=MIXED)


def test_the_profile_remembers_the_last_five(bssn: Cast) -> None:
    used = [PASSWORD, *(f"Kuda-laut-{number}-biru" for number in range(6))]
    for before, after in pairwise(used):
        change_password(actor=bssn.penyusun.actor, current=before, password=after)
    for old in used[-5:]:
        with pytest.raises(InvalidError, match="pernah dipakai"):
            change_password(actor=bssn.penyusun.actor, current=used[-1], password=old)
    assert FormerPassword.objects.count() == 4, "and keeps no more than it needs"
    change_password(actor=bssn.penyusun.actor, current=used[-1], password=used[1])


def test_a_link_is_no_way_round_the_memory(bssn: Cast) -> None:
    change_password(actor=bssn.penyusun.actor, current=PASSWORD, password=MIXED)
    link = renew_password_link(actor=bssn.admin.actor, account=bssn.penyusun.account)
    client = Client()
    place = client.get(link, follow=True).redirect_chain[-1][0]
    answer = client.post(place, {"new_password1": MIXED, "new_password2": MIXED})
    assert "pernah dipakai" in answer.content.decode()


def test_whoever_has_an_old_password_chooses_another_one_first(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.admin)
    said = client.get("/pengaturan/").content.decode()
    assert "Profil kata sandi BSSN" in said
    change_settings(actor=cast.admin.actor, values={"sandi_bssn": True})
    assert client.get("/sop/").headers["Location"] == "/profil/sandi/"
    assert "perlu diganti" in client.get("/profil/sandi/").content.decode()
    client.post("/profil/sandi/", {"current": PASSWORD, "password": MIXED, "again": MIXED})
    assert client.get("/sop/").status_code == 200
    assert client_of(cast.lain.admin).get("/sop/").status_code == 200, "another government's people are not concerned"
    with time_machine.travel(timezone.now() + timedelta(days=181)):
        renewed = Client()
        renewed.force_login(Account.objects.get(pk=cast.admin.account.pk))
        assert renewed.get("/sop/").headers["Location"] == "/profil/sandi/"
        assert renewed.post("/keluar/").status_code == 302


def test_the_profile_is_a_setting_that_the_journal_knows(cast: Cast) -> None:
    daerah = change_settings(actor=cast.admin.actor, values={"sandi_bssn": True})
    since = daerah.sandi_bssn_sejak
    assert since is not None
    again = change_settings(actor=cast.admin.actor, values={"sandi_bssn": True, "telepon": "021"})
    assert again.sandi_bssn_sejak == since, "saving other settings asks nobody for another password"
    change_settings(actor=cast.admin.actor, values={"sandi_bssn": False})
    assert not PemerintahDaerah.objects.get(pk=daerah.pk).sandi_bssn


@pytest.fixture
def bssn(cast: Cast) -> Cast:
    """Kota Contoh under the profile."""
    change_settings(actor=cast.admin.actor, values={"sandi_bssn": True})
    for account in (cast.penyusun.account, cast.admin.account):
        account.pegawai.daerah.refresh_from_db()
    return cast
