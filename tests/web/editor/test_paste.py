"""Blocks from Word, Excel, and text: understood, told, and taken back with one undo."""

import pytest

from tests.web.editor.blocks import BARE, EXCEL, TSV, WORD
from tests.web.editor.desk import Desk


def table(desk: Desk) -> list[tuple[str, list[tuple[str, str]], str, str, str]]:
    return [
        (row["uraian"], desk.symbols(number), row["kelengkapan"], row["waktu"], row["output"])
        for number, row in enumerate(desk.rows)
    ]


def actors(desk: Desk) -> list[str]:
    return [column["nama"] for column in desk.sheet["pelaksana"]]


def test_an_excel_block_with_headings_and_merged_cells(empty_desk: Desk) -> None:
    desk = empty_desk.go(0, "uraian").paste(html=EXCEL, text="dibaca dari tabelnya")
    assert table(desk) == [
        ("Mengajukan permohonan izin", [("Pemohon", "mulai")], "Formulir, KTP", "5 menit", "Berkas permohonan"),
        ("Memeriksa berkas", [("Petugas Loket", "proses")], "Berkas permohonan", "15 Menit", "Berkas lengkap"),
        ("Menandatangani izin", [("Kepala Dinas", "selesai")], "Konsep izin", "", "Izin"),
    ]
    assert desk.rows[2]["keterangan"] == "Lihat SOP lain"
    desk.told("3 baris ditempel, kolom dikenali dari kepalanya: nomor, kegiatan, 3 pelaksana")
    desk.told("3 kolom pelaksana baru dibuat").saved()
    desk.drawing.locator("[data-simpul]").nth(2).wait_for()
    desk.press("Control+z")
    assert (desk.rows, actors(desk)) == ([], [])
    desk.saved()


def test_a_word_block_with_automatic_numbers_and_drawn_shapes(empty_desk: Desk) -> None:
    desk = empty_desk.go(0, "uraian").paste(html=WORD)
    assert table(desk) == [
        ("Menerima surat dari pengirim", [("Pelaksana 1", "mulai")], "Surat", "5 menit", "Surat tercatat"),
        ("Memeriksa surat", [("Pelaksana 2", "keputusan")], "Surat tercatat\nBuku agenda", "1 jam", "Disposisi"),
        ("Mengarsipkan surat", [("Pelaksana 1", "selesai")], "Disposisi", "±10 menit", "Arsip"),
    ]
    desk.told("kolom ditebak dari isinya").saved()


def test_tab_separated_text_with_headings(empty_desk: Desk) -> None:
    desk = empty_desk.go(0, "uraian").paste(text=TSV)
    assert table(desk) == [
        ("Menerima uang", [("Kasir", "mulai")], "Uang", "5 menit", 'Bukti\n"sah"'),
        ("Mencatat pada buku kas", [("Bendahara", "selesai")], "Bukti", "10 menit", "Buku kas"),
    ]


def test_columns_without_headings_go_to_the_actors_in_order(desk: Desk) -> None:
    desk.go(9, "uraian").paste(text=BARE)
    assert table(desk)[9:] == [
        ("Menerima uang", [("Pengadministrasi Perkantoran", "proses")], "Uang", "5 menit", "Bukti"),
        ("Mencatat pada buku kas", [("Sekretaris", "proses")], "Bukti", "10 menit", "Buku kas"),
        ("Menyetor ke bank", [("Pengadministrasi Perkantoran", "proses")], "Uang", "1 hari kerja", "Bukti setor"),
    ]
    assert len(actors(desk)) == 5


def test_a_block_never_overwrites_written_rows(desk: Desk) -> None:
    steps = desk.steps
    desk.go(3, "uraian").paste(text=BARE)
    assert desk.steps == [*steps[:4], "Menerima uang", "Mencatat pada buku kas", "Menyetor ke bank", *steps[4:]]


def test_a_heading_finds_the_column_that_is_there(desk: Desk) -> None:
    desk.go(9, "uraian").paste(text="Kegiatan\tSEKRETARIS\tAjudan\tWaktu\nMenelaah surat\tK\t\t1 jam\n")
    assert desk.symbols(9) == [("Sekretaris", "keputusan")]
    assert actors(desk)[5:] == ["Ajudan"]


def test_plain_lines_become_steps(empty_desk: Desk) -> None:
    desk = empty_desk.go(0, "uraian").paste(text="1. Menerima surat\n2) Mencatat surat\n• Mengarsipkan surat\n")
    assert desk.steps == ["Menerima surat", "Mencatat surat", "Mengarsipkan surat"]


def test_a_table_pasted_into_a_cell_just_opened_is_meant_for_the_table(empty_desk: Desk) -> None:
    desk = empty_desk.go(0, "uraian").press("F2").paste(html=EXCEL)
    assert len(desk.rows) == 3


def test_text_pasted_while_typing_goes_into_the_text(desk: Desk) -> None:
    desk.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.page.evaluate("navigator.clipboard.writeText(' dan lampirannya')")
    desk.go(0, "uraian").press("F2", "Control+v", "Enter")
    assert desk.steps[0] == "Menerima surat dari pengirim dan lampirannya"


def test_a_range_goes_out_as_text_and_comes_back_as_it_was(desk: Desk) -> None:
    desk.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.go(0, "uraian").press("Shift+ArrowDown", *["Shift+ArrowRight"] * 7, "Control+c")
    desk.heard("2 baris disalin")
    assert desk.page.evaluate("navigator.clipboard.readText()").replace("\r", "") == (
        "Menerima surat dari pengirim\tM\t\t\t\t\t\t\n"
        "Memeriksa kebenaran alamat dan kelengkapan lampiran surat\tK\t\t\t\t\t3\t1"
    )
    desk.go(9, "uraian").press("Control+v")
    assert [desk.symbols(row) for row in (9, 10)] == [desk.symbols(0), desk.symbols(1)]
    assert desk.ways(10) == (3, 1)
    desk.press("Control+z")
    assert len(desk.rows) == 9


def test_cutting_takes_the_cells_along(desk: Desk) -> None:
    desk.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.go(0, "kelengkapan").press("Control+x")
    desk.go(3, "keterangan").press("Control+v")
    assert (desk.rows[0]["kelengkapan"], desk.rows[3]["keterangan"]) == ("", "Surat, buku ekspedisi")


def test_one_text_fills_a_chosen_range(desk: Desk) -> None:
    desk.go(0, "waktu").press("Shift+ArrowDown", "Shift+ArrowDown").paste(text="7 menit")
    assert [row["waktu"] for row in desk.rows[:4]] == ["7 menit", "7 menit", "7 menit", "10 menit"]


def test_an_opened_sheet_takes_a_paste_at_once_and_after_a_click_beside_the_table(empty_desk: Desk) -> None:
    empty_desk.paste(text="Menerima surat\nMencatat surat")
    empty_desk.page.locator("#ed-panel-tabel").click(position={"x": 300, "y": 400})
    empty_desk.paste(text="Menerima berkas")
    assert empty_desk.steps == ["Menerima berkas", "Mencatat surat"]


@pytest.mark.parametrize("text", ["\x00\x01", "", "\n\n", "\t\t\n\t", "\ud83d", "x" * 30_000])
def test_an_odd_clipboard_breaks_nothing(desk: Desk, text: str) -> None:
    desk.go(9, "uraian").page.evaluate(
        "text => { const data = new DataTransfer(); data.setData('text/plain', text); document.activeElement"
        ".dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
        text,
    )
    desk.go(0, "waktu").type("9 menit").press("Enter").saved()
