"""The rules that look around, in the wordings of real SOPs, over an invented government."""

import pytest
from hypothesis import given

from sopan.document import Sop
from sopan.lint import Finding, lint
from sopan.lint.finding import Severity
from sopan.lint.surroundings import Jabatan, Jenjang, OtherSop, Surroundings
from tests.core.lint.whole import surroundings, whole_sop
from tests.strategies import ROLES, odd_sops

STRUCTURE = """
unit: Satpol PP/Sekretariat/Umum/
jabatan:
- {nama: Bupati, jenjang: kepala_daerah, pimpinan: ya}
- {nama: Sekretaris Daerah, unit: Setda/, jenjang: jpt_pratama, pimpinan: ya}
- {nama: Kepala Satuan Polisi Pamong Praja, unit: Satpol PP/, jenjang: jpt_pratama, pimpinan: ya}
- {nama: Sekretaris Satuan, unit: Satpol PP/Sekretariat/, jenjang: administrator, pimpinan: ya}
- {nama: Kepala Subbagian Umum dan Aparatur, unit: Satpol PP/Sekretariat/Umum/, jenjang: pengawas, pimpinan: ya}
- {nama: Pengadministrasi Umum, unit: Satpol PP/Sekretariat/Umum/}
- {nama: Arsiparis Terampil, unit: Satpol PP/Sekretariat/Umum/, jenjang: fungsional}
- {nama: Kepala Bidang Pembinaan Masyarakat, unit: Satpol PP/Binmas/, jenjang: administrator, pimpinan: ya}
- {nama: Kepala Dinas Sosial, unit: Dinas Sosial/, jenjang: jpt_pratama, pimpinan: ya}
- {nama: Kepala Bidang Bantuan Sosial, unit: Dinas Sosial/Bantuan/, jenjang: administrator, pimpinan: ya}
pihak_luar: [Kepala Seksi Pengukuran]
sop:
- {judul: Pengelolaan Surat Masuk, unit: Satpol PP/, nomor: 000.8.3.3/ 263 /SATPOLPP-A}
- {judul: Pengelolaan Surat Masuk, unit: Dinas Sosial/, nomor: 000.8.3.3/263/DINSOS}
- {judul: Peminjaman Kendaraan Operasional, unit: Satpol PP/Sekretariat/}
- {judul: Penegakan Perda, unit: Satpol PP/, status: dicabut, nomor: 000.8.3.3/19/SATPOLPP-A}
- {judul: Pembinaan Pedagang, unit: Satpol PP/Binmas/, status: draf}
"""


def around(extra: str = "") -> Surroundings:
    found = surroundings(STRUCTURE + extra)
    assert found is not None
    return found


def told(rule_id: str, fragment: str, extra: str = "") -> list[Finding]:
    return [finding for finding in lint(whole_sop(fragment), None, around(extra)) if finding.rule_id == rule_id]


def columns(*names: str, uraian: str = "Menandatangani laporan bulanan") -> str:
    rows = [f"- {{no: {no}, pelaksana: {name!r}}}" for no, name in enumerate(names[:-1], 1)]
    return "\n".join(["kegiatan:", *rows, f"- {{no: {len(names)}, pelaksana: {names[-1]!r}, uraian: {uraian}}}"])


@pytest.mark.parametrize(
    "judul",
    [
        "SOP Pengelolaan Surat Masuk", "pengelolaan surat masuk.", "Prosedur Pengelolaan Surat Masuk pada Satpol PP",
        "Peminjaman Kendaraan Oprasional", "Pembinaan Pedagang",
    ],
)  # fmt: skip
def test_a_title_that_the_office_has_already_is_told(judul: str) -> None:
    (finding,) = told("ID04", f"judul: {judul}")
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    "judul",
    [
        "Pengelolaan Surat Keluar", "Pengelolaan Surat Masuk Rahasia", "Pengelolaan Surat", "Penegakan Perda",
        "Peminjaman Kendaraan Dinas", "Pembinaan Pegawai",
    ],
)  # fmt: skip
def test_a_title_that_names_something_else_is_left_alone(judul: str) -> None:
    assert told("ID04", f"judul: {judul}") == []


