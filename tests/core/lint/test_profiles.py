"""Profiles: what a region may set, and how its mistakes are told."""

from dataclasses import replace
from pathlib import Path

import pytest

from sopan.errors import UnreadableError
from sopan.lint import built_in_profiles, default_profile, examine, lint, read_profile
from sopan.lint.finding import Severity
from sopan.lint.profile_file import parse_profile
from sopan.lint.register import load_register
from tests.core.lint.whole import whole_sop

OVERLAY = """
profil: permendagri-52-2011
nama: Kabupaten Contoh
pola_nomor: "{klasifikasi}/{urut}/{unit}/{tahun}"
label_keputusan: [[Terima, Tolak]]
batas: {pelaksana_paling_banyak: 12}
jam_kerja: {menit_per_hari: 420}
aturan: {FL03: mati, klasifikasi-kosong: peringatan}
glosarium: {PAK: Penetapan Angka Kredit}
abaikan:
- {aturan: ID14, alasan: Peralatan diatur dalam standar pelayanan, sop: Penyusunan Laporan Bulanan}
"""


def test_overlay_lies_over_its_base() -> None:
    profile = parse_profile(OVERLAY)
    base = read_profile("permendagri-52-2011")
    assert profile.instruments == base.instruments
    assert profile.levels == {**base.levels, "FL03": None, "ID19": Severity.WARNING}
    assert (profile.limits.max_pelaksana, profile.limits.max_kegiatan) == (12, base.limits.max_kegiatan)
    assert (profile.jam_kerja.menit_per_hari, profile.jam_kerja.hari_per_minggu) == (420, 5)
    assert profile.label_pairs == (("Terima", "Tolak"),)


def test_built_in_profiles_stand_on_known_instruments() -> None:
    assert built_in_profiles() == ("permendagri-52-2011", "permenpanrb-35-2012")
    for name in built_in_profiles():
        assert set(read_profile(name).instruments) <= load_register().rows.keys()


def test_number_pattern_is_held_against_the_number() -> None:
    profile = parse_profile(OVERLAY)
    good, bad = whole_sop('nomor: "065 / 12 /ORG/2024"'), whole_sop("nomor: SOP-12")
    assert [finding.rule_id for finding in lint(good, profile)] == []
    assert [finding.rule_id for finding in lint(bad, profile)] == ["ID02"]


def test_level_and_suppression_with_its_reason() -> None:
    sop = whole_sop("peralatan: []\nklasifikasi: null")
    assert [finding.rule_id for finding in lint(sop)] == ["ID19", "ID14"]
    verdict = examine(sop, parse_profile(OVERLAY))
    assert [(finding.rule_id, finding.severity) for finding in verdict.findings] == [("ID19", "peringatan")]
    ((finding, suppression),) = verdict.suppressed
    assert (finding.rule_id, suppression.reason) == ("ID14", "Peralatan diatur dalam standar pelayanan")
    other = replace(sop, judul="Penyusunan Laporan Tahunan")
    assert [finding.rule_id for finding in lint(other, parse_profile(OVERLAY))] == ["ID19", "ID14"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("aturann: {}", '1:1: kunci "aturann" tidak dikenal. Maksud Anda "aturan"?'),
        ("nama: x\naturan:\n  FL5: saran", '3:3: aturan "FL5" tidak dikenal. Maksud Anda "FL05"?'),
        ("aturan: {keputusan-satu-jalur: saran}", 'Maksud Anda "keputusan-satu-jalan"?'),
        ("aturan: {FL05: eror}", 'tingkat "eror" tidak dikenal.'),
        ("aturan: {FL05: saran, FL05: galat}", "ditulis dua kali"),
        ("abaikan: [{aturan: FL05}]", "harus beralasan"),
        ("abaikan: [{alasan: sudah disepakati bersama}]", "tidak menyebut aturan"),
        ('pola_nomor: "{urt}/x"', 'bagian "{urt}" tidak dikenal'),
        ('pola_nomor: "{urut/x"', "tidak berpasangan"),
        ("batas: {kegiatan_paling_sedikit: nol}", '"nol" bukan bilangan bulat positif'),
        ("label_keputusan: [[Ya, ya]]", "dua kata yang berbeda"),
        ("profil: permendagri", 'Maksud Anda "permendagri-52-2011"?'),
        ("nama: [a, b]", "diharapkan satu teks"),
        ("aturan: [FL05]", "diharapkan pasangan kunci dan isi"),
        ("a: [", "bukan YAML yang sah"),
    ],
)
def test_mistakes_are_told_by_place_and_near_word(text: str, message: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        parse_profile(text, file="daerah.yaml")
    assert str(caught.value).startswith("daerah.yaml:")
    assert message in str(caught.value)


def test_a_profile_is_read_by_name_or_path(tmp_path: Path) -> None:
    file = tmp_path / "daerah.yaml"
    file.write_text(OVERLAY, encoding="utf-8")
    assert read_profile(str(file)).name == "Kabupaten Contoh"
    assert read_profile("permenpanrb-35-2012") == default_profile()
    with pytest.raises(UnreadableError, match="permenpanrb-35-2012"):
        read_profile("permenpanrb-35")
    with pytest.raises(UnreadableError, match="tidak dapat dibuka"):
        read_profile(str(tmp_path / "tiada.yaml"))
    file.write_text(OVERLAY, encoding="utf-16")
    with pytest.raises(UnreadableError, match=r"bukan teks UTF-8\. Simpan ulang"):
        read_profile(str(file))


def test_an_empty_overlay_changes_nothing() -> None:
    assert replace(parse_profile(""), id=default_profile().id) == default_profile()


def test_the_guide_shows_a_profile_that_reads() -> None:
    guide = (Path(__file__).parents[3] / "docs" / "panduan" / "profil.md").read_text("utf-8")
    example = guide.partition("```yaml\n")[2].partition("```")[0]
    profile = parse_profile(example)
    assert profile.name == "Kabupaten Contoh"
    assert profile.suppressions[0].langkah == "6"
