"""A first flow for a new SOP: who drafts, who checks, who signs; texts to reword, times left to fill."""

from collections.abc import Iterator, Sequence

from sopan.document import Bentuk, JenisKegiatan, Kegiatan, MutuBaku, Pelaksana, Sop

_USUAL = {
    JenisKegiatan.PELAYANAN: ("Pemohon", "Petugas Pelayanan", "Kepala Bidang", "Kepala Dinas"),
    JenisKegiatan.RUTIN: ("Pengadministrasi Umum", "Kepala Subbagian Umum", "Sekretaris"),
    JenisKegiatan.PENUGASAN: ("Pelaksana Tugas Lapangan", "Kepala Bidang", "Kepala Dinas"),
}
_APPLICANTS = ("pemohon", "pengguna")


def new_sop(
    judul: str,
    instansi: str = "",
    unit: str = "",
    pelaksana: Sequence[str] = (),
    jenis: JenisKegiatan = JenisKegiatan.RUTIN,
) -> Sop:
    """An SOP in which every actor of ``pelaksana`` has a step; fewer than two actors get the usual ones instead."""
    actors = tuple(pelaksana) if len(pelaksana) > 1 else _USUAL[jenis]
    if jenis is JenisKegiatan.PELAYANAN and not actors[0].casefold().startswith(_APPLICANTS):
        actors = ("Pemohon", *actors)
    rows = _service(actors) if jenis is JenisKegiatan.PELAYANAN else _routine(actors)
    return Sop(
        judul=judul,
        instansi=instansi,
        unit=unit,
        jenis_kegiatan=jenis,
        pelaksana=tuple(Pelaksana(nama) for nama in actors),
        kegiatan=tuple(rows),
    )


def _routine(actors: Sequence[str]) -> Iterator[Kegiatan]:
    drafter, signer = actors[0], actors[-1]
    checkers = actors[1:-1] or actors[1:]
    yield Kegiatan("1", "Menyusun konsep dokumen", (drafter,), Bentuk.MULAI, mutu_baku=_norm("Bahan", "Konsep dokumen"))
    yield from _checks(checkers, 2, "konsep dokumen", "1")
    number = len(checkers) + 2
    checked = _norm("Konsep dokumen yang disetujui", "Dokumen yang ditandatangani")
    yield Kegiatan(str(number), "Menandatangani dokumen", (signer,), mutu_baku=checked)
    signed = _norm("Dokumen yang ditandatangani", "Arsip dokumen")
    yield Kegiatan(str(number + 1), "Mengarsipkan dokumen", (drafter,), Bentuk.SELESAI, mutu_baku=signed)


def _service(actors: Sequence[str]) -> Iterator[Kegiatan]:
    applicant, signer = actors[0], actors[-1]
    checkers = actors[1:-1] or actors[1:]
    given = _norm("Persyaratan permohonan", "Berkas permohonan")
    yield Kegiatan("1", "Menyerahkan permohonan", (applicant,), Bentuk.MULAI, mutu_baku=given)
    yield from _checks(checkers, 2, "berkas permohonan", "1")
    number = len(checkers) + 2
    checked = _norm("Berkas permohonan yang disetujui", "Dokumen hasil layanan")
    yield Kegiatan(str(number), "Menandatangani dokumen hasil layanan", (signer,), mutu_baku=checked)
    signed = _norm("Dokumen hasil layanan", "Tanda terima")
    yield Kegiatan(str(number + 1), "Menerima dokumen hasil layanan", (applicant,), Bentuk.SELESAI, mutu_baku=signed)


def _checks(checkers: Sequence[str], first: int, matter: str, back: str) -> Iterator[Kegiatan]:
    for number, checker in enumerate(checkers, first):
        before = matter if number == first else f"{matter} yang disetujui"
        norm = _norm(before.capitalize(), f"{matter.capitalize()} yang disetujui")
        yield Kegiatan(
            str(number), f"Memeriksa {matter}", (checker,), Bentuk.KEPUTUSAN, str(number + 1), back, mutu_baku=norm
        )


def _norm(kelengkapan: str, output: str) -> MutuBaku:
    return MutuBaku(kelengkapan=kelengkapan, output=output)
