"""The forms of a word share a stem; what has several names is one concept; roots are known ones only."""

import pytest
from hypothesis import given, strategies as st

from sopan_web.search.language import cut, find_concepts, guess_stems, stem
from sopan_web.search.language.data import families, roots, word_list
from sopan_web.search.tokens import SOUND, hear, of_jenis, pelaksana_keys, tokens_of

FAMILIES = """
penduduk kependudukan
terbit penerbitan menerbitkan diterbitkan penerbit terbitan
kelola pengelolaan mengelola dikelola pengelola
keluarga kekeluargaan berkeluarga sekeluarga
kirim pengiriman mengirim mengirimkan dikirim kiriman pengirim terkirim
pegawai kepegawaian pegawainya
nilai penilaian menilai dinilai penilai bernilai
tugas penugasan menugaskan ditugaskan bertugas
pajak perpajakan pemajakan dipajaki
izin perizinan mengizinkan diizinkan seizin ijin perijinan
bayar pembayaran membayar dibayarkan terbayar pembayar
daftar pendaftaran mendaftar mendaftarkan didaftarkan terdaftar pendaftar
periksa pemeriksaan memeriksa diperiksa pemeriksa
mohon permohonan pemohon memohon dimohonkan
setuju persetujuan menyetujui disetujui
susun penyusunan menyusun disusun penyusun susunan tersusun
arsip kearsipan pengarsipan mengarsipkan diarsipkan
layan pelayanan melayani dilayani layanan
lapor pelaporan melaporkan laporan pelapor dilaporkan terlapor
aju pengajuan mengajukan diajukan
adu pengaduan mengadukan pengadu aduan
sah pengesahan mengesahkan disahkan keabsahan
sehat kesehatan menyehatkan penyehatan
henti pemberhentian memberhentikan diberhentikan penghentian
didik pendidikan mendidik pendidik
ajar mempelajari pembelajaran pengajar belajar
proses memproses diproses pemrosesan
cek mengecek dicek pengecekan
surat surat-surat persuratan
"""


def test_the_forms_of_a_family_share_their_stem() -> None:
    torn = {
        line: {form: stem(form) for form in line.split()}
        for line in FAMILIES.strip().splitlines()
        if len({stem(form) for form in line.split()}) > 1
    }
    assert torn == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [("penduduk", "duduk"), ("pegawai", "gawai"), ("pengumuman", "umum"), ("pengadaan", "keadaan"), ("berkas", "kas")],
)
def test_what_only_sounds_alike_stays_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_berikan_is_to_give_and_not_a_fish() -> None:
    assert stem("berikan") == "beri"
    assert stem("perikanan") == "ikan"


def test_a_word_without_a_known_root_stays_whole_and_tells_what_its_root_may_be() -> None:
    assert stem("dizorbakan") == "dizorbakan"
    assert "zorba" in guess_stems("dizorbakan")
    assert guess_stems("penerbitan") == ()


def test_the_lists_are_ours_and_clean() -> None:
    assert len(roots()) > 3_000
    assert all(cut(word) == [word] for name in ("roots.txt", "stop.txt", "weak.txt") for word in word_list(name))
    assert not set(families()) & word_list("roots.txt")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KTP", "Kartu Tanda Penduduk"), ("KK", "kartu keluarga"), ("IMB", "Persetujuan Bangunan Gedung"),
        ("SKPD", "perangkat daerah"), ("OPD", "Satuan Kerja Perangkat Daerah"), ("Kasubag", "Kepala Subbagian"),
        ("menindaklanjuti", "tindak lanjut"), ("e-KTP", "KTP"), ("undang-undang", "UU"),
    ],
)  # fmt: skip
def test_what_says_the_same_is_one_concept(one: str, other: str) -> None:
    names = [{concept.name for concept in find_concepts(cut(text))} for text in (one, other)]
    assert names[0] == names[1] != set()


def test_an_invitation_is_no_law() -> None:
    assert find_concepts(cut("undangan rapat")) == []


@pytest.mark.parametrize("name", ["Kasubag Umpeg", "Kepala Sub Bagian Umum dan Kepegawaian", "Plt. Kasubbag Umpeg"])
def test_a_post_has_one_key_however_it_is_written(name: str) -> None:
    assert pelaksana_keys(name) == ("kepala-subbagian-umum-kepegawaian",)


@given(st.text())
def test_every_token_is_sound_whatever_the_text(text: str) -> None:
    tokens = tokens_of([hear(text)]) | {of_jenis(text)} | set(pelaksana_keys(text))
    assert [token for token in tokens - {"_j"} if not SOUND.fullmatch(token)] == []
