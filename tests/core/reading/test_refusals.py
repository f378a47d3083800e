"""What is no SOP file is refused quickly, with file, line, column, fault, and remedy in Indonesian."""

import time
from itertools import pairwise
from pathlib import Path

import pytest

from sopan.errors import UnreadableError
from sopan.readers.sop_file import read_sop, read_sop_text

HEAD = "judul: x\n"


def nested_aliases() -> str:
    names = [f"a{level}" for level in range(10)]
    return (
        HEAD
        + "a0: &a0 [x]\n"
        + "".join(f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]\n" for below, name in pairwise(names))
    )


CHAIN = HEAD + "a0: &a0 x\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 99))
REFUSED = {
    "bom alias": (nested_aliases(), 7, "lebih dari 50.000 kunci dan nilai"),
    "rantai alias": (CHAIN, 18, "16 tingkat"),
    "alias berputar": (HEAD + "kegiatan: &k [*k]\n", 2, "menunjuk dirinya sendiri"),
    "alias tanpa anchor": (HEAD + "unit: *tidak_ada\n", 2, 'anchor "&tidak_ada" yang tidak ada'),
    "bersarang": ("judul: " + "[" * 50_000, 1, "16 tingkat"),
    "bersarang blok": ("judul:\n" + "- " * 50_000, 2, "16 tingkat"),
    "bersarang json": ('{"judul": ' + "[" * 50_000, 1, "16 tingkat"),
    "banyak baris": (HEAD + "kegiatan:\n" + "- no: 1\n  uraian: a\n" * 10_000, 3, "1.000 butir"),
    "banyak baris json": ('{"judul": "x", "kegiatan": [' + '{"no": 1},' * 10_000, 1, "1.000 butir"),
    "banyak kolom": (HEAD + "pelaksana:\n" + "- A\n" * 101, 3, '"pelaksana" memuat lebih dari 100 butir'),
    "banyak kunci": (HEAD + "".join(f"k{n}: 1\n" for n in range(50_000)), 1, "1.000 butir"),
    "banyak nilai": (HEAD + "kegiatan:\n" + ("- [" + "x, " * 900 + "]\n") * 200, 58, "50.000 kunci dan nilai"),
    "teks panjang": (HEAD + "unit: " + "kata " * 5_000, 2, "20.000 huruf"),
    "berkas besar": ("judul: " + "x" * 1_000_001, 0, "lebih besar dari 1 MB"),
    "NUL": ("judul: x\nunit: a\0b\n", 2, "kode 0000"),
    "karakter kendali": ("judul: x\nunit: a\x1bb\n", 2, "kode 001B"),
    "kosong": ("", 0, "kosong"),
    "hanya komentar": ("# judul\n\n", 0, "kosong"),
    "dua dokumen": ("judul: x\n---\njudul: y\n", 2, "lebih dari satu dokumen"),
    "Tab": ("judul: x\nkegiatan:\n\t- no: 1\n", 3, "Tab"),
    "bukan SOP": ("name: x\nversion: 3\n", 1, "bukan SOP"),
    "daftar": ("- a\n- b\n", 1, "bukan SOP"),
    "kata": ("halo", 1, "bukan SOP"),
    "titik dua": (HEAD + "unit: a\n  b: c\n", 3, "titik dua muncul di tempat yang tidak semestinya"),
    "bintang": (HEAD + "unit: *) coret\n", 2, "tanda * atau &"),
    "kutip terbuka": (HEAD + "unit: 'x\nnomor: 1\n", 2, "kutip dibuka tetapi tidak ditutup"),
    "kurung terbuka": (HEAD + "pelaksana: [a, b\nkegiatan: []\n", 2, "kurung siku tidak selesai"),
    "kurawal terbuka": (HEAD + "kegiatan:\n- {no: 1\nsumber: x\n", 3, "kurung kurawal tidak selesai"),
    "persen": (HEAD + "unit: %x\n", 2, 'diawali tanda "%"'),
    "indentasi": (HEAD + "disahkan_oleh:\n    jabatan: a\n  nama: b\n", 4, "keliru"),
    "butir di tempat salah": ("judul: - x\n", 1, "butir daftar"),
    "teks dengan titik dua": (HEAD + "unit: Bagian: Umum\n", 2, 'Tulis unit: "Bagian: Umum"'),
    "teks dengan titik dua dan kutip": (HEAD + "unit: A: \"b\" 'c'\n", 2, """Tulis unit: 'A: "b" ''c'''"""),
    "titik dua melekat": (HEAD + "unit:Dinas\nnomor: 1\n", 2, "tidak ada spasi sesudah titik dua"),
    "titik dua melekat di baris": (HEAD + "kegiatan:\n- no: 1\n  uraian:a\n  ya: 2\n", 4, "spasi sesudah titik dua"),
    "titik dua melekat di baris pertama": ("judul:A\nnomor:B\n", 1, "tidak ada spasi sesudah titik dua"),
    "spasi tak-putus": (HEAD + "kegiatan:\n- no: 1\n  uraian:\u00a0a\n  waktu: 1 jam\n", 4, "ada spasi tak-putus"),
    "persen di awal": ("%judul: x\n", 1, "tanda % di awal baris"),
    "hubung melekat": (HEAD + "peralatan:\n-ATK\n-Kertas\nunit: x\n", 4, "spasi sesudah tanda hubung"),
    "tanpa titik dua": (HEAD + "unit\nnomor: 1\n", 2, "bukan kunci dan bukan lanjutan"),
    "kutip lalu teks": (HEAD + "unit: 'a' b\n", 2, "sesudah tanda kutip penutup"),
    "escape": (HEAD + 'unit: "a\\q"\n', 2, "garis miring terbalik"),
    "koma akhir json": ('{"judul": "x",}', 1, "koma sesudah isi terakhir"),
    "kunci json": ('{"judul": "x", unit: 1}', 1, "kunci dalam tanda kutip ganda"),
    "isi json": ('{"judul": halo}', 1, "bukan JSON"),
    "json terpotong": ('{"judul": "x"', 1, "penutup"),
    "json berlebih": ('{"judul": "x"} {}', 1, "sesudah kurung penutup"),
    "json baris baru": ('{"judul": "a\nb"}', 1, "tidak selesai"),
    "json tanpa titik dua": ('{"judul" "a"}', 1, "titik dua"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_refusal_names_place_and_fault_within_a_second(case: str) -> None:
    text, line, fault = REFUSED[case]
    start = time.process_time()
    with pytest.raises(UnreadableError) as caught:
        read_sop_text(text, "surat")
    assert time.process_time() - start < 1
    assert fault in str(caught.value)
    assert caught.value.line == line
    assert caught.value.file == "surat"
    assert caught.value.remedy.endswith((".", '"', "'"))


@pytest.mark.parametrize("case", REFUSED)
def test_message_stands_on_one_line_without_english(case: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_sop_text(REFUSED[case][0], "surat")
    message = str(caught.value)
    assert "\n" not in message
    assert not {"found", "expected", "while", "not", "allowed", "invalid"} & set(message.split())


def test_flood_of_unknown_words_is_read_quickly() -> None:
    keys = "\n  ".join(f"pelaksna{number}: 1" for number in range(24))
    symbols = ", ".join(f"{{pelaksana: a, bentuk: prosesi{number}}}" for number in range(9))
    for row in (keys, f"simpul: [{symbols}]"):
        start = time.process_time()
        reading = read_sop_text(HEAD + "kegiatan:\n" + f"- {row}\n" * 900)
        assert time.process_time() - start < 2
        assert reading.notices[-1].id == "catatan-terlalu-banyak"


BYTES = {
    "UTF-16": (HEAD.encode("utf-16"), 0, "UTF-16"),
    "UTF-16 tanpa tanda": (HEAD.encode("utf-16-le"), 0, "UTF-16"),
    "UTF-16 besar": (HEAD.encode("utf-16-be"), 0, "UTF-16"),
    "Latin-1": (b"judul: x\nunit: Caf\xe9\n", 2, "tidak berpengodean UTF-8"),
    "PDF": (b"%PDF-1.7\n", 0, "berkas PDF"),
    "Word": (b"PK\x03\x04\x14\x00", 0, "Word, Excel"),
    "acak": (bytes(range(1, 256)) + b"\0", 0, "biner"),
    "100 MB": (None, 0, "lebih besar dari 1 MB"),
}


@pytest.mark.parametrize("case", BYTES)
def test_file_that_is_no_utf_8_text_is_refused(case: str, tmp_path: Path) -> None:
    data, line, fault = BYTES[case]
    path = tmp_path / "surat.yaml"
    path.write_bytes(data or b"")
    if data is None:
        with path.open("r+b") as stream:
            stream.truncate(100_000_000)
    with pytest.raises(UnreadableError, match=fault) as caught:
        read_sop(path)
    assert caught.value.line == line
    assert caught.value.file == str(path)


def test_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "surat.yaml"
    path.write_bytes(b"\xef\xbb\xbfjudul: Surat\r\nunit: |\r\n  a\r\n  b\r\n")
    sop = read_sop(path).sop
    assert (sop.judul, sop.unit) == ("Surat", "a\nb")


@pytest.mark.parametrize(("name", "fault"), [("tidak-ada.yaml", "tidak ditemukan"), ("", "bukan berkas biasa")])
def test_what_cannot_be_opened_is_named(name: str, fault: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=fault):
        read_sop(tmp_path / name)


def test_json_is_told_from_yaml_by_name_then_by_text() -> None:
    flow = '{"judul": teks tanpa kutip}'
    assert read_sop_text(flow, "surat.yaml").sop.judul == "teks tanpa kutip"
    with pytest.raises(UnreadableError, match="bukan JSON"):
        read_sop_text(flow, "surat.json")
    with pytest.raises(UnreadableError, match="bukan JSON"):
        read_sop_text(flow)
