"""What shows letters and holds none: a scan comes with its words, a PDF of unknown letters is read all the same."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from sopan.cli.main import main
from sopan.layout import lay_out
from sopan.pipeline.bringing.bring import bring
from sopan.readers.printed.pdf import find_mute
from sopan.readers.printed.scan import tesseract
from sopan.readers.sop_file import read_sop
from sopan.writers.pdf import write_pdf
from tests.examples import ROOT
from tests.readers.printed.scan.papers import as_file, last_page, printed, scanned

_SOP = read_sop(ROOT / "contoh" / "surat-masuk.yaml").sop
_SHORT = replace(_SOP, kegiatan=_SOP.kegiatan[:2])


def test_a_scan_comes_with_its_words_and_lies_unharmed_where_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scan = tmp_path / "surat.png"
    scan.write_bytes(content := as_file(scanned(printed(last_page(write_pdf(lay_out(_SHORT))))), "PNG"))
    assert main(["impor", str(scan), "-o", str(tmp_path)]) == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == ["surat-dapat-dicari.pdf", "surat.png", "surat.yaml"]
    assert "surat-dapat-dicari.pdf" in capsys.readouterr().out
    words = pdfium.PdfDocument(tmp_path / "surat-dapat-dicari.pdf")[0].get_textpage().get_text_bounded()
    assert read_sop(tmp_path / "surat.yaml").sop.kegiatan[0].uraian.split()[0] in words
    assert scan.read_bytes() == content


def test_signs_without_meaning_are_read_in_their_picture_and_the_rest_as_it_is_painted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain = last_page(write_pdf(lay_out(_SHORT)))
    data = _without_meaning(plain)
    assert (find_mute(plain), find_mute(data)) == ((), (1,))
    brought = bring(data, "cetakan.pdf")
    assert "tidak tersimpan sebagai huruf" in brought.remarks[0]
    (found,), (truth,) = (bring(pdf).readings for pdf in (data, plain))
    for row, told in zip(found.sop.kegiatan, truth.sop.kegiatan, strict=True):
        assert (row.uraian, row.symbols, row.ya, row.tidak) == (told.uraian, told.symbols, told.ya, told.tidak)
    monkeypatch.setenv("PATH", "")
    tesseract.missing_program.cache_clear()
    assert "apt install tesseract-ocr" in bring(data).refusal
    tesseract.missing_program.cache_clear()


def _without_meaning(data: bytes) -> bytes:
    """The PDF as careless programs print it: its fonts don't tell which letters their signs are."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
                del item["/ToUnicode"]
        document.save(out)
    return out.getvalue()
