"""A scan is brought in with its words: the SOP beside a PDF that can be searched."""

from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from sopan.cli.main import main
from sopan.layout import lay_out
from sopan.readers.sop_file import read_sop
from sopan.writers.pdf import write_pdf
from tests.examples import ROOT
from tests.readers.printed.scan.papers import as_file, last_page, printed, scanned

_SOP = read_sop(ROOT / "contoh" / "surat-masuk.yaml").sop


def test_a_scan_comes_with_its_words_and_lies_unharmed_where_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short = replace(_SOP, kegiatan=_SOP.kegiatan[:2])
    scan = tmp_path / "surat.png"
    scan.write_bytes(content := as_file(scanned(printed(last_page(write_pdf(lay_out(short))))), "PNG"))
    assert main(["impor", str(scan), "-o", str(tmp_path)]) == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == ["surat-dapat-dicari.pdf", "surat.png", "surat.yaml"]
    assert "surat-dapat-dicari.pdf" in capsys.readouterr().out
    words = pdfium.PdfDocument(tmp_path / "surat-dapat-dicari.pdf")[0].get_textpage().get_text_bounded()
    assert read_sop(tmp_path / "surat.yaml").sop.kegiatan[0].uraian.split()[0] in words
    assert scan.read_bytes() == content
