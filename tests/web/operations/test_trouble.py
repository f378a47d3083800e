"""A full disk, a locked database, one that goes away, a process that is killed: clear words, and nothing is lost."""

import io
import os
import random
import resource
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread

import psycopg
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client
from PIL import Image

from sopan_web.organisation.models import UnitKerja
from tests.web.cast import Cast, make_cast
from tests.web.conftest import ClientOf
from tests.web.jobs.workers import wait_until
from tests.web.operations.place import empty_store, read_files, read_tables
from tests.web.workflow.journal import journal_holds
from tests.web.workflow.test_printing import answering

POSTGRES = bool(os.environ.get("SOPAN_TEST_POSTGRES"))
sqlite_alone = pytest.mark.skipif(POSTGRES, reason="of SQLite")
postgres_alone = pytest.mark.skipif(not POSTGRES, reason="of PostgreSQL")


@pytest.fixture
def town(transactional_db: None) -> Cast:
    empty_store()
    return make_cast()


@pytest.fixture
def admin(town: Cast, client_of: ClientOf) -> Client:
    """The admin's browser; a fault becomes a page."""
    client = client_of(town.admin)
    client.raise_request_exception = False
    client.get("/")
    return client


def name_of(cast: Cast) -> str:
    return UnitKerja.objects.get(pk=cast.puskesmas.pk).nama


def form_for(cast: Cast, nama: str) -> dict[str, str]:
    return {"nama": nama, "singkatan": cast.puskesmas.singkatan, "kode": cast.puskesmas.kode}


def rename(client: Client, cast: Cast, nama: str) -> tuple[int, str]:
    answer = client.post(f"/organisasi/unit/{cast.puskesmas.pk}/nama/", form_for(cast, nama))
    return answer.status_code, answer.content.decode()


def picture() -> bytes:
    """One that no packing makes smaller."""
    target, chance = io.BytesIO(), random.Random(1)
    Image.frombytes("RGB", (100, 100), chance.randbytes(30_000)).save(target, "PNG")
    return target.getvalue()


