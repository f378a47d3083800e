"""What is odd about an SOP file is read as it can only be meant, and told."""

import pytest

from sopan.document import Bentuk, Cabang
from sopan.readers.sop_file import read_sop_text
from tests.core.reading.rows import ids, row


def test_unknown_symbol_is_a_box_that_keeps_its_word() -> None:
    reading = row("no: 1\nbentuk: awan")
    (kegiatan,) = reading.sop.kegiatan
    assert (kegiatan.bentuk, kegiatan.bentuk_asal) == (Bentuk.PROSES, "awan")
    assert [notice.message for notice in reading.notices] == [
        'bentuk "awan" tidak dikenal, digambar sebagai kotak proses. Pilihannya: mulai, proses, keputusan, selesai.'
    ]


def test_near_symbol_is_suggested_not_assumed() -> None:
    reading = row("no: 1\nbentuk: Keputusn")
    assert reading.sop.kegiatan[0].bentuk is Bentuk.PROSES
    assert reading.notices[0].message.endswith('Mungkin maksudnya "keputusan".')


def test_unknown_choice_is_left_out_with_a_notice() -> None:
    reading = read_sop_text("judul: x\njenis_kegiatan: harian\n")
    assert reading.sop.jenis_kegiatan is None
    assert reading.notices[0].id == "pilihan-tak-dikenal"
    assert (reading.notices[0].line, reading.notices[0].column) == (2, 17)


def test_actor_outside_the_columns_is_kept() -> None:
    reading = read_sop_text("judul: x\npelaksana: [Staf]\nkegiatan: [{no: 1, pelaksana: Kasi}]\n")
    assert reading.sop.kegiatan[0].pelaksana == ("Kasi",)
    assert reading.notices == ()


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("judull", "judul"), ("pelaksna", "pelaksana"), ("nama_sop", "judul"), ("dasarhukum", "dasar_hukum"),
     ("tanggal_berlaku", "tanggal_efektif"), ("skpd", "unit")],
)  # fmt: skip
def test_unknown_key_suggests_the_near_one(wrong: str, meant: str) -> None:
    reading = read_sop_text(f"kegiatan: []\n{wrong}: x\n")
    (notice,) = reading.notices
    assert notice.message == f'kunci "{wrong}" tidak dikenal, isinya diabaikan. Mungkin maksudnya "{meant}".'
    assert (notice.line, notice.column) == (2, 1)


def test_unknown_key_near_nothing_suggests_nothing() -> None:
    (notice,) = read_sop_text("judul: x\nzzz: x\n").notices
    assert notice.message == 'kunci "zzz" tidak dikenal, isinya diabaikan.'


def test_what_cannot_be_written_is_not_told_either() -> None:
    (notice,) = read_sop_text('{"judul": "x", "zzz\\ud800\\u0000": 1}', "a.json").notices
    assert notice.message == 'kunci "zzz" tidak dikenal, isinya diabaikan.'


def test_key_in_another_spelling_is_read() -> None:
    reading = read_sop_text("Judul: x\nDasar Hukum: [UU]\n")
    assert (reading.sop.judul, reading.sop.dasar_hukum) == ("x", ("UU",))
    assert ids(reading) == ["ejaan-kunci", "ejaan-kunci"]


def test_last_of_two_equal_keys_counts() -> None:
    reading = read_sop_text("judul: satu\njudul: dua\n")
    assert reading.sop.judul == "dua"
    assert ids(reading) == ["kunci-ganda"]
    assert reading.notices[0].line == 2


def test_list_where_a_text_is_expected_is_joined() -> None:
    reading = row("no: 1\nkelengkapan: [Surat, Disposisi]\nwaktu: [30 menit]")
    mutu = reading.sop.kegiatan[0].mutu_baku
    assert (mutu.kelengkapan, mutu.waktu.teks) == ("Surat\nDisposisi", "30 menit")
    assert ids(reading) == ["teks-berupa-daftar"]


