"""What offices have most of: a scan, and a file of an old Word, through the whole job."""

from dataclasses import replace

import pypdfium2 as pdfium
import pytest

from sopan import LayoutSettings, lay_out, write_docx, write_pdf
from sopan.pipeline.bringing.inputs.items import ENDINGS
from sopan.readers.office.legacy.program import run_program
from sopan_web.files.intake.kinds import OLD_SOP, begins_rightly
from sopan_web.intake.models import FoundSop, SourceFile
from tests.readers.printed.scan.papers import as_file, last_page, printed, scanned
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.intake.test_bringing import SOP, bring, packed

pytestmark = pytest.mark.django_db
SHORT = replace(SOP, kegiatan=SOP.kegiatan[:3], pelaksana=SOP.pelaksana[:1])
STEPS = [kegiatan.uraian for kegiatan in SHORT.kegiatan]


def test_a_scan_and_an_old_word_file_are_read(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    drawing = lay_out(SHORT, LayoutSettings())
    scan = as_file(scanned(printed(last_page(write_pdf(drawing))), skew=0.5), "PDF")
    old = run_program(write_docx(drawing), "docx", "doc:MS Word 97", "lama.doc")
    batch = bring(client, cast.dinkes.pk, "arsip.zip", packed({"lama.doc": old, "pindaian.pdf": scan}))
    told = {source.name: (source.kind, source.state, source.pages) for source in batch.files.all()}
    assert told == {"lama.doc": ("Word lama", "terbaca", 2), "pindaian.pdf": ("pindaian", "terbaca", 1)}
    for found in FoundSop.objects.filter(source__batch=batch):
        assert [row["uraian"] for row in found.content["kegiatan"]] == STEPS
        page = client.get(found.get_absolute_url()).content.decode()
        assert "tempat untuk dicocokkan" in page
        picture = client.get(f"/bawa/berkas/{found.source_id}/halaman/0/")
        assert picture.headers["Content-Type"] == "image/png"
    scanned_sop = FoundSop.objects.get(source__name="pindaian.pdf")
    assert scanned_sop.sure == "meragukan"
    assert any("tidak satu simbol pun" in doubt["message"] for doubt in scanned_sop.doubts)
    source = SourceFile.objects.get(name="pindaian.pdf")
    assert "dibaca dari pindaian" in source.remarks[0]
    assert f"/bawa/berkas/{source.pk}/dapat-dicari/" in client.get(scanned_sop.get_absolute_url()).content.decode()
    searchable = client.get(f"/bawa/berkas/{source.pk}/dapat-dicari/")
    assert searchable.headers["Content-Disposition"] == 'attachment; filename="pindaian-dapat-dicari.pdf"'
    assert "Menerima" in pdfium.PdfDocument(searchable.content)[0].get_textpage().get_text_bounded()
    assert client.get(f"/bawa/berkas/{source.pk}/").content == scan
    other = SourceFile.objects.get(name="lama.doc")
    assert client.get(f"/bawa/berkas/{other.pk}/dapat-dicari/").status_code == 404


def test_every_kind_of_file_that_the_core_brings_in_comes_through_the_gate() -> None:
    assert set(ENDINGS) <= set(OLD_SOP.endings)
    assert begins_rightly(".tiff", b"II*\x00...")
    assert not begins_rightly(".tif", b"MZ")
