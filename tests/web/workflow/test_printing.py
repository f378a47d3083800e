"""The PDF of an enactment comes a moment later, once, whatever dies in between; and nothing is half enacted."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from django.db import Error, transaction
from django.test import Client

from sopan_web.audit.models import JournalEntry
from sopan_web.workflow.actions import Statement, take_step
from sopan_web.workflow.actions.printing import print_enacted, print_what_is_missing
from sopan_web.workflow.models import DutyDay, Enactment, Register, Step
from tests.web.cast import Cast, make_cast
from tests.web.conftest import ClientOf
from tests.web.jobs import run_jobs
from tests.web.jobs.workers import kill, surroundings, wait_until, worker
from tests.web.workflow.journal import journal_holds
from tests.web.workflow.way import SITE, Way, begin_way


def enacted_and_not_yet_printed(cast: Cast) -> Way:
    way = begin_way(cast).to_approved()
    take_step(actor=way.enactor.actor, passage=way.passage.pk, transition="sahkan", statement=Statement(site=SITE))
    return way


@pytest.mark.django_db
def test_until_it_is_printed_every_page_says_so(cast: Cast, client_of: ClientOf) -> None:
    way = enacted_and_not_yet_printed(cast)
    enactment, client, public = way.enactment, client_of(cast.penyusun), Client()
    paper = f"/sop/{way.record.pk}/sah/{enactment.version.number}.pdf"
    pages = (way.record.get_absolute_url(), f"/v/{enactment.code}", f"/daerah/{cast.daerah.slug}/sop/{way.record.pk}/")
    for reader, page in zip((client, public, public), pages, strict=True):
        answer = reader.get(page)
        assert (page, answer.status_code, "sedang dibuat" in answer.content.decode()) == (page, 200, True)
    for reader, file in ((client, paper), (public, f"/daerah/{cast.daerah.slug}/sop/{way.record.pk}.pdf")):
        answer = reader.get(file)
        assert (file, answer.status_code, "PDF sedang dibuat" in answer.content.decode()) == (file, 409, True)
    run_jobs()
    for reader, page in zip((client, public, public), pages, strict=True):
        assert "sedang dibuat" not in reader.get(page).content.decode()
    assert sha256(client.get(paper).content).hexdigest() == way.enactment.pdf_sha256


@pytest.mark.django_db
def test_it_is_printed_once_however_often_it_is_ordered(cast: Cast) -> None:
    way = enacted_and_not_yet_printed(cast)
    print_enacted.enqueue(enactment=way.enactment.pk)
    print_what_is_missing(cast.daerah)
    assert run_jobs() == 3
    assert JournalEntry.objects.filter(tenant=cast.daerah.pk, action="sop.dicetak").count() == 1
    assert journal_holds(cast.daerah.pk)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change", [{"pdf": "sah/00/lain.pdf"}, {"pdf_sha256": "0" * 64}, {"site": "https://palsu.test"}]
)
def test_the_database_lets_nobody_replace_it(cast: Cast, change: dict[str, str]) -> None:
    enactment = begin_way(cast).to_enacted().enactment
    assert enactment.site == SITE
    with pytest.raises(Error, match="workflow_enactment"), transaction.atomic():
        Enactment.objects.filter(pk=enactment.pk).update(**change)


@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_between_file_and_row_prints_it_once_in_the_end(tmp_path: Path) -> None:
    """The worst moment: the file is kept, the enactment doesn't know it yet."""
    way = enacted_and_not_yet_printed(make_cast())
    stopped = tmp_path / "berhenti"
    trap = {"SOPAN_TEST_STOP": "sopan_web.workflow.actions.printing:record", "SOPAN_TEST_STOPPED": str(stopped)}
    with worker(**trap) as victim:
        wait_until(stopped.exists)
        kill(victim)
    assert way.enactment.pdf.name == ""
    with worker():
        wait_until(lambda: way.enactment.pdf)
        wait_until(DutyDay.objects.filter(daerah=way.cast.daerah).exists)  # the worker begins the day by itself
    with default_storage.open(way.enactment.pdf.name) as file:
        assert sha256(file.read()).hexdigest() == way.enactment.pdf_sha256
    assert JournalEntry.objects.filter(action="sop.dicetak").count() == 1
    assert journal_holds(way.cast.daerah.pk)


@pytest.mark.django_db(transaction=True)
def test_a_web_process_killed_in_the_middle_of_an_enactment_leaves_nothing(tmp_path: Path, client_of: ClientOf) -> None:
    """After the number is issued, before anything is kept; the next one gets the very same number."""
    way = begin_way(make_cast()).to_approved()
    stopped = tmp_path / "berhenti"
    trap = {"SOPAN_TEST_STOP": "sopan_web.workflow.actions.enact:plan_reviews", "SOPAN_TEST_STOPPED": str(stopped)}
    form = f"seen={way.passage.steps.count()}&tanggal_efektif={way.enactor.actor.today.isoformat()}"
    counts = [model.objects.count() for model in (Step, JournalEntry)]
    with answering(**trap) as (server, port):
        post(port, client_of(way.enactor), f"/sop/{way.record.pk}/langkah/sahkan/", form)
        wait_until(stopped.exists)
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
    assert way.state == "disetujui"
    assert not Enactment.objects.exists()
    assert not Register.objects.exclude(last=0).exists()
    assert [model.objects.count() for model in (Step, JournalEntry)] == counts
    way.go(way.enactor, "sahkan")
    assert (way.enactment.urut, bool(way.enactment.pdf)) == (1, True)
    assert journal_holds(way.cast.daerah.pk)


@contextmanager
def answering(**more: str) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The web server as it runs for people, on the test's database."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    words = (
        "granian",
        "--interface",
        "wsgi",
        "--port",
        str(port),
        "--no-ws",
        "--log-level",
        "warning",
        "sopan_web.wsgi:application",
    )
    server = subprocess.Popen([sys.executable, "-m", *words], env=surroundings(**more), start_new_session=True)
    try:
        yield server, port
    finally:
        kill(server)


def post(port: int, client: Client, path: str, body: str) -> None:
    """Sends the form as a browser does, and waits for no answer."""
    cookies = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}; csrf={'a' * 32}"
    headers = {"Cookie": cookies, "X-CSRFToken": "a" * 32, "Content-Type": "application/x-www-form-urlencoded"}

    def send() -> bool:
        connection = HTTPConnection("127.0.0.1", port)
        try:
            connection.request("POST", path, body, headers)
        except ConnectionRefusedError:
            return False
        kept.append(connection)
        return True

    kept: list[HTTPConnection] = []
    wait_until(send)
