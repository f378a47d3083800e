"""A first flow for a new SOP: who drafts, who checks, who signs; texts to reword, times left to fill."""

import re
from collections.abc import Iterator, Sequence

from sopan.document import (
    Bentuk,
    CakupanBesaran,
    CakupanJenis,
    CakupanKelengkapan,
    JenisKegiatan,
    Kegiatan,
    Klasifikasi,
    MutuBaku,
    Pelaksana,
    Sifat,
    Sop,
)

_USUAL = {
    JenisKegiatan.PELAYANAN: ("Pemohon", "Petugas Pelayanan", "Kepala Bidang", "Kepala Dinas"),
    JenisKegiatan.RUTIN: ("Pengadministrasi Umum", "Kepala Subbagian Umum", "Sekretaris"),
    JenisKegiatan.PENUGASAN: ("Penelaah Teknis Kebijakan", "Kepala Bidang", "Kepala Dinas"),
}
_USUAL_KIND = Klasifikasi(
    Sifat.ADMINISTRATIF, CakupanBesaran.MIKRO, CakupanKelengkapan.FINAL, CakupanJenis.SPESIFIK
)  # the commonest of each axis
_APPLICANTS = ("pemohon", "pengguna")
_DEED = re.compile(r"pe\w+an\s+", re.IGNORECASE)


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
    return Sop(
        judul=judul,
        instansi=instansi,
        unit=unit,
        klasifikasi=_USUAL_KIND,
        jenis_kegiatan=jenis,
        pelaksana=tuple(Pelaksana(nama) for nama in actors),
        kegiatan=tuple(_flow(actors, _result(judul), is_service=jenis is JenisKegiatan.PELAYANAN)),
    )


def _result(judul: str) -> str:
    """What the procedure yields, by its title: "Penyusunan Laporan Bulanan" yields "laporan bulanan"."""
    deed = _DEED.match(judul)
    words = judul[deed.end() :].split() if deed else []
    return " ".join(word if word.isupper() else word.lower() for word in words) or "dokumen"


def _flow(actors: Sequence[str], result: str, *, is_service: bool) -> Iterator[Kegiatan]:
    """First actor, checks by those between, signature by the last, back to the first."""
    matter = f"permohonan {result}" if is_service else f"konsep {result}"
    begin, needed = ("Menyerahkan", "Persyaratan") if is_service else ("Menyusun", "Bahan")
    finish, left = ("Menerima", "Tanda terima") if is_service else ("Mengarsipkan", "Arsip")
    number, at_hand = 1, matter.capitalize()
    yield Kegiatan("1", f"{begin} {matter}", (actors[0],), Bentuk.MULAI, mutu_baku=_norm(needed, at_hand))
    for checker in actors[1:-1] or actors[1:]:
        number, before = number + 1, at_hand
        at_hand = f"{matter.capitalize()} yang disetujui {checker}"
        norm = _norm(before, at_hand)
        yield Kegiatan(
            str(number), f"Memeriksa {matter}", (checker,), Bentuk.KEPUTUSAN, str(number + 1), "1", mutu_baku=norm
        )
    signed = f"{result[0].upper()}{result[1:]} yang ditandatangani"
    yield Kegiatan(str(number + 1), f"Menandatangani {result}", (actors[-1],), mutu_baku=_norm(at_hand, signed))
    last = _norm(signed, f"{left} {result}")
    yield Kegiatan(str(number + 2), f"{finish} {result}", (actors[0],), Bentuk.SELESAI, mutu_baku=last)


def _norm(kelengkapan: str, output: str) -> MutuBaku:
    return MutuBaku(kelengkapan=kelengkapan, output=output)
