"""What an SOP file says is read as it says it, and where it stands is known."""

from fractions import Fraction

import pytest

from sopan.document import Bentuk, Cabang, JenisKegiatan, Pelaksana, Satuan, Sifat, Simpul
from sopan.readers.reading import Notice, Reading
from sopan.readers.sop_file import read_sop, read_sop_text
from tests.core.reading.rows import row
from tests.examples import real_files

UNQUOTED = """
judul: Persetujuan
pelaksana: [Staf, Kepala]
kegiatan:
- no: 1
  uraian: Mengajukan
  pelaksana: Staf
  bentuk: mulai
- no: 2
  uraian: yes
  pelaksana: Kepala
  bentuk: keputusan
  ya: 3
  tidak: 1
- 'no': 3
  uraian: on
  pelaksana: [Staf, Kepala]
  bentuk: selesai
"""


def test_truth_words_of_yaml_1_1_stay_keys_and_texts() -> None:
    reading = read_sop_text(UNQUOTED)
    assert reading.notices == ()
    first, second, third = reading.sop.kegiatan
    assert (first.no, first.bentuk) == ("1", Bentuk.MULAI)
    assert (second.uraian, second.ya, second.tidak) == ("yes", "3", "1")
    assert (third.no, third.uraian, third.pelaksana) == ("3", "on", ("Staf", "Kepala"))


def test_json_is_read_like_yaml() -> None:
    reading = read_sop_text(
        '{"judul": "A\\u00e9\\ud83d\\ude00", "kegiatan": [{"no": 1, "ya": "2", "lanjut": [3, 4.0]}]}'
    )
    (kegiatan,) = reading.sop.kegiatan
    assert reading.sop.judul == "Aé\U0001f600"
    assert (kegiatan.no, kegiatan.ya, kegiatan.lanjut) == ("1", "2", ("3", "4"))


def test_whole_identity_is_read() -> None:
    sop = read_sop_text(
        "judul: x\nnomor: 12\ntanggal_pembuatan: 2024-01-05\ntanggal_revisi: Agustus 2023\nlogo: logo.svg\n"
        "klasifikasi: {sifat: Teknis, cakupan_jenis: generik}\njenis_kegiatan: rutin\n"
        "disahkan_oleh: {jabatan: Sekda, sebutan: a.n., atas_nama: Bupati, nip: 1234, paraf: [{jabatan: Kabag}]}\n"
        "pelaksana:\n- Staf\n- {nama: Kepala Dinas, singkatan: Kadis}\n"
    ).sop
    assert (sop.nomor, sop.logo) == ("12", "logo.svg")
    assert str(sop.tanggal_pembuatan) == "5 Januari 2024"
    assert sop.tanggal_revisi is not None
    assert (sop.tanggal_revisi.bulan, sop.tanggal_revisi.hari) == (8, None)
    assert (sop.klasifikasi.sifat, sop.klasifikasi.cakupan_besaran) == (Sifat.TEKNIS, None)
    assert sop.jenis_kegiatan is JenisKegiatan.RUTIN
    assert (sop.disahkan_oleh.atas_nama, sop.disahkan_oleh.nip) == ("Bupati", "1234")
    assert [paraf.jabatan for paraf in sop.disahkan_oleh.paraf] == ["Kabag"]
    assert sop.pelaksana == (Pelaksana("Staf"), Pelaksana("Kepala Dinas", "Kadis"))


def test_mutu_baku_and_durations_are_read() -> None:
    mutu = row("no: 1\nkelengkapan: Surat\nwaktu: 1,5 jam\noutput: Disposisi").sop.kegiatan[0].mutu_baku
    assert (mutu.kelengkapan, mutu.waktu.teks, mutu.output) == ("Surat", "1,5 jam", "Disposisi")
    assert mutu.waktu.durasi is not None
    assert (mutu.waktu.durasi.atas, mutu.waktu.durasi.satuan) == (Fraction(3, 2), Satuan.JAM)


def test_exits_with_labels_and_flows_inside_a_row_are_read() -> None:
    (kegiatan,) = row(
        "no: 1\ncabang: [{label: Lengkap, tujuan: 2}]\nsimpul:\n- Staf\n"
        "- {pelaksana: Kepala, bentuk: keputusan, ya: '2', tidak: Staf, lanjut: 3}"
    ).sop.kegiatan
    assert kegiatan.cabang == (Cabang("Lengkap", "2"),)
    assert kegiatan.simpul == (Simpul("Staf"), Simpul("Kepala", Bentuk.KEPUTUSAN, "2", "Staf", ("3",)))