def test_text_with_a_colon_that_became_a_mapping_is_kept() -> None:
    reading = read_sop_text("judul: x\nperingatan:\n- Perhatian: berkas rahasia\n")
    assert reading.sop.peringatan == ("Perhatian: berkas rahasia",)
    assert ids(reading) == ["teks-berupa-bagian"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("UU 14/2008", ("UU 14/2008",)),
        ("|\n  UU 14/2008\n  PP 61/2010", ("UU 14/2008", "PP 61/2010")),
        ("|\n  1. UU 14/2008\n     tentang KIP\n  2. PP 61/2010", ("UU 14/2008\ntentang KIP", "PP 61/2010")),
        ("12", ("12",)),
    ],
)
def test_text_where_a_list_is_expected_is_split(text: str, items: tuple[str, ...]) -> None:
    reading = read_sop_text(f"judul: x\ndasar_hukum: {text}\n")
    assert reading.sop.dasar_hukum == items
    assert ids(reading) == ["bukan-daftar"]


def test_bare_text_stands_for_the_telling_key_of_a_section() -> None:
    reading = read_sop_text("judul: x\ndisahkan_oleh: Kepala Dinas\nklasifikasi: teknis\nkegiatan: [Mencatat surat]\n")
    assert reading.sop.disahkan_oleh.jabatan == "Kepala Dinas"
    assert reading.sop.klasifikasi.sifat is None
    assert reading.sop.kegiatan[0].uraian == "Mencatat surat"
    assert ids(reading) == ["bagian-berupa-teks"] * 3 + ["nomor-diisi"]


def test_single_mapping_stands_for_a_list_and_list_for_a_single() -> None:
    reading = read_sop_text("judul: x\ndisahkan_oleh: [{jabatan: Camat}]\nkegiatan: {no: 1, uraian: a}\n")
    assert reading.sop.disahkan_oleh.jabatan == "Camat"
    assert [kegiatan.uraian for kegiatan in reading.sop.kegiatan] == ["a"]
    assert ids(reading) == ["bagian-berupa-daftar", "bukan-daftar"]


def test_mapping_of_items_is_read_as_a_list() -> None:
    reading = read_sop_text("judul: x\nkegiatan:\n  1: {uraian: a, cabang: {Lengkap: 2, Kurang: 1}}\n  2: b\n")
    first, second = reading.sop.kegiatan
    assert (first.no, first.uraian, second.no, second.uraian) == ("1", "a", "2", "b")
    assert first.cabang == (Cabang("Lengkap", "2"), Cabang("Kurang", "1"))
    assert ids(reading) == ["bukan-daftar", "bukan-daftar"]


def test_mutu_baku_written_as_a_group_is_read() -> None:
    reading = row("no: 1\nmutu_baku: {waktu: 1 jam, output: Surat}")
    mutu = reading.sop.kegiatan[0].mutu_baku
    assert (mutu.waktu.teks, mutu.output) == ("1 jam", "Surat")
    assert ids(reading) == ["ejaan-kunci"]
    assert reading.mark(("kegiatan", 0, "waktu")) == (4, 22)


def test_escaped_control_characters_are_dropped_with_a_notice() -> None:
    reading = read_sop_text('judul: "a\\x07b"\nunit: "c"\n')
    assert reading.sop.judul == "ab"
    assert ids(reading) == ["karakter-kendali"]


def test_newer_format_is_read_with_a_notice() -> None:
    reading = read_sop_text("versi_format: 2\njudul: x\n")
    assert (reading.sop.versi_format, ids(reading)) == ("2", ["versi-lain"])


def test_notices_are_counted_beyond_the_limit() -> None:
    reading = read_sop_text("judul: x\n" + "".join(f"kunci{number}: 1\n" for number in range(250)))
    assert len(reading.notices) == 201
    assert reading.notices[-1].message == "dan 50 hal lain serupa."
