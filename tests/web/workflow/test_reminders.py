"""One digest a day for whoever something waits for; none twice, even when the worker dies at it."""

from datetime import UTC, datetime

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import override_settings

from sopan_web.common import clock
from sopan_web.workflow.actions.days import order_duties
from sopan_web.workflow.actions.reminders import send_digests
from sopan_web.workflow.models import Digest, DutyDay
from tests.web.cast import PASSWORD, Cast, Person, make_cast
from tests.web.conftest import ClientOf
from tests.web.jobs import run_jobs
from tests.web.jobs.post import Post, post_office
from tests.web.jobs.workers import kill, wait_until, worker
from tests.web.workflow.way import Way, begin_way

MONDAY = datetime(2026, 3, 2, 0, tzinfo=UTC)  # 7 o'clock in Jakarta
mailing = override_settings(MAIL=True, PUBLIC_URL="https://sop.contoh.test")


def with_address(*people: Person) -> None:
    for person in people:
        person.pegawai.surel = f"{person.account.username}@contoh.test"
        person.pegawai.save()


def to_whom() -> list[str]:
    return sorted(letter.to[0] for letter in mail.outbox)


@pytest.mark.django_db
@mailing
def test_a_digest_tells_what_waits_what_is_late_and_what_is_due(cast: Cast) -> None:
    with_address(cast.verifikator, cast.penyusun, cast.tamu)
    with clock.at(datetime(2026, 2, 9, 3, tzinfo=UTC)):
        begin_way(cast, judul="Pelayanan Surat").to_desk()
    with clock.at(MONDAY):
        order_duties()
        run_jobs()
    assert to_whom() == ["verifikator.contoh@contoh.test"]
    [letter] = mail.outbox
    assert letter.subject == "SOPAN: 1 hal menunggu Anda, 1 terlambat"
    body = str(letter.body)
    for part in (
        "Siti Marlina, S.STP.",
        "- Pelayanan Surat (Dinas Kesehatan)",
        "terlambat",
        "https://sop.contoh.test/",
    ):
        assert part in body
    assert "&#" not in body


@pytest.mark.django_db
@mailing
def test_it_goes_out_once_a_working_day_from_six_in_the_morning(cast: Cast) -> None:
    with_address(cast.verifikator)
    with clock.at(datetime(2026, 2, 27, 3, tzinfo=UTC)):
        begin_way(cast).to_desk()
    sunday, early = datetime(2026, 3, 1, 3, tzinfo=UTC), datetime(2026, 3, 1, 22, 59, tzinfo=UTC)
    for moment, sent in ((sunday, 0), (early, 0), (MONDAY, 1), (MONDAY.replace(hour=9), 1)):
        with clock.at(moment):
            order_duties()
            run_jobs()
        assert (moment, len(mail.outbox)) == (moment, sent)
    with clock.at(MONDAY):
        send_digests.call(daerah=cast.daerah.pk, day="2026-03-02")
        send_digests.call(daerah=cast.daerah.pk, day="2026-02-27")
    assert len(mail.outbox) == 1
    assert DutyDay.objects.filter(daerah=cast.daerah).count() == 3  # two days begun, one digest


@pytest.mark.django_db
@mailing
def test_who_switched_it_off_gets_none(cast: Cast, client_of: ClientOf) -> None:
    with clock.at(MONDAY):
        begin_way(cast).to_desk()
        client = client_of(cast.verifikator)
        said = {"surel": "siti@contoh.test", "pengingat": "on", "current": "salah"}
        assert client.post("/profil/surel/", said).status_code == 422
        assert client.post("/profil/surel/", said | {"current": PASSWORD}).status_code == 302
        assert "siti@contoh.test" in client.get("/profil/").content.decode()
        del said["pengingat"]
        client.post("/profil/surel/", said | {"current": PASSWORD})
        send_digests.call(daerah=cast.daerah.pk, day="2026-03-02")
    assert mail.outbox == []


@pytest.mark.django_db
def test_without_a_mail_server_none_is_sent_and_that_is_said(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    with_address(cast.verifikator)
    begin_way(cast).to_desk()
    with clock.at(MONDAY):
        order_duties()
        run_jobs()
    call_command("daily")
    assert "Surel belum disetel (EMAIL_URL)" in capsys.readouterr().out
    assert (mail.outbox, Digest.objects.count()) == ([], 0)


def three_readers() -> Way:
    cast = make_cast()
    with_address(cast.verifikator, cast.pengesah, cast.hukum)
    for person in (cast.pengesah, cast.hukum):
        person.pegawai.peran.update(peran="verifikator", unit=None)
    return begin_way(cast).to_desk()


@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_while_it_sends_sends_none_twice() -> None:
    way = three_readers()
    day = clock.today(way.cast.daerah.zone).isoformat()
    with post_office() as post:
        post.hang_at = "verifikator.contoh@contoh.test"
        send_digests.enqueue(daerah=way.cast.daerah.pk, day=day)
        with worker(EMAIL_URL=post.address) as victim:
            assert post.hanging.wait(30)
            kill(victim)
        with worker(EMAIL_URL=post.address):
            wait_until(lambda: Digest.objects.filter(sent_at__isnull=False).count() == 2)
        check(post)


def check(post: Post) -> None:
    """Each got one; of the one in the worker's hand at its death nobody can know, and it is not sent again."""
    assert sorted(to for to, _subject, _body in post.letters) == [
        f"{name}.contoh@contoh.test" for name in ("hukum", "pengesah", "verifikator")
    ]
    unsure = Digest.objects.get(sent_at__isnull=True)
    assert unsure.pegawai.surel == post.hang_at


@pytest.mark.django_db
def test_an_address_that_is_refused_keeps_nobody_else_waiting(cast: Cast) -> None:
    with_address(cast.verifikator, cast.pengesah)
    begin_way(cast).to_approved()
    begin_way(cast, judul="Lain").to_desk()
    smtp = "django.core.mail.backends.smtp.EmailBackend"
    with post_office() as post, clock.at(MONDAY):
        post.refuse = "pengesah.contoh@contoh.test"
        host, _, port = post.address.removeprefix("smtp://").partition(":")
        with override_settings(MAIL=True, EMAIL_BACKEND=smtp, EMAIL_HOST=host, EMAIL_PORT=int(port)):
            send_digests.call(daerah=cast.daerah.pk, day="2026-03-02")
    assert [to for to, _subject, _body in post.letters] == ["verifikator.contoh@contoh.test"]