@pytest.mark.parametrize(
    ("written", "no"), [("3", "3"), ("'3'", "3"), ("3.0", "3"), ("'03'", "3"), ('" 3. "', "3"), ("3)", "3"),
                        ("1.10", "1.10"), ("2a", "2a"), ("A", "A")],
)  # fmt: skip
def test_numbers_are_texts_in_one_spelling(written: str, no: str) -> None:
    (kegiatan,) = row(f"no: {written}\nya: {written}").sop.kegiatan
    assert (kegiatan.no, kegiatan.ya) == (no, no)


@pytest.mark.parametrize("nothing", ["null", "~", "", "''", '" "', "[]", "[null, '']", "NULL"])
def test_nothing_is_nothing(nothing: str) -> None:
    reading = row(f"no: 1\nuraian: {nothing}\npelaksana: {nothing}\nlanjut: {nothing}\nwaktu: {nothing}")
    (kegiatan,) = reading.sop.kegiatan
    assert (kegiatan.uraian, kegiatan.pelaksana, kegiatan.lanjut, kegiatan.mutu_baku.waktu.teks) == ("", (), (), "")


def test_spaces_and_invisible_characters_are_tidied_and_lines_kept() -> None:
    reading = read_sop_text('judul: "  Surat\\u00a0 Masuk \\n\\n dua\\u200b\\t"\npelaksana: [" Kepala \\n Dinas "]\n')
    assert reading.sop.judul == "Surat Masuk\n\ndua"
    assert reading.sop.pelaksana == (Pelaksana("Kepala Dinas"),)
    assert reading.notices == ()


def test_decomposed_letters_are_composed() -> None:
    assert read_sop_text("judul: Cafe\u0301\n").sop.judul == "Caf\u00e9"


def test_row_without_number_is_numbered_by_position() -> None:
    reading = read_sop_text("judul: x\nkegiatan:\n- no: 1\n- uraian: a\n")
    assert [kegiatan.no for kegiatan in reading.sop.kegiatan] == ["1", "2"]
    assert reading.notices == (
        Notice("nomor-diisi", 'kegiatan tanpa "no" dinomori 2 menurut urutannya.', ("kegiatan", 1), 4, 3),
    )


def test_empty_rows_are_left_out_and_marks_follow() -> None:
    reading = read_sop_text("judul: x\nkegiatan:\n- no: 1\n- null\n- {}\n- no: 2\n  waktu: 1 jam\n")
    assert [kegiatan.no for kegiatan in reading.sop.kegiatan] == ["1", "2"]
    assert reading.mark(("kegiatan", 1, "waktu")) == (7, 10)


def test_exclamation_mark_is_part_of_the_text() -> None:
    reading = read_sop_text("judul: !penting sekali\nunit: !!str 12\n")
    assert (reading.sop.judul, reading.sop.unit) == ("!penting sekali", "12")


def test_anchors_and_aliases_are_followed() -> None:
    reading = read_sop_text("judul: x\nperalatan: &alat [ATK]\npencatatan: *alat\n")
    assert reading.sop.pencatatan == ("ATK",)


def test_marks_name_line_and_column_of_values_in_yaml_and_json() -> None:
    yaml = read_sop_text(UNQUOTED)
    assert yaml.mark(("judul",)) == (2, 8)
    assert yaml.mark(("pelaksana", 1)) == (3, 19)
    assert yaml.mark(("kegiatan", 1, "tidak")) == (14, 10)
    assert yaml.mark(("kegiatan", 2)) == (15, 3)
    json = read_sop_text('{\n  "judul": "x",\n  "kegiatan": [\n    {"no": 1}\n  ]\n}')
    assert json.mark(("kegiatan", 0)) == (4, 5)
    assert json.mark(("kegiatan", 0, "no")) == (4, 12)


def test_mark_of_something_missing_is_that_of_what_holds_it() -> None:
    reading = read_sop_text(UNQUOTED)
    assert reading.mark(("kegiatan", 0, "waktu")) == reading.mark(("kegiatan", 0)) == (5, 3)
    assert reading.mark(("dasar_hukum", 3)) == (2, 1)
    assert Reading(reading.sop).mark(("judul",)) == (0, 0)


def test_real_files_are_read_without_a_notice() -> None:
    for path in real_files():
        reading = read_sop(path)
        assert reading.notices == (), path.name
        assert reading.sop.kegiatan, path.name
        assert all(kegiatan.pelaksana for kegiatan in reading.sop.kegiatan), path.name