def upload(client: Client) -> tuple[int, str]:
    answer = client.post("/pengaturan/lambang/", {"lambang": SimpleUploadedFile("lambang.png", picture())})
    return answer.status_code, answer.content.decode()


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """As on a full disk: writing fails in the middle."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


def test_an_upload_onto_a_full_disk_leaves_nothing_and_can_be_repeated(town: Cast, admin: Client) -> None:
    before = read_tables()
    with files_no_larger_than(8192):
        status, page = upload(admin)
    assert (status, "Tempat penyimpanan berkas" in page) == (503, True)
    assert read_files() == {}
    assert read_tables() == before
    assert upload(admin)[0] == 302
    assert len(read_files()) == 1
    assert journal_holds(town.daerah.pk)


@sqlite_alone
def test_a_full_database_loses_nothing(town: Cast, admin: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")  # else rows go where rows of other tests were
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0]}")
        answers = [rename(admin, town, f"Puskesmas {number} {'x' * 150}") for number in range(30)]
        cursor.execute("PRAGMA max_page_count = 1073741823")
    stored = [number for number, (status, _) in enumerate(answers) if status == 302]
    told = [page for status, page in answers if status == 503]
    assert len(stored) + len(told) == len(answers)
    assert told
    assert all("Penyimpanan server penuh" in page for page in told)
    assert name_of(town) == (f"Puskesmas {stored[-1]} {'x' * 150}" if stored else "Puskesmas Melati")
    assert rename(admin, town, "Puskesmas Mawar")[0] == 302
    assert journal_holds(town.daerah.pk)


@sqlite_alone
def test_a_locked_database_is_told_to_people_and_to_scripts(town: Cast, admin: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        status, page = rename(admin, town, "Puskesmas Mawar")
        path = f"/organisasi/unit/{town.puskesmas.pk}/nama/"
        script = admin.post(path, form_for(town, "Puskesmas Mawar"), headers={"accept": "application/json"})
    finally:
        other.close()
        connection.close()
    assert (status, "sedang sibuk" in page, "<h1>Sedang terganggu</h1>" in page) == (503, True, True)
    assert (script.status_code, script.json()["id"], script.headers["Retry-After"]) == (503, "sedang-terganggu", "30")
    assert name_of(town) == "Puskesmas Melati"
    assert rename(admin, town, "Puskesmas Mawar")[0] == 302


@contextmanager
def without_the_database() -> Iterator[None]:
    """Everybody's connections to the test's database break, and no new ones are let in."""
    facts = connection.settings_dict
    name = facts["NAME"]
    with psycopg.connect(host=facts["HOST"], user=facts["USER"], dbname="postgres", autocommit=True) as server:
        server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        try:
            yield
        finally:
            server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
            connection.close()


@postgres_alone
def test_a_database_that_goes_away_is_told_and_comes_back(town: Cast, admin: Client) -> None:
    with without_the_database():
        connection.connection.close()
        answers = [rename(admin, town, "Puskesmas Mawar"), rename(admin, town, "Puskesmas Mawar")]
        ready, alive = Client().get("/readyz"), Client().get("/healthz")
    assert [status for status, _ in answers] == [503, 503]
    assert all("tidak dapat dihubungi" in page for _, page in answers)
    assert (ready.status_code, ready.json()["status"], alive.status_code) == (503, "belum-siap", 200)
    assert name_of(town) == "Puskesmas Melati"
    assert rename(admin, town, "Puskesmas Mawar")[0] == 302
    assert journal_holds(town.daerah.pk)


def send(port: int, client: Client, path: str, body: bytes, kind: str) -> HTTPConnection:
    """A form as a browser sends it; the answer is still to come."""
    cookies = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}; csrf={'a' * 32}"
    reached = HTTPConnection("127.0.0.1", port, timeout=30)
    wait_until(lambda: _opens(reached))
    reached.request("POST", path, body, {"Cookie": cookies, "X-CSRFToken": "a" * 32, "Content-Type": kind})
    return reached


def _opens(door: HTTPConnection) -> bool:
    try:
        door.connect()
    except ConnectionRefusedError:
        return False
    return True


@postgres_alone
def test_a_database_that_breaks_off_in_the_middle_of_a_request(town: Cast, admin: Client) -> None:
    """The request waits inside its transaction for a row that we hold, and then its connection is gone."""
    kind, path = "application/x-www-form-urlencoded", f"/organisasi/unit/{town.puskesmas.pk}/nama/"
    body = "&".join(f"{name}={value.replace(' ', '+')}" for name, value in form_for(town, "Puskesmas Mawar").items())
    answers: list[HTTPResponse] = []
    with answering() as (_server, port):
        with transaction.atomic():
            list(UnitKerja.objects.select_for_update().values_list("pk"))
            asked = send(port, admin, path, body.encode(), kind)
            wait_until(_somebody_waits)
            reader = Thread(target=lambda: answers.append(asked.getresponse()))
            reader.start()
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            reader.join(30)
        page = answers[0].read().decode()
        assert (answers[0].status, "tidak dapat dihubungi" in page) == (503, True)
        assert name_of(town) == "Puskesmas Melati"
        assert send(port, admin, path, body.encode(), kind).getresponse().status == 302
    assert name_of(town) == "Puskesmas Mawar"
    assert journal_holds(town.daerah.pk)


def _somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
        return bool(cursor.fetchone()[0])


def test_a_web_process_killed_in_the_middle_of_an_upload_leaves_all_as_it_was(
    town: Cast, admin: Client, tmp_path: Path
) -> None:
    """The picture is in the store, the row that names it is not written."""
    before, stopped = read_tables(), tmp_path / "berhenti"
    place = "sopan_web.organisation.actions.structure.settings:note"
    trap = {"SOPAN_TEST_STOP": place, "SOPAN_TEST_STOPPED": str(stopped)}
    body = b'--x\r\nContent-Disposition: form-data; name="lambang"; filename="a.png"\r\n'
    body += b"Content-Type: image/png\r\n\r\n" + picture() + b"\r\n--x--\r\n"
    with answering(**trap) as (server, port):
        send(port, admin, "/pengaturan/lambang/", body, "multipart/form-data; boundary=x")
        wait_until(stopped.exists)
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
    assert read_tables() == before
    assert upload(admin)[0] == 302
    town.daerah.refresh_from_db()
    assert town.daerah.lambang.name in read_files()
    assert journal_holds(town.daerah.pk)
