"""From the upload to the draft: read by a worker, held against the original, taken over once."""

import io
from collections.abc import Mapping
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sopan import LayoutSettings, example_files, read_sop, write_bpmn, write_form
from sopan_web.documents.models import SopRecord
from sopan_web.intake.models import Batch, FoundSop
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.jobs import run_jobs

pytestmark = pytest.mark.django_db
FILE = next(file for file in example_files() if file.stem == "surat-masuk")
SOP = read_sop(FILE).sop


def packed(files: Mapping[str, bytes]) -> bytes:
    """A ZIP of files by their names."""
    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def bring(client: Client, unit: int, name: str, content: bytes) -> Batch:
    """Uploads and reads."""
    answer = client.post("/bawa/", {"unit": unit, "berkas": SimpleUploadedFile(name, content)})
    assert answer.status_code == 302, answer.content.decode()
    run_jobs()
    return Batch.objects.get(pk=int(answer.headers["Location"].split("/")[2]))


def test_a_zip_becomes_drafts_and_one_bad_file_stops_nothing(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    files = {
        "SOP/formulir.xlsx": write_form(SOP),
        "SOP/rusak.docx": b"PK\x03\x04 bukan apa-apa",
        "SOP/kosong.pdf": b"",
        "SOP/alur.bpmn": write_bpmn(SOP, LayoutSettings()),
        "SOP/catatan.txt": b"halo",
    }
    batch = bring(client, cast.dinkes.pk, "arsip.zip", packed(files))
    states = {source.name: source.state for source in batch.files.all()}
    assert states == {
        "SOP/formulir.xlsx": "terbaca", "SOP/rusak.docx": "gagal", "SOP/kosong.pdf": "gagal",
        "SOP/alur.bpmn": "terbaca", "SOP/catatan.txt": "bukan",
    }  # fmt: skip
    page = client.get(batch.get_absolute_url()).content.decode()
    assert page.count('name="sop"') == 2
    assert "berkas rusak" in page.lower()
    chosen = list(FoundSop.objects.values_list("pk", flat=True))
    for _again in range(2):
        client.post(f"{batch.get_absolute_url()}ambil/", {"sop": chosen})
        assert SopRecord.objects.count() == 2
    assert {record.unit for record in SopRecord.objects.all()} == {cast.dinkes}
