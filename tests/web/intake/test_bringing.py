"""From the upload to the draft: read by a worker, held against the original, taken over once."""

import io
import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from django.utils.html import escape
from openpyxl import load_workbook

from sopan import (
    LayoutSettings,
    ReadingProcess,
    Severity,
    examine,
    example_files,
    lay_out,
    read_sop,
    write_bpmn,
    write_docx,
    write_form,
    write_pdf,
)  # fmt: skip
from sopan_web.common import clock
from sopan_web.documents.actions import save_ops
from sopan_web.documents.models import SopRecord, Thread
from sopan_web.documents.queries.drawing import profile_of, sop_of
from sopan_web.intake.actions import take_found
from sopan_web.intake.actions.halting import Halt
from sopan_web.intake.actions.viewing import make_views
from sopan_web.intake.models import Batch, FoundSop, SourceFile
from sopan_web.intake.queries.doubts import sop_of as sop_of_found
from sopan_web.intake.retention import KEEPINGS
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.jobs import run_jobs
from tests.web.workflow.way import begin_way

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
        "SOP/alur.bpmn": write_bpmn(replace(SOP, nomor=""), LayoutSettings()),
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
    _see_the_report(client, batch)
    chosen = list(FoundSop.objects.values_list("pk", flat=True))
    for _again in range(2):
        client.post(f"{batch.get_absolute_url()}ambil/", {"sop": chosen})
        assert SopRecord.objects.count() == 2
    assert {record.unit for record in SopRecord.objects.all()} == {cast.dinkes}


def _see_the_report(client: Client, batch: Batch) -> None:
    """The findings of each SOP as the checker has them, on the page and in the workbook."""
    answer = client.get(f"{batch.get_absolute_url()}laporan/")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="laporan-impor-arsip.xlsx"'
    files = load_workbook(io.BytesIO(answer.content))["Berkas"]
    rows = {str(row[0]): row for row in files.iter_rows(min_row=2, values_only=True)}
    assert {name: row[5] for name, row in rows.items()} == {
        "SOP/formulir.xlsx": "yakin", "SOP/alur.bpmn": "yakin", "SOP/rusak.docx": "tidak terbaca",
        "SOP/kosong.pdf": "tidak terbaca", "SOP/catatan.txt": "bukan SOP",
    }  # fmt: skip
    found = FoundSop.objects.get(source__name="SOP/alur.bpmn")
    levels = Counter(finding.severity for finding in examine(sop_of_found(found), profile_of(batch.daerah)).findings)
    assert found.severities == [(level.value, levels[level]) for level in Severity if levels[level]]
    assert rows["SOP/alur.bpmn"][7:10] == tuple(levels[level] for level in Severity)
    assert sum(levels.values()) > 0


