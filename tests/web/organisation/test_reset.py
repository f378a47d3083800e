"""Who forgot a password gets a link by mail; who only tries names learns nothing."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sopan_web.organisation.models import Account, Pegawai
from tests.web.cast import PASSWORD, Cast
from tests.web.jobs import run_jobs
from tests.web.organisation.test_accounts import NEW, choose, enter

HOME = "https://sop.contoh.test"


@pytest.fixture(autouse=True)
def _mail_is_set_up() -> object:
    with override_settings(MAIL=True, PUBLIC_URL=HOME):
        yield


def ask(name: str, client: Client | None = None) -> str:
    answer = (client or Client()).post("/masuk/lupa/", {"username": name}, headers={"host": "localhost"})
    return re.sub('csrf[^>]*value="[^"]*"|X-CSRFToken[^}]*|nonce="[^"]*"', "", answer.content.decode())


def links() -> list[str]:
    """The paths in the mails that went out."""
    run_jobs()
    return [found[1] for one in mail.outbox if (found := re.search(rf"{HOME}(\S+)", str(one.body)))]


def test_a_link_comes_by_mail_holds_half_an_hour_and_once(cast: Cast) -> None:
    name = _with_mail(cast)
    assert "Periksa surel" in ask(name.upper())
    (link,) = links()
    assert mail.outbox[0].to == ["rina@contoh.test"]
    assert enter(name, PASSWORD) == "", "whoever asks in somebody's name locks nobody out"
    assert choose(link, NEW) == 410, "who signed in has remembered it"
    ask(name)
    *_, second = links()
    with time_machine.travel(timezone.now() + timedelta(minutes=31)):
        assert choose(second, NEW) == 410
    assert choose(second, NEW) == 302
    assert choose(second, NEW) == 410
    assert enter(name, NEW) == ""


def test_every_name_gets_the_same_answer_for_the_same_work(cast: Cast) -> None:
    names = [_with_mail(cast), "siapa.ini", cast.rekan.account.username, cast.hukum.account.username]
    Account.objects.filter(pk=cast.hukum.account.pk).update(is_active=False)
    Pegawai.objects.filter(pk=cast.hukum.pegawai.pk).update(surel="hukum@contoh.test")
    told, work = set(), set()
    for name in names:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            told.add(ask(name))
        work.add(tuple(query["sql"].split(" ")[0] for query in queries))
    assert len(told) == len(work) == 1
    assert len(links()) == 1, "only who has an address and an open account"


def test_the_address_in_the_mail_is_ours_whatever_the_request_says(cast: Cast) -> None:
    name = _with_mail(cast)
    client = Client(headers={"x-forwarded-host": "jahat.example"})
    ask(name, client)
    run_jobs()
    assert "jahat" not in str(mail.outbox[0].body)
    assert Client().post("/masuk/lupa/", {"username": name}, headers={"host": "jahat.example"}).status_code == 400


def test_nobody_is_flooded_with_links(cast: Cast) -> None:
    name = _with_mail(cast)
    for number in range(5):
        ask(name, Client(REMOTE_ADDR=f"10.0.0.{number}"))
    assert len(links()) == 3
    answers = [Client().post("/masuk/lupa/", {"username": f"orang{number}"}).status_code for number in range(22)]
    assert (answers[0], answers[-1]) == (200, 429)


@override_settings(MAIL=False)
def test_without_mail_the_page_names_the_other_way(cast: Cast) -> None:
    assert "Bagian Organisasi" in Client().get("/masuk/lupa/").content.decode()
    assert Client().post("/masuk/lupa/", {"username": _with_mail(cast)}).status_code == 404
    assert links() == []


def _with_mail(cast: Cast) -> str:
    Pegawai.objects.filter(pk=cast.penyusun.pegawai.pk).update(surel="rina@contoh.test")
    return str(cast.penyusun.account.username)
