"""Old SOPs that were brought come back from a backup: read, half read, and with all of their files."""

from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from sopan import LayoutSettings, write_bpmn
from sopan_web.files.actions import put_at_random
from sopan_web.intake.actions import take_found
from sopan_web.intake.models import Batch, FoundSop, SourceFile
from sopan_web.operations.actions.backup import make_backup
from sopan_web.operations.actions.restore import restore_backup
from tests.web.access.world import BLANK
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.intake.test_bringing import SOP, bring, packed
from tests.web.jobs import run_jobs
from tests.web.operations.place import empty_store, read_files, read_tables


def test_everything_that_was_brought_comes_back(office: Cast, client_of: ClientOf, tmp_path: Path) -> None:
    bpmn = write_bpmn(SOP, LayoutSettings())
    client = client_of(office.penyusun)
    bring(client, office.dinkes.pk, "tersisa.bpmn", bpmn)
    bring(client, office.dinkes.pk, "lama.bpmn", bpmn)
    source = SourceFile.objects.get(name="lama.bpmn")
    SourceFile.objects.filter(pk=source.pk).update(view=put_at_random("asal", ".pdf", BLANK), pages=1)
    record = take_found(actor=office.penyusun.actor, found=FoundSop.objects.get(source=source))
    waiting = packed({"belum/a.bpmn": bpmn, "belum/b.bpmn": bpmn})
    client.post("/bawa/", {"unit": office.dinkes.pk, "berkas": SimpleUploadedFile("belum.zip", waiting)})
    tables, files = read_tables(), read_files()

    archive = tmp_path / "cadangan.tar.gz"
    assert make_backup(path=archive).missing == ()
    call_command("flush", interactive=False, verbosity=0)
    empty_store()
    restore_backup(path=archive)

    brought = [name for name in tables if name.startswith("intake_")]
    assert {name: read_tables()[name] for name in brought} == {name: tables[name] for name in brought}
    assert read_files() == files
    client = client_of(office.penyusun)
    assert client.get(f"/bawa/berkas/{source.pk}/").content == bpmn
    assert client.get(f"/bawa/berkas/{source.pk}/halaman/0/").headers["Content-Type"] == "image/png"
    assert "lama.bpmn" in client.get(record.get_absolute_url()).content.decode()
    run_jobs()
    unread = Batch.objects.get(name="belum.zip")
    assert [source.state for source in unread.files.all()] == ["terbaca", "terbaca"]
    assert unread.archive == ""
