"""What offices have most of: a scan, and a file of an old Word, through the whole job."""

from dataclasses import replace
from io import BytesIO

import pypdfium2 as pdfium
import pytest

from sopan import LayoutSettings, lay_out, write_docx, write_pdf
from sopan.readers.office.legacy.program import run_program
from sopan_web.intake.models import FoundSop, SourceFile
from tests.readers.printed.scan.papers import as_file, printed, scanned
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.intake.test_bringing import SOP, bring, packed

pytestmark = pytest.mark.django_db
SHORT = replace(SOP, kegiatan=SOP.kegiatan[:3], pelaksana=SOP.pelaksana[:1])
STEPS = [kegiatan.uraian for kegiatan in SHORT.kegiatan]


def test_a_scan_and_an_old_word_file_are_read(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    drawing = lay_out(SHORT, LayoutSettings())
    scan = as_file(scanned(printed(_last_page(write_pdf(drawing))), skew=0.5), "PDF")
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
    assert any("tidak bersimbol" in doubt["message"] for doubt in scanned_sop.doubts)
    assert "dibaca dari pindaian" in SourceFile.objects.get(name="pindaian.pdf").remarks[0]


def _last_page(data: bytes) -> bytes:
    """With the table alone, for the identity takes as long again."""
    document, alone, out = pdfium.PdfDocument(data), pdfium.PdfDocument.new(), BytesIO()
    alone.import_pages(document, [len(document) - 1])
    alone.save(out)
    return out.getvalue()
