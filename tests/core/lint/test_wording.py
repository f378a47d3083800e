"""How a step begins, the acts it tells, and its active form."""

import pytest
from hypothesis import given, strategies as st

from sopan.lint.language.names import name_words
from sopan.lint.wording.activation import clause_to_active, to_active
from sopan.lint.wording.actors import same_actor
from sopan.lint.wording.acts import acts_in
from sopan.lint.wording.opening import Start, read_opening
from sopan.lint.wording.vague import vague_words

OPENINGS = [
    ("Memeriksa berkas", Start.ACTIVE),
    ("kemudian menyerahkan berkas", Start.ACTIVE),
    ("a. Menerima berkas", Start.ACTIVE),
    ("Menindak lanjuti disposisi", Start.ACTIVE),
    ("Melaksanakan rapat evaluasi", Start.ACTIVE),
    ("Berkoordinasi dengan dinas terkait", Start.ACTIVE),
    ("Melakukan pengecekan berkas", Start.EMPTY_VERB),
    ("Melaksanakan kegiatan pendataan", Start.EMPTY_VERB),
    ("Penyusunan konsep", Start.NOUN_OF_ACTION),
    ("Verifikasi lapangan", Start.NOUN_OF_ACTION),
    ("Periksa berkas", Start.IMPERATIVE),
    ("Di periksa oleh Kabid", Start.PASSIVE),
    ("Surat masuk dicatat", Start.PASSIVE_CLAUSE),
    ("Penyusunan laporan dilaksanakan setiap bulan", Start.PASSIVE_CLAUSE),
    ("Kepala Bidang menerima surat", Start.SUBJECT),
    ("Petugas Komunikasi: membuat radiogram", Start.SUBJECT),
    ("PPK dan Penyedia menandatangani kontrak", Start.SUBJECT),
    ("Pemohon datang ke loket", Start.SUBJECT),
    ("Setelah berkas lengkap, petugas mencetak kartu", Start.ADVERBIAL),
    ("Meja kerja", Start.NO_VERB),
    ("Informasi yang diterima", Start.NO_VERB),
    ("Mulai", Start.MARK),
    ("Selesai.", Start.MARK),
    ("", Start.NOTHING),
    ("- 12", Start.NOTHING),
]


@pytest.mark.parametrize(("text", "start"), OPENINGS)
def test_opening(text: str, start: Start) -> None:
    assert read_opening(text).start is start


def test_opening_of_a_sentence_names_subject_and_verb() -> None:
    opening = read_opening("Kepala Bidang akan menerima surat")
    assert (opening.subject, opening.verb) == ("Kepala Bidang", "menerima")
    assert "Kepala Bidang akan menerima surat"[opening.verb_at :] == "menerima surat"


ACTS = [
    ("Menerima, mencatat dan meneruskan surat", "menerima mencatat meneruskan"),
    ("Memeriksa dan memaraf konsep", "memeriksa"),
    ("Menyusun laporan dan rekapitulasi", "menyusun"),
    ("Mengoordinasikan dan menyusun jadwal", "mengoordinasikan menyusun"),
    ("Menerima surat untuk diperiksa dan diparaf", "menerima"),
    ("Memerintahkan staf untuk mengetik, menggandakan, dan mengirim surat", "memerintahkan"),
    ("Mengetik surat untuk ditandatangani dan menyerahkannya kepada Kabid", "mengetik menyerahkannya"),
    ("Mengonsep surat sesuai dengan arahan dan menyerahkannya", "mengonsep menyerahkannya"),
    ("Membuat konsep, diserahkan kepada Sekretaris", "membuat diserahkan"),
    ("Surat diterima dan dicatat kemudian diserahkan ke Kepala", "diterima dicatat diserahkan"),
    ("Memeriksa berkas, jika tidak lengkap dikembalikan dan diperbaiki", "memeriksa"),
    ("Menerima berkas. Mencatat dalam buku. Proses selanjutnya oleh Kabid", "menerima mencatat"),
    ("1. Menerima berkas 2. Memeriksa berkas", "menerima memeriksa"),
    ("Menerima berkas; memeriksa kelengkapan", "menerima memeriksa"),
    ("Melakukan pemeriksaan dan pencatatan berkas", "memeriksa mencatat"),
    ("Melakukan monitoring dan evaluasi", "memantau"),
    ("Kabid melakukan pemeriksaan lalu membubuhkan paraf", "melakukan pemeriksaan|membubuhkan"),
    ("Menyetujui atau menolak permohonan", "menyetujui"),
    ("Melaporkan hasil dan mendapat arahan", "melaporkan"),
    ("Menyiapkan bahan pada minggu lalu dan tahap selanjutnya", "menyiapkan"),
    ("Memeriksa arsip, setelah itu menyimpannya", "memeriksa menyimpannya"),
]