def test_the_same_title_elsewhere_suggests_a_generic_sop() -> None:
    elsewhere = around("- {judul: Pengelolaan Arsip Dinas Sosial, unit: Dinas Sosial/}")
    found = lint(whole_sop("judul: Pengelolaan Arsip"), None, elsewhere)
    (finding,) = [finding for finding in found if finding.rule_id == "ID04"]
    assert finding.severity is Severity.HINT
    assert "Dinas Sosial" in finding.message
    assert "generik" in finding.remedy


def test_a_draft_elsewhere_is_nobodys_business() -> None:
    assert told("ID04", "judul: Pembinaan Ormas", "- {judul: Pembinaan Ormas, unit: Dinas Sosial/, status: draf}") == []


@pytest.mark.parametrize(
    "nomor", ["000.8.3.3/263/SATPOLPP-A", "000.8.3.3 / 263 / Satpolpp-A", "000.8.3.3/19/SATPOLPP-A"]
)
def test_a_number_taken_is_told_however_it_is_spaced(nomor: str) -> None:
    assert len(told("ID23", f"nomor: {nomor}")) == 1


@pytest.mark.parametrize("nomor", ["000.8.3.3/264/SATPOLPP-A", "000.8.3.3/26/SATPOLPP-A", '""'])
def test_a_free_number_is_left_alone(nomor: str) -> None:
    assert told("ID23", f"nomor: {nomor}") == []


@pytest.mark.parametrize(
    "reference",
    [
        "SOP Surat Masuk", "SOP AP Pengelolaan Surat Masuk (000.8.3.3/263/SATPOLPP-A)", "pengelolaan surat masuk",
        "SOP Nomor 000.8.3.3/263/SATPOLPP-A", "SOP Peminjaman Kendaraan Oprasional", "-", "Nihil",
        "SOP Pengelolaan Surat Masuk Satuan Polisi Pamong Praja",
    ],
)  # fmt: skip
def test_a_reference_that_may_be_meant_is_left_alone(reference: str) -> None:
    assert told("ID24", f"keterkaitan: [{reference!r}]") == []


def test_a_reference_to_nothing_is_a_hint_with_a_cure_where_one_is_near() -> None:
    far, near = told("ID24", "keterkaitan: [SOP Mutasi Jabatan, SOP Pinjam Kendaraan Operasional]")
    assert far.severity is Severity.HINT
    assert far.fix is None
    assert near.fix is not None
    assert (near.fix.field, near.fix.text) == ("keterkaitan[1]", "SOP Peminjaman Kendaraan Operasional")


def test_a_reference_to_a_withdrawn_sop_is_a_warning() -> None:
    (finding,) = told("ID24", "keterkaitan: [SOP Penegakan Perda]")
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    "pengesah",
    [
        "{jabatan: Kepala Satuan Polisi Pamong Praja Kabupaten Contoh}",
        "{jabatan: Plt. Kepala Satuan Polisi Pamong Praja}",
        "{jabatan: Kepala Satuan}", "{jabatan: KASATPOL PP}", "{jabatan: Kasubbag Umpar}", "{jabatan: Bupati Contoh}",
        "{jabatan: Sekretaris Daerah}", "{jabatan: Kepala Kantor Wilayah}", "{}",
        "{jabatan: Sekretaris Satuan, sebutan: a.n., atas_nama: Kepala Satuan Polisi Pamong Praja}",
        "{jabatan: Kepala Bidang Pembinaan Masyarakat, sebutan: u.b.}",
    ],
)  # fmt: skip
def test_a_head_of_the_unit_or_above_may_sign(pengesah: str) -> None:
    assert told("ID08", f"disahkan_oleh: {pengesah}") == []


@pytest.mark.parametrize(
    "jabatan", ["Kepala Dinas Sosial", "Kepala Bidang Pembinaan Masyarakat", "Kabid Pembinaan Masyarakat"]
)
def test_a_head_of_another_unit_may_not(jabatan: str) -> None:
    (finding,) = told("ID08", f"disahkan_oleh: {{jabatan: {jabatan}}}")
    assert finding.severity is Severity.ERROR
    assert "Kepala Satuan Polisi Pamong Praja atau Kepala Subbagian Umum dan Aparatur" in finding.remedy


