"""The rules on wording and mutu baku, beyond their own examples: what they say, cure, and leave alone."""

import pytest

from sopan.lint import Finding, lint
from sopan.lint.finding import Severity
from sopan.lint.profile_file import parse_profile
from tests.core.lint.whole import whole_sop


def found(fragment: str, rule_id: str) -> list[Finding]:
    return [finding for finding in lint(whole_sop(fragment)) if finding.rule_id == rule_id]


def first_row(**cells: str) -> str:
    row = ", ".join(f'{key}: "{text}"' for key, text in cells.items())
    return f"kegiatan:\n- {{no: 1, bentuk: mulai, {row}}}\n- {{no: 2}}\n- {{no: 3, bentuk: selesai}}"


@pytest.mark.parametrize(
    ("uraian", "rule_id", "cure"),
    [
        ("Penyusunan konsep surat", "WD01", "Menyusun konsep surat"),
        ("Buat nota dinas", "WD01", "Membuat nota dinas"),
        ("Melakukan pencatatan surat masuk", "WD02", "Mencatat surat masuk"),
        ("Diperiksa berkas pemohon", "WD03", "Memeriksa berkas pemohon"),
        ("Berkas dikirim kepada pemohon", "WD03", "Mengirim berkas kepada pemohon"),
        ("Pelaksana mencatat surat masuk", "WD05", "Mencatat surat masuk"),
        ("Memeriksa surat yg masuk", "WD07", "Memeriksa surat yang masuk"),
        ("Memeriksa DUPAK pegawai", "WD07", "Memeriksa Daftar Usulan Penetapan Angka Kredit (DUPAK) pegawai"),
    ],
)
def test_cure_in_one_click(uraian: str, rule_id: str, cure: str) -> None:
    (finding,) = found(first_row(uraian=uraian), rule_id)
    assert finding.fix is not None
    assert (finding.fix.field, finding.fix.text) == ("kegiatan[0].uraian", cure)
    assert [later.rule_id for later in lint(whole_sop(first_row(uraian=cure)))] == []


@pytest.mark.parametrize(
    ("uraian", "rule_id"),
    [
        ("Pemeriksaan awal oleh dokter", "WD01"),
        ("Setelah lengkap, mencetak kartu", "WD01"),
        ("Melakukan pengawasan", "WD02"),
        ("Berkas ditandatangani oleh Camat", "WD03"),
        ("Informasi kejadian", "WD03"),
        ("Sekretaris mencatat surat masuk", "WD05"),
    ],
)
def test_no_cure_where_a_person_must_decide(uraian: str, rule_id: str) -> None:
    (finding,) = found(first_row(uraian=uraian), rule_id)
    assert finding.fix is None


def test_actor_of_another_column_is_told_apart() -> None:
    (finding,) = found(first_row(uraian="Sekretaris mencatat surat masuk"), "WD05")
    assert finding.message.endswith("sedangkan simbolnya berada di kolom Pelaksana.")
    (finding,) = found(first_row(uraian="Bendahara mencatat surat masuk"), "WD05")
    assert "tidak ada di kolom Pelaksana" in finding.message


def test_acts_are_named() -> None:
    (finding,) = found(first_row(uraian="Menerima, mencatat dan meneruskan surat"), "WD04")
    assert finding.message == 'uraian memuat 3 tindakan: "menerima", "mencatat", dan "meneruskan".'


@pytest.mark.parametrize("uraian", ["Melapor kepada Atasan PPID", "Memeriksa aplikasi SIP PPID", "Memeriksa LS"])
def test_abbreviation_within_a_name_or_of_many_meanings_is_not_cured(uraian: str) -> None:
    assert [finding.fix for finding in found(first_row(uraian=uraian), "WD07") if finding.fix] == []


def test_abbreviation_is_told_once_and_the_glossary_counts() -> None:
    sop = whole_sop("kegiatan:\n- {no: 1, bentuk: mulai, uraian: Memeriksa XYZ}\n- {no: 2, uraian: Mencatat XYZ}\n"
                    "- {no: 3, bentuk: selesai}")  # fmt: skip
    assert [(finding.rule_id, finding.place.no) for finding in lint(sop)] == [("WD07", "1")]
    assert lint(sop, parse_profile("glosarium: {XYZ: Xenon Yodium Zirkon}")) == ()
    assert found(first_row(uraian="Memeriksa Xenon Yodium (XYZ)"), "WD07") == []


def test_rows_that_only_mark_the_ends_need_no_mutu_baku() -> None:
    empty = {"kelengkapan": "", "waktu": "", "output": ""}
    assert lint(whole_sop(first_row(uraian="Mulai", **empty))) == ()
    levels = [finding.severity for finding in found(first_row(**empty), "MB01")]
    assert levels == [Severity.ERROR, Severity.ERROR, Severity.WARNING]


@pytest.mark.parametrize(("waktu", "messages"), [("Setiap saat", 1), ("0 menit", 1), ("7", 1), ("2 jam", 0), ("-", 0)])
def test_waktu(waktu: str, messages: int) -> None:
    assert len(found(first_row(waktu=waktu), "MB02")) == messages


def test_misspelt_unit_is_cured() -> None:
    (finding,) = found(first_row(waktu="5 minit"), "MB02")
    assert finding.fix is not None
    assert (finding.fix.field, finding.fix.text) == ("kegiatan[0].mutu_baku.waktu", "5 menit")


def test_a_time_of_two_meanings_is_not_guessed_at() -> None:
    (finding,) = found(first_row(waktu="1.30 jam"), "MB02")
    assert finding.fix is None
    assert finding.remedy.startswith('"1.30" dapat dibaca dua cara.')


def test_output_counts_as_used_in_another_form() -> None:
    assert found(first_row(output="Pemeriksaan laporan"), "MB04") == []
    assert len(found(first_row(output="Karcis parkir"), "MB04")) == 1


def test_repeated_kelengkapan_names_the_changed_paper() -> None:
    (finding,) = found(
        first_row(uraian="Memaraf konsep laporan", kelengkapan="Konsep laporan", output="konsep laporan"), "MB08"
    )
    assert finding.remedy == 'Sebut keadaan sesudah langkah ini, misalnya "konsep laporan yang telah diparaf".'


@pytest.mark.parametrize(
    ("judul", "waktu", "late"),
    [
        ("Penanganan Pengaduan Masyarakat", "61 hari kalender", True),
        ("Penanganan Pengaduan Masyarakat", "60 hari kalender", False),
        ("Pelayanan Permohonan Informasi Publik", "18 hari kerja", True),
        ("Pelayanan Permohonan Informasi Publik", "10 hari kerja", False),
        ("Pelayanan Permohonan Informasi Publik", "30 hari kerja setelah diterima", False),
        ("Pengajuan Keberatan Informasi Publik", "31 hari kerja", True),
        ("Penyusunan Laporan", "90 hari kerja", False),
    ],
)
def test_deadline_of_the_title(judul: str, waktu: str, late: bool) -> None:
    assert bool(found(f"judul: {judul}\n{first_row(waktu=waktu)}", "MB06")) is late


@pytest.mark.parametrize(("judul", "wrong"), [("Penerbitan Kartu Tanda Penduduk", True), ("Pelayanan Kartu", False)])
def test_product_of_the_title(judul: str, wrong: bool) -> None:
    assert bool(found(f"judul: {judul}", "MB07")) is wrong
