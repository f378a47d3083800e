"""A new SOP file is read back as it was meant, and lacks only what its author must fill in."""

import pytest

from sopan import examine
from sopan.document import JenisKegiatan, Sop
from sopan.readers.sop_file import read_sop_text
from sopan.writers.skeleton import new_sop, write_commented

# The rules that say "belum diisi" in one way or another.
TO_FILL = {
    "identitas-kosong", "pengesah-tak-lengkap", "dasar-hukum-tak-terbaca", "pendukung-kosong",
    "peringatan-tanpa-akibat", "mutu-baku-kosong",
}  # fmt: skip
ACTORS = [(), ("Arsiparis", "Sekretaris"), ("Arsiparis", "Kepala Subbagian Umum", "Sekretaris", "Camat")]


@pytest.mark.parametrize("jenis", JenisKegiatan)
@pytest.mark.parametrize("actors", ACTORS)
@pytest.mark.parametrize("judul", ["Penyusunan Laporan Kinerja ASN", "Pelayanan Surat Keterangan"])
def test_only_what_must_be_filled_is_missing(jenis: JenisKegiatan, actors: tuple[str, ...], judul: str) -> None:
    sop = new_sop(judul, "Pemerintah Kabupaten Contoh", "Dinas Contoh", actors, jenis)
    assert {finding.name for finding in examine(sop).findings} <= TO_FILL
    assert set(actors) <= {actor for kegiatan in sop.kegiatan for actor in kegiatan.pelaksana}


@pytest.mark.parametrize("judul", ["", "Surat", 'Aneh: "kutip" #pagar', "- [x] {y}", "Penyusunan LKjIP", "é ünïcode"])
def test_the_file_is_read_back_as_the_same_sop(judul: str) -> None:
    sop = new_sop(judul, "A: B", "#unit", ("Ya", "no"), JenisKegiatan.PENUGASAN)
    reading = read_sop_text(write_commented(sop), "baru.yaml")
    assert reading.notices == ()
    assert reading.sop == sop


def test_every_key_is_explained() -> None:
    lines = write_commented(new_sop("Penyusunan Laporan")).splitlines()
    keys = [number for number, line in enumerate(lines) if line[:1].isalpha()]
    assert len(keys) > 15
    assert [lines[number] for number in keys if not lines[number - 1].startswith("# ")] == []


def test_a_title_without_a_deed_still_gives_a_flow() -> None:
    assert new_sop("Surat Masuk").kegiatan[0].uraian == "Menyusun konsep dokumen"
    assert isinstance(new_sop(""), Sop)