def test_what_binds_several_offices_is_for_the_sekda() -> None:
    (finding,) = told("ID08", "disahkan_oleh: {jabatan: Kepala Satuan Polisi Pamong Praja}", "lintas: ya\n")
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    "pelaksana",
    [
        "Kasubag Umpar", "KASUBBAG UMUM DAN APARATUR", "Kepala Sub Bagian Umum", "Kabid", "Kepala Bidang terkait",
        "Kabid Binmas", "Kabid PM", "Kabid P2PL", "Kabid Bantuan Sosial", "Kabid/ Kasi", "Kepala Seksi Pengukuran",
        "Kasi Intel Kejari", "Petugas Piket", "Komandan Regu", "Tim Pemeriksa", "Kepala Kantor Pertanahan", "Camat",
    ],
)  # fmt: skip
def test_a_post_that_exists_or_may_exist_is_left_alone(pelaksana: str) -> None:
    assert told("FL25", columns(pelaksana, "Kepala Satuan")) == []


@pytest.mark.parametrize(
    ("pelaksana", "meant"),
    [
        ("Kasubbag Umum dan Perlengkapan", "Kepala Subbagian Umum dan Aparatur"), ("Kasi Linmas", ""), ("KASI", ""),
        ("Kepala Bidang Ketertiban Umum", ""),
    ],
)  # fmt: skip
def test_a_post_that_is_gone_is_told(pelaksana: str, meant: str) -> None:
    (finding,) = told("FL25", columns(pelaksana, "Kepala Satuan"))
    assert (meant or "menurut susunan") in finding.remedy


def test_nothing_is_said_about_posts_where_the_structure_is_not_told_so_far_down() -> None:
    bare = Surroundings("Satpol PP/", daftar_jabatan=around().daftar_jabatan[2:3])
    found = lint(whole_sop(columns("Kasi Linmas", "Kepala Satuan")), None, bare)
    assert "FL25" not in {finding.rule_id for finding in found}


def test_the_guess_about_old_posts_gives_way_to_the_structure() -> None:
    sop = whole_sop(columns("Kasubbag Data", "Kepala Satuan"))
    assert "FL13" in {finding.rule_id for finding in lint(sop)}
    assert "FL13" not in {finding.rule_id for finding in lint(sop, None, around())}


@pytest.mark.parametrize(
    "names",
    [
        ("Pengadministrasi Umum", "Kepala Satuan"), ("Kasubbag Umpar", "Kepala Satuan"),
        ("Pengadministrasi Umum", "Pengadministrasi Umum", "Kasat"), ("Pengadministrasi Umum", "Sekretaris"),
    ],
)  # fmt: skip
def test_an_official_who_is_passed_over_is_told_once(names: tuple[str, ...]) -> None:
    (finding,) = told("FL14", columns(*names))
    assert finding.place.pelaksana == names[-1]


@pytest.mark.parametrize(
    "names",
    [
        ("Kasubbag Umpar", "Sekretaris", "Kepala Satuan"),  # step by step
        ("Sekretaris", "Kepala Satuan"),  # one level
        ("Pengadministrasi Umum", "Kasubbag Umpar"),
        ("Kasubbag Umpar", "Pengadministrasi Umum", "Kasat"),  # somebody between takes part
        ("Arsiparis", "Kepala Satuan"),  # a jabatan fungsional answers to whom the law names
        ("Pemohon", "Kepala Satuan"), ("Staf", "Kepala Satuan"),  # nobody knows where they stand
        ("Pengadministrasi Umum", "Atasan Langsung", "Kepala Satuan"),
        ("Kabid/Kasubbag Umpar", "Kepala Satuan"), ("Kepala Bidang Bantuan Sosial", "Kepala Satuan"),
    ],
)  # fmt: skip
def test_a_way_up_that_passes_nobody_is_left_alone(names: tuple[str, ...]) -> None:
    assert told("FL14", columns(*names)) == []


def test_handing_over_without_deciding_is_left_alone() -> None:
    assert told("FL14", columns("Pengadministrasi Umum", "Kepala Satuan", uraian="Menerima laporan bulanan")) == []


@given(odd_sops())
def test_no_sop_and_no_names_are_too_odd(sop: Sop) -> None:
    own = tuple(OtherSop(text, "1/", (text,)) for text in (sop.judul, *sop.keterkaitan, ""))
    names = (*ROLES, "", "/", "dan")
    posts = tuple(Jabatan(name, f"1/{len(name)}/", Jenjang.PENGAWAS, pimpinan=True) for name in names)
    for finding in lint(sop, None, Surroundings("1/2/", own, posts, outside=("", "Pemohon"))):
        assert finding.message.endswith(".")
