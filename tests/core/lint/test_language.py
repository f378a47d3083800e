"""Indonesian words: me- forms, voices, stems, joined words, abbreviations."""

import pytest

from sopan.data.load import load_data
from sopan.lint.deadlines import deadlines
from sopan.lint.language.abbreviations import Kind, abbreviations
from sopan.lint.language.lexicon import lexicon, read_table
from sopan.lint.language.morphology import Voice, active_form, bare, voice_of
from sopan.lint.language.shortened import hasty_words, short_forms, written_out
from sopan.lint.language.spelling import likely_verb
from sopan.lint.language.stems import content_stems, stem
from sopan.lint.language.tokens import tokens_of
from sopan.lint.language.units import near_duration
from sopan.lint.register import load_register

# "per-" is a prefix here, which me- doesn't swallow; a cluster of a loan word stays; mengkaji is set apart from mengaji
IRREGULAR_STARTS = ("memper", "mempel", "mengkaji")

VOICES = {
    Voice.ACTIVE: """Menerima memeriksa mencatat membuat menyusun mengecek mengesahkan memverifikasi mengoordinasikan
        mengkoordinasikan mempublikasikan mensosialisasikan menindak-lanjuti menyerahkannya memilah-milah melakulan
        mengonsep memaraf menandatangani mempersiapkan mentransfer menginputkan memfasilitasi Meng-upload me-review
        men-download""",
    Voice.PASSIVE: """diperiksa diterima ditandatangani diserahkan dikembalikan diketemukan diberi disetujui disampaikan
        disosialisasikan ditindaklanjuti di-upload Di-scan""",
    Voice.NOUN_OF_ACTION: "Pemeriksaan penyusunan Pembuatan verifikasi penandatanganan digitalisasi distribusi",
    Voice.IMPERATIVE: "Periksa buat terima siapkan kirimkan Cetak cek",
    Voice.INTRANSITIVE: "Berkoordinasi berkonsultasi Ber-koordinasi",
    Voice.OTHER: """meja media menteri meteran mekanisme memo menit melalui mengenai merupakan medis menu mereka merah
        kantor dinas direktur disposisi disiplin digital divisi dipa dialog bagi data konsep berkas berita berdasarkan
        terkait tertulis surat Kepala pemohon pelaksana""",
}


@pytest.mark.parametrize(
    ("voice", "word"), [(voice, word) for voice, words in VOICES.items() for word in words.split()]
)
def test_voice_of_a_word(voice: Voice, word: str) -> None:
    assert voice_of(word) is voice


@pytest.mark.parametrize("verb", lexicon().by_active.values(), ids=lambda verb: verb.active)
def test_table_agrees_with_the_rules_of_assimilation(verb) -> None:  # type: ignore[no-untyped-def]
    regular = active_form(verb.base) == verb.active
    assert regular != verb.active.startswith(IRREGULAR_STARTS)


@pytest.mark.parametrize(
    ("base", "active"),
    [
        ("lapor", "melapor"), ("nilai", "menilai"), ("warnai", "mewarnai"), ("baca", "membaca"), ("paraf", "memaraf"),
        ("proses", "memproses"), ("verifikasi", "memverifikasi"), ("data", "mendata"), ("tulis", "menulis"),
        ("transfer", "mentransfer"), ("susun", "menyusun"), ("stempel", "menstempel"), ("kirim", "mengirim"),
        ("klarifikasi", "mengklarifikasi"), ("gandakan", "menggandakan"), ("hitung", "menghitung"), ("isi", "mengisi"),
        ("unduh", "mengunduh"), ("cek", "mengecek"), ("sahkan", "mengesahkan"), ("siapkan", "menyiapkan"),
    ],
)  # fmt: skip
def test_active_form(base: str, active: str) -> None:
    assert active_form(base) == active


def test_clitics_and_doubling_fall_off() -> None:
    words = ("menyerahkannya", "Menindak-lanjuti", "memilah-milah", "penghapusannya", "perundang-undangan")
    assert [bare(word) for word in words] == ["menyerahkan", "menindaklanjuti", "memilah", "penghapusan", "perundang"]


def test_words_written_apart_are_joined() -> None:
    found = [token.lower for token in tokens_of("untuk di tanda tangani, lalu menindak lanjuti di kantor")]
    assert found == ["untuk", "ditandatangani", ",", "lalu", "menindaklanjuti", "di", "kantor"]


def test_forms_of_one_word_share_a_stem() -> None:
    for family in ("memeriksa diperiksa pemeriksaan periksa", "penghapusan menghapus dihapus", "menyiapkan penyiapan"):
        assert len({stem(word) for word in family.split()}) == 1, family


def test_texts_meet_through_stems_and_abbreviations() -> None:
    assert content_stems("Konsep SK") & content_stems("Surat Keputusan yang ditandatangani")
    assert not content_stems("Lembar disposisi") & content_stems("Bahan informasi")
    assert content_stems("dan yang di berkas") == frozenset()


def test_abbreviations_in_capitals() -> None:
    text = "Memeriksa DUPAK, PAK dan e-KTP menurut UU Nomor II Bagian IV oleh Kasubag BSrE"
    assert short_forms(text) == ("DUPAK", "PAK", "UU", "BSrE")
    assert short_forms("MENERIMA SURAT MASUK") == ()


def test_hasty_words_are_written_out() -> None:
    assert hasty_words("Arsip yg sdh dibersihkan, dpt dikirim tgl. 5") == ("yg", "sdh", "dpt", "tgl")
    assert written_out("Arsip yg sdh ada, tgl. 5 yg.") == "Arsip yang sudah ada, tanggal 5 yang."
    assert hasty_words("Surat yang lengkap dengan SPT") == ()


@pytest.mark.parametrize(
    ("word", "verb"), [("Mmeriksa", "memeriksa"), ("Mnerima", "menerima"), ("Memeriksa", ""), ("Surat", "")]
)
def test_likely_verb(word: str, verb: str) -> None:
    assert likely_verb(word) == verb


@pytest.mark.parametrize(
    ("text", "meant"), [("5 minit", "5 menit"), ("2 Jm", "2 jam"), ("3 hri", "3 hari"), ("7", ""), ("setiap saat", "")]
)
def test_near_duration(text: str, meant: str) -> None:
    assert near_duration(text) == meant


def test_tables_are_whole() -> None:
    verbs = read_table("verbs.csv")
    assert len(verbs) > 500
    assert [row["kata_kerja"] for row in verbs] == sorted({row["kata_kerja"] for row in verbs})
    assert {row["golongan"] for row in verbs} == {"", "pimpinan", "menengah", "pelaksana"}
    for name in ("verbs.csv", "vague_words.csv", "abbreviations.csv"):
        assert all(row["sumber"] and row["verified"] in ("true", "false") for row in read_table(name)), name
    assert {entry.kind for entry in abbreviations().values()} == set(Kind)
    for first, second in load_data("words.yaml")["pasangan_tetap"]:
        assert {voice_of(first), voice_of(second)} == {Voice.ACTIVE}


def test_deadlines_stand_on_known_instruments() -> None:
    assert len({deadline.id for deadline in deadlines()}) == len(deadlines())
    assert {deadline.instrument for deadline in deadlines()} <= load_register().rows.keys()
    assert all(deadline.place for deadline in deadlines())
