"""Files, folders, and archives become orders; nothing is overwritten, and one bad file stops nothing."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook

from sopan.cli.impor import command
from sopan.cli.main import main
from sopan.errors import UnreadableError, WriteError
from sopan.layout import lay_out
from sopan.pipeline.bringing.carry_out import carry_out
from sopan.pipeline.bringing.inputs.items import Item, find_items
from sopan.pipeline.bringing.order import Order, place_orders
from sopan.readers.sop_file import read_sop
from sopan.writers.docx import write_docx
from sopan.writers.formulir import write_form
from tests.examples import ROOT
from tests.readers.packages import torn

SOURCE = ROOT / "contoh" / "surat-masuk.yaml"
SOP = read_sop(SOURCE).sop
DOCX = write_docx(lay_out(SOP))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two readable files, one that is none, and what programs leave behind."""
    inside = tmp_path / "arsip"
    (inside / "dalam").mkdir(parents=True)
    (inside / "surat.docx").write_bytes(DOCX)
    (inside / "dalam" / "surat.docx").write_bytes(DOCX)
    (inside / "rusak.pdf").write_bytes(b"bukan pdf")
    (inside / "foto.txt").write_text("x")
    (inside / "~$surat.docx").write_text("x")
    return inside


def test_a_folder_is_read_with_all_below_it(folder: Path) -> None:
    inputs = find_items([str(folder)])
    assert [item.name for item in inputs.items] == ["dalam/surat.docx", "rusak.pdf", "surat.docx"]
    assert [Path(name).name for name in inputs.skipped] == ["foto.txt"]


def test_an_archive_is_read_but_not_unpacked_and_no_trick_gets_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "kiriman.zip"
    with ZipFile(archive, "w", ZIP_DEFLATED) as zipped:
        for name in ("a/surat.docx", "../../etc/surat.docx", "__MACOSX/surat.docx", "foto.jpg"):
            zipped.writestr(name, DOCX)
        zipped.writestr("bom.docx", bytes(6_000_000))
        zipped.writestr("patah.docx", bytes(range(256)) * 9)
    archive.write_bytes(torn(archive.read_bytes(), "patah.docx"))
    inputs = find_items([str(archive)])
    assert [item.name for item in inputs.items] == ["kiriman/a/surat.docx", "kiriman/bom.docx", "kiriman/patah.docx"]
    assert inputs.items[0].read() == DOCX
    with pytest.raises(UnreadableError, match=r"kiriman\.zip:bom\.docx: terlalu besar"):
        inputs.items[1].read()
    with pytest.raises(UnreadableError, match=r"patah\.docx: rusak"):
        inputs.items[2].read()
    monkeypatch.setattr("sopan.pipeline.bringing.inputs.archive.MAX_BYTES", len(DOCX) - 1)
    with pytest.raises(UnreadableError, match=r"surat\.docx: terlalu besar"):
        inputs.items[0].read()


def test_every_file_gets_a_name_of_its_own() -> None:
    items = tuple(Item(Path(name), name) for name in ("a.docx", "a.pdf", "A.xlsx", "b/a.docx", "a.PDF"))
    assert [order.stem for order in place_orders(items, Path("x"))] == ["a", "a-pdf", "A-xlsx", "b/a", "a-2"]


def test_what_was_brought_in_says_where_it_came_from_and_is_not_overwritten(folder: Path, tmp_path: Path) -> None:
    order = Order(Item(folder / "surat.docx", "surat.docx"), tmp_path, "surat")
    (found,) = carry_out(order).found
    text = (tmp_path / "surat.yaml").read_text()
    assert text.startswith("# Dibawa dari surat.docx (Word).")
    assert read_sop(tmp_path / "surat.yaml").sop == found.sop == replace(found.sop, sumber="surat.docx")
    with pytest.raises(WriteError, match="sudah ada dan tidak ditimpa"):
        carry_out(order)
    assert carry_out(replace(order, replace=True)).found[0].file == tmp_path / "surat.yaml"


def test_a_word_export_differs_from_its_original_only_where_it_was_changed(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(DOCX)
    order = Order(Item(tmp_path / "x.docx", "x.docx"), original=SOURCE)
    assert carry_out(order).found[0].summary == "tidak ada perbedaan"
    (tmp_path / "x.docx").write_bytes(write_docx(lay_out(replace(SOP, judul="Pengelolaan Surat"))))
    assert carry_out(order).found[0].changes == ("Nama SOP: Pengelolaan Surat[- Masuk-]",)


def test_a_form_is_compared_by_the_rows_it_was_filled_with(tmp_path: Path) -> None:
    original = tmp_path / "asli.yaml"
    original.write_text(SOURCE.read_text())
    book = load_workbook(BytesIO(write_form(SOP)))
    book["Langkah"]["C8"] = "Sama sekali lain bunyinya"
    book.save(tmp_path / "kembali.xlsx")
    order = Order(Item(tmp_path / "kembali.xlsx", "kembali.xlsx"), original=original)
    outcome = carry_out(order)
    assert outcome.found[0].summary == "1 langkah berubah"
    assert original.read_text() == SOURCE.read_text()
    original.write_text(SOURCE.read_text().replace("judul: ", "judul: Baru ", 1))
    assert "sudah berubah sejak formulir ini dibuat" in carry_out(order).remarks[-1]
    carry_out(replace(order, replace=True))
    assert read_sop(original).sop.kegiatan[2].uraian == "Sama sekali lain bunyinya"


def test_one_bad_file_stops_nothing_and_the_report_tells_all(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["impor", str(folder), "tak-ada.docx", "-o", str(tmp_path / "sop"), "--proses", "1"]) == 2
    told = capsys.readouterr()
    assert "2 SOP dari 4 berkas (2 yakin), 2 berkas tidak terbaca" in told.out
    assert "rusak.pdf: jenis berkas ini tidak dikenal" in told.err
    assert "tak-ada.docx: berkas tidak ditemukan." in told.err
    rows = load_workbook(tmp_path / "sop" / "laporan-impor.xlsx")["Berkas"].values
    assert [(row[0], row[5]) for row in rows][1:] == [
        ("dalam/surat.docx", "yakin"), ("rusak.pdf", "tidak terbaca"), ("surat.docx", "yakin"),
        ("tak-ada.docx", "tidak terbaca"),
    ]  # fmt: skip


def test_ctrl_c_keeps_and_tells_what_was_done(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    attempt = command.WORK.attempt

    def attempt_one(order: Order) -> object:
        if order.item.name == "rusak.pdf":
            raise KeyboardInterrupt
        return attempt(order)

    monkeypatch.setattr(command.WORK, "attempt", attempt_one)
    assert main(["impor", str(folder), "-o", str(tmp_path / "sop"), "--proses", "1"]) == 130
    told = capsys.readouterr()
    assert "1 SOP dari 1 berkas" in told.out
    assert "2 berkas belum dibaca." in told.err
    assert (tmp_path / "sop" / "dalam" / "surat.yaml").exists()
    assert (tmp_path / "sop" / "laporan-impor.xlsx").exists()