@pytest.mark.parametrize(("text", "verbs"), ACTS)
def test_acts(text: str, verbs: str) -> None:
    expected = verbs.split("|") if "|" in verbs else verbs.split()
    assert [act.word.lower() for act in acts_in(text)] == expected


ACTIVATIONS = [
    ("Melakukan pengecekan terhadap berkas", "Memeriksa berkas", True),
    ("melakukan verifikasi data", "Memverifikasi data", True),
    ("Melakukan registrasi formulir", "Meregistrasi formulir", True),
    ("Melakukan koordinasi dengan Bappeda", "Berkoordinasi dengan Bappeda", True),
    ("Melakukan koordinasi terkait jadwal", "Mengoordinasikan jadwal", True),
    ("Melakukan serah terima barang", "Menyerahterimakan barang", True),
    ("Melakukan proses pengetikan surat", "Mengetik surat", True),
    ("Penyusunan dan penetapan jadwal", "Menyusun dan menetapkan jadwal", True),
    ("Pemeriksaan berkas yang diajukan oleh pemohon", "Memeriksa berkas yang diajukan oleh pemohon", True),
    ("Periksa dan cetak kartu", "Memeriksa dan mencetak kartu", True),
    ("Di periksa dan di paraf konsep surat", "Memeriksa dan memaraf konsep surat", True),
    ("Pemeriksaan awal oleh dokter", "Memeriksa awal oleh dokter", False),
    ("Persetujuan Kepala Dinas", "Menyetujui Kepala Dinas", False),
    ("Pengetikan surat dan penomoran", "Mengetik surat dan penomoran", False),
    ("Melakukan pengawasan", "Mengawasi", False),
    ("Melakukan pengawalan ke lokasi", "Mengawal ke lokasi", False),
]


@pytest.mark.parametrize(("text", "active", "sure"), ACTIVATIONS)
def test_to_active(text: str, active: str, sure: bool) -> None:
    found = to_active(text)
    assert found is not None
    assert (found.text, found.sure) == (active, sure)


@pytest.mark.parametrize("text", ["Melakukan rapat", "Memeriksa berkas", "Surat masuk", "", "12"])
def test_to_active_leaves_the_rest_alone(text: str) -> None:
    assert to_active(text) is None


def test_clause_to_active() -> None:
    sure = clause_to_active("Berkas permohonan", "dikirim ke pemohon")
    assert sure is not None
    assert (sure.text, sure.sure) == ("Mengirim berkas permohonan ke pemohon", True)
    for doubtful in ("ditandatangani oleh Camat", "diterima dan dicatat kemudian diserahkan", "dirawat di rumah sakit"):
        found = clause_to_active("Surat Tugas", doubtful)
        assert found is not None
        assert not found.sure


def test_actors_are_compared_written_out() -> None:
    assert name_words("Kasubbag Umpar") == ("kepala", "subbagian", "umum", "dan", "aparatur")
    assert same_actor("Kabid", "Kepala Bidang Linmas")
    assert same_actor("Kepala Sub Bagian Umum", "Sekretaris/ Kasubag Umum")
    assert not same_actor("Kabid", "Kasi")


def test_vague_words_longest_first() -> None:
    found = [vague.found for vague in vague_words("Kirim sesegera mungkin, dll. dan lain-lain; segera.")]
    assert found == ["sesegera mungkin", "dll", "dan lain-lain", "segera"]
    assert vague_words("Lain-lain pendapatan yang sah, penyegeraan") == ()


ODD = st.sampled_from(["Melakukan", "di", "dan", ",", ".", "jika", "pemeriksaan", "diperiksa", "1.", "untuk", "itu"])


@given(st.text(max_size=200) | st.lists(ODD, max_size=12).map(" ".join))
def test_no_text_is_too_odd(text: str) -> None:
    opening = read_opening(text)
    assert opening.verb_at < max(1, len(text))
    assert all(text[act.at :] for act in acts_in(text))
    to_active(text)
    vague_words(text)