def test_a_number_of_any_length_is_no_sop(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    batch = bring(client, cast.dinkes.pk, "formulir.xlsx", write_form(SOP))
    client.post(f"{batch.get_absolute_url()}ambil/", {"sop": ["9" * 30, "9" * 5000, "²"]})
    assert not SopRecord.objects.exists()


def test_a_lost_original_keeps_no_other_from_being_shown(cast: Cast, client_of: ClientOf) -> None:
    pdf = write_pdf(lay_out(SOP, LayoutSettings()))
    batch = bring(client_of(cast.penyusun), cast.dinkes.pk, "arsip.zip", packed({"a.pdf": pdf, "b.pdf": pdf + b"\n"}))
    lost, kept = batch.files.order_by("name")
    pages = kept.pages
    batch.files.update(pages=0)
    lost.original.delete(save=False)
    with ReadingProcess() as process:
        make_views(batch.pk, process, Halt(batch.pk))
    assert dict(batch.files.values_list("name", "pages")) == {"a.pdf": 0, "b.pdf": pages}
    assert pages > 0


def test_what_came_back_is_shown_and_taken_over_as_edits(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    way = begin_way(cast)
    edition = way.record.editions.get()
    sop = sop_of(edition)
    rows = list(sop.kegiatan)
    rows[1] = replace(rows[1], uraian=f"{rows[1].uraian} dan amplop")
    sent = replace(sop, kegiatan=tuple(rows), peralatan=(*sop.peralatan, "Pemindai"))
    address = f"{way.record.get_absolute_url()}hasil-suntingan/"
    answer = client.post(address, {"berkas": SimpleUploadedFile("balik.xlsx", write_form(sent))})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "1 langkah berubah" in " ".join(page.split())
    assert "bukan SOP lain" not in page
    edition.refresh_from_db()
    assert edition.revision == 0, "nothing before somebody says yes"
    fields = {name: answer.context[name] for name in ("base", "batch", "ops")}
    assert len(json.loads(fields["ops"])) == 2
    for _again in range(2):
        assert client.post(address, fields).status_code == 302
    edition.refresh_from_db()
    assert edition.revision == 1
    assert sop_of(edition) == replace(sent, instansi=sop.instansi, unit=sop.unit)


def test_the_file_of_another_sop_is_suspected(cast: Cast, client_of: ClientOf) -> None:
    address = f"{begin_way(cast).record.get_absolute_url()}hasil-suntingan/"
    other = write_form(read_sop(next(file for file in example_files() if file.stem == "cuti-tahunan")).sop)
    page = client_of(cast.penyusun).post(address, {"berkas": SimpleUploadedFile("lain.xlsx", other)})
    assert "bukan SOP lain" in page.content.decode()


def test_a_cell_that_somebody_changed_meanwhile_takes_nothing_over(cast: Cast, client_of: ClientOf) -> None:
    way = begin_way(cast)
    edition = way.record.editions.get()
    address = f"{way.record.get_absolute_url()}hasil-suntingan/"
    sent = replace(sop_of(edition), judul="Judul dari berkas")
    upload = {"berkas": SimpleUploadedFile("balik.xlsx", write_form(sent))}
    answer = client_of(cast.penyusun).post(address, upload)
    fields = {name: answer.context[name] for name in ("base", "batch", "ops")}
    path = ["identitas", "judul"]
    ops = [{"op": "set", "path": path, "old": edition.sheet["identitas"]["judul"], "new": "Judul rekan"}]
    save_ops(actor=cast.rekan.actor, edition=edition.pk, base=0, batch=uuid4(), ops=ops)
    page = client_of(cast.penyusun).post(address, fields, follow=True).content.decode()
    assert "sudah diubah orang lain" in page
    edition.refresh_from_db()
    assert edition.sheet["identitas"]["judul"] == "Judul rekan"


def test_a_locked_sop_takes_nothing_back(cast: Cast, client_of: ClientOf) -> None:
    way = begin_way(cast).to_desk()
    answer = client_of(cast.penyusun).get(f"{way.record.get_absolute_url()}hasil-suntingan/")
    assert answer.status_code == 423


def test_doubtful_places_stand_beside_their_rows(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    batch = bring(client, cast.dinkes.pk, "cuti.docx", unglued())
    found = FoundSop.objects.get(source__batch=batch)
    guesses = [doubt for doubt in found.doubts if doubt["confidence"] < 1]
    page = client.get(found.get_absolute_url()).content.decode()
    assert guesses
    assert all(escape(doubt["message"]) in page for doubt in guesses)
    answer = client.post(f"{found.get_absolute_url()}ambil/")
    record = SopRecord.objects.get()
    assert answer.headers["Location"] == f"/sop/{record.pk}/sunting/"
    sheet = record.editions.get().sheet
    places = {sheet["kegiatan"][doubt["row"]]["id"] for doubt in guesses if doubt["row"] is not None}
    assert places
    assert places <= set(Thread.objects.values_list("place", flat=True))
    assert "cuti.docx" in client.get(record.get_absolute_url()).content.decode()
    assert client.post(f"{found.get_absolute_url()}lewati/").status_code == 409


def test_a_stopped_batch_is_gone_on_with(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    files = {"a.bpmn": write_bpmn(SOP, LayoutSettings()), "b.bpmn": write_bpmn(SOP, LayoutSettings())}
    answer = client.post("/bawa/", {"unit": cast.dinkes.pk, "berkas": SimpleUploadedFile("a.zip", packed(files))})
    client.post(f"{answer.headers['Location']}henti/")
    run_jobs()
    assert set(SourceFile.objects.values_list("state", flat=True)) == {"menunggu"}
    assert "Teruskan membaca" in client.get(answer.headers["Location"]).content.decode()
    for _again in range(2):
        client.post(f"{answer.headers['Location']}lanjut/")
        run_jobs()
    assert FoundSop.objects.count() == 2


def test_originals_nobody_used_go_and_the_others_stay(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    with clock.at(timezone.now() - timedelta(days=200)):
        for name in ("dipakai.bpmn", "lama.bpmn"):
            bring(client, cast.dinkes.pk, name, write_bpmn(SOP, LayoutSettings()))
    take_found(actor=cast.penyusun.actor, found=FoundSop.objects.get(source__name="dipakai.bpmn"))
    for keeping in KEEPINGS:
        keeping.clear(keeping.limit(timezone.now()))
    assert [source.name for source in SourceFile.objects.all()] == ["dipakai.bpmn"]
    assert Batch.objects.count() == 1
    source = SourceFile.objects.get()
    assert client.get(f"/bawa/berkas/{source.pk}/").content == write_bpmn(SOP, LayoutSettings())


def unglued() -> bytes:
    """A document whose arrows hang on nothing, one of them without its word."""
    with ZipFile(io.BytesIO(write_docx(lay_out(SOP, LayoutSettings())))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    drawn = re.sub(rb"<a:(st|end)Cxn[^>]*/>", b"", parts["word/document.xml"])
    return packed(parts | {"word/document.xml": drawn.replace(b">Ya<", b"><", 1)})


def test_the_list_shows_only_what_is_left_to_look_at(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    files = {"pasti.bpmn": write_bpmn(SOP, LayoutSettings()), "kosong.pdf": b""}
    batch = bring(client, cast.dinkes.pk, "a.zip", packed(files))
    FoundSop.objects.filter(source__batch=batch).update(sure="yakin")
    page = client.get(f"{batch.get_absolute_url()}?lihat=cocokkan").content.decode()
    assert "kosong.pdf" in page
    assert "pasti.bpmn" not in page
    FoundSop.objects.filter(source__batch=batch).update(sure="perlu dilihat")
    page = client.get(f"{batch.get_absolute_url()}?lihat=cocokkan").content.decode()
    assert "pasti.bpmn" in page
