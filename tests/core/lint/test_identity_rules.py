"""The identity rules beyond their own examples, in the wordings of real SOPs."""

import pytest

from sopan.lint import Finding, lint
from tests.core.lint.whole import whole_sop


def told(rule_id: str, fragment: str) -> list[Finding]:
    return [finding for finding in lint(whole_sop(fragment)) if finding.rule_id == rule_id]


@pytest.mark.parametrize(
    "judul",
    [
        "Pengagendaan Surat", "Disposisi Surat Masuk", "Distribusi Barang Persediaan", "Rapat Koordinasi Trantibum",
        "Monitoring Kegiatan", "Mediasi Sengketa", "Pelayanan Permohonan Informasi Publik", "Digitalisasi Arsip",
        "Audit Kinerja", "Verifikasi SPJ",
    ],
)  # fmt: skip
def test_a_title_that_names_an_activity_is_left_alone(judul: str) -> None:
    assert told("ID03", f"judul: {judul}") == []


@pytest.mark.parametrize(
    "judul", ["Mengisi Formulir", "Memverifikasi SPJ", "Dilengkapi Berkas", "Surat Keluar", "Rekap Kehadiran Kerja"]
)
def test_a_title_without_activity_is_told(judul: str) -> None:
    assert len(told("ID03", f"judul: {judul}")) == 1


def test_the_word_sop_is_cut_from_the_title() -> None:
    (finding,) = told("ID03", "judul: SOP Penyusunan Laporan Bulanan")
    assert finding.fix is not None
    assert finding.fix.text == "Penyusunan Laporan Bulanan"


@pytest.mark.parametrize(
    ("judul", "text"),
    [("Tata Cara Pengajuan Cuti", "Pengajuan Cuti"), ("Mekanisme penyusunan laporan", "Penyusunan laporan")],
)
def test_a_word_before_the_activity_is_cut_from_the_title(judul: str, text: str) -> None:
    (finding,) = told("ID03", f"judul: {judul}")
    assert finding.fix is not None
    assert finding.fix.text == text


def test_a_title_of_a_procedure_without_activity_is_not_told_to_keep_that_word() -> None:
    (finding,) = told("ID03", "judul: Prosedur Cuti")
    assert finding.remedy.endswith("Pengelolaan Cuti.")


@pytest.mark.parametrize("nomor", ["-", "...", "belum ada"])
def test_a_number_that_is_none_is_told_once(nomor: str) -> None:
    findings = lint(whole_sop(f'nomor: "{nomor}"'))
    assert [finding.rule_id for finding in findings] == ["ID01"]


@pytest.mark.parametrize("nama", ["Drs. H. Contoh", "Bapak Contoh", "Contoh Nama, S.Sos", "Hj. Contoh"])
def test_a_person_is_no_column(nama: str) -> None:
    assert len(told("FL12", f"pelaksana: [Pelaksana, Sekretaris, Kepala Dinas, '{nama}']")) == 1


@pytest.mark.parametrize("nama", ["Ibu Hamil", "dr. Jaga", "Bapak asuh", "Irban Wilayah I", "Sekretaris, Bendahara"])
def test_a_role_that_sounds_like_a_person_is_left_alone(nama: str) -> None:
    assert told("FL12", f"pelaksana: [Pelaksana, Sekretaris, Kepala Dinas, '{nama}']") == []


@pytest.mark.parametrize("nomor", ["000.8.3.3/     /SATPOLPP-A", "065/___/ORG", "/SOP/2024", "065/XXX/ORG/2024"])
def test_a_number_with_a_gap_is_told(nomor: str) -> None:
    assert len(told("ID02", f'nomor: "{nomor}"')) == 1


@pytest.mark.parametrize("nomor", ["000.8.3.3/ 263 /SATPOLPP-A", "42/SOP/DISKOMINFO.IP/2024", "SOP-025/17000/2025"])
def test_a_real_number_is_left_alone(nomor: str) -> None:
    assert told("ID02", f"nomor: {nomor}") == []


def test_dates_are_compared_only_as_far_as_both_are_known() -> None:
    same_month = "tanggal_pembuatan: 5 Agustus 2023\ntanggal_efektif: Agustus 2023"
    assert told("ID05", same_month) == []
    assert len(told("ID05", "tanggal_pembuatan: Agustus 2023\ntanggal_efektif: Juli 2023")) == 1
    assert len(told("ID05", "tanggal_pembuatan: 5 Agustus 2023\ntanggal_revisi: 2022")) == 1


def test_a_kepala_daerah_signs_without_nip() -> None:
    assert told("ID07", "disahkan_oleh: {jabatan: Bupati Contoh, nama: Nama Pejabat}") == []
    assert len(told("ID07", "disahkan_oleh: {jabatan: Sekretaris Daerah, nama: Nama Pejabat}")) == 1


def test_a_repealed_law_is_cured_by_what_holds_now() -> None:
    (finding,) = told("ID10", "dasar_hukum: [PP Nomor 10 Tahun 1979 tentang Penilaian Pelaksanaan Pekerjaan PNS]")
    assert finding.message.endswith("sudah dicabut oleh PP 46/2011.")
    assert finding.facts["pengganti"] == "pp-30-2019"
    assert finding.fix is not None
    assert finding.fix.field == "dasar_hukum[0]"
    assert finding.fix.text.startswith("Peraturan Pemerintah Nomor 30 Tahun 2019 tentang ")


@pytest.mark.parametrize(
    ("cited", "meant"),
    [
        ("Undang-Undang Nomor 35 Tahun 2012", "permenpanrb-35-2012"),
        ("Perpres No. 7 Tahun 2017 tentang Manajamen Pegawai Negeri Sipil", "pp-11-2017"),
        ("Peraturan Pemerintah Nomor 31 Tahun 2011 tentang Keimigrasian", "pp-31-2013"),
    ],
)
def test_a_mistaken_citation_names_the_one_meant(cited: str, meant: str) -> None:
    (finding,) = told("ID11", f"dasar_hukum: [{cited}]")
    assert finding.facts["tercatat"] == meant


def test_an_unknown_regional_law_is_not_doubted() -> None:
    assert told("ID11", "dasar_hukum: [Peraturan Bupati Nomor 12 Tahun 2021 tentang Pakaian Dinas]") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bila prosedur ini ada yang terlewati maka pemohon tidak akan terlayani dengan baik",
        "Laporan disampaikan paling lambat tanggal 5 setiap bulan",
        "Keterlambatan mengakibatkan pembayaran tertunda",
    ],
)
def test_a_warning_with_consequence_or_deadline_is_left_alone(text: str) -> None:
    assert told("ID15", f"peringatan: [{text}]") == []
