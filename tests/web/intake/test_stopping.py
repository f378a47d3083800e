"""A file that takes long holds up neither its worker's sign of life nor the person who wants it to stop."""

import time
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from sopan import LayoutSettings, write_bpmn
from sopan_web.common.clock import now
from sopan_web.intake.models import Batch, FoundSop, SourceFile
from sopan_web.jobs.models import Job, QueuedTask
from tests.web.cast import make_cast
from tests.web.conftest import ClientOf
from tests.web.intake.test_bringing import SOP, packed
from tests.web.jobs import run_jobs
from tests.web.jobs.workers import wait_until, worker

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 5


def test_a_reading_is_stopped_in_the_middle_of_a_file(client_of: ClientOf, slow_office: Path, tmp_path: Path) -> None:
    cast = make_cast()
    client = client_of(cast.penyusun)
    bpmn = write_bpmn(SOP, LayoutSettings())
    archive = packed({"a.bpmn": bpmn, "b.rtf": b"{\\rtf1 x}", "c.bpmn": bpmn})
    upload = SimpleUploadedFile("arsip.zip", archive)
    page = client.post("/bawa/", {"unit": cast.dinkes.pk, "berkas": upload}).headers["Location"]
    with worker(PATH=f"{slow_office}:/usr/bin:/bin", TMPDIR=str(tmp_path)):
        pid = slow_office / "pid"
        wait_until(lambda: pid.exists() and pid.read_text())
        if connection.vendor == "sqlite":
            time.sleep(1.5)  # longer than a lease of this worker
            assert QueuedTask.objects.get(state="RUNNING").leased_until > now()  # type: ignore[operator]
        client.post(f"{page}henti/")
        wait_until(lambda: not Job.objects.get().open, PATIENCE)
        wait_until(lambda: not Path(f"/proc/{pid.read_text().strip()}").exists(), PATIENCE)
    assert [source.state for source in SourceFile.objects.all()] == ["terbaca", "menunggu", "menunggu"]
    assert FoundSop.objects.count() == 1
    SourceFile.objects.filter(name="b.rtf").delete()
    client.post(f"{page}lanjut/")
    run_jobs()
    assert [source.state for source in SourceFile.objects.all()] == ["terbaca", "terbaca"]
    assert Batch.objects.get().stopped_at is None


@pytest.fixture
def slow_office(tmp_path: Path) -> Path:
    """A folder with a LibreOffice that never comes to an end."""
    folder = tmp_path / "program"
    folder.mkdir()
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\necho $$ > {folder}/pid\nexec sleep 600\n")
    program.chmod(0o755)
    return folder
