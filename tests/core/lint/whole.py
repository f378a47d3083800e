"""Completes a rule's YAML fragment to a whole SOP that offends no other rule."""

import json
from typing import Any

import yaml

from sopan.data.load import CoreLoader
from sopan.document import Sop
from sopan.lint.surroundings import Jabatan, Jenjang, OtherSop, Standing, Surroundings
from sopan.readers.sop_file import read_sop_text

_BASE = """
judul: Penyusunan Laporan Bulanan
nomor: 065/12/ORG/2024
instansi: Pemerintah Kabupaten Contoh
unit: Dinas Sosial
tanggal_pembuatan: 5 Agustus 2024
tanggal_efektif: 12 Agustus 2024
disahkan_oleh: {jabatan: Kepala Dinas Sosial, nama: Nama Pejabat, nip: 19700101 199503 1 001}
klasifikasi: {sifat: administratif, cakupan_besaran: mikro, cakupan_kelengkapan: final, cakupan_jenis: spesifik}
jenis_kegiatan: rutin
dasar_hukum: [Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik]
kualifikasi_pelaksana: [Menguasai pengolahan data]
keterkaitan: [SOP Pengumpulan Data]
peralatan: [Komputer]
peringatan: ["Apabila SOP ini tidak dijalankan, maka laporan terlambat"]
pencatatan: [Buku agenda]
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2}
- {no: 3, bentuk: selesai}
"""
_ACTORS = ("Pelaksana", "Sekretaris", "Kepala Dinas")
_URAIAN = ("Menerima data kinerja", "Menyusun laporan bulanan", "Memeriksa laporan bulanan", "Mencatat laporan bulanan")
_PAPER = ("Data kinerja", "Konsep laporan", "Laporan terperiksa", "Laporan tercatat", "Laporan terkirim")


def whole_sop(fragment: str) -> Sop:
    """The SOP of ``fragment``; what it doesn't say is filled with faultless values."""
    content: dict[str, Any] = {**_load(_BASE), **_load(fragment)}
    content["kegiatan"] = [_row(index, row) for index, row in enumerate(content["kegiatan"])]
    content.setdefault("pelaksana", _columns(content["kegiatan"]))
    return read_sop_text(json.dumps(content)).sop


def surroundings(fragment: str) -> Surroundings | None:
    """What a rule's page says stands around its examples, None where it says nothing."""
    if not fragment:
        return None
    content = _load(fragment)
    return Surroundings(
        unit=content["unit"],
        daftar_sop=tuple(_other_sop(**row) for row in content.get("sop", ())),
        daftar_jabatan=tuple(_jabatan(**row) for row in content.get("jabatan", ())),
        outside=tuple(content.get("pihak_luar", ())),
        lintas=content.get("lintas") == "ya",
    )


def _other_sop(judul: str, unit: str, nomor: str = "", status: str = "berlaku") -> OtherSop:
    return OtherSop(judul, unit, (nomor,) if nomor else (), Standing(status))


def _jabatan(
    nama: str, unit: str = "", jenjang: str = "pelaksana", pimpinan: str = "tidak", singkatan: str = ""
) -> Jabatan:
    return Jabatan(nama, unit, Jenjang[jenjang.upper()], pimpinan == "ya", singkatan)


def _load(text: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(text, Loader=CoreLoader)
    return loaded


def _row(index: int, row: dict[str, Any]) -> dict[str, Any]:
    actor = _ACTORS[min(index, len(_ACTORS) - 1)]
    defaults = {
        "uraian": _URAIAN[index % len(_URAIAN)],
        "kelengkapan": _PAPER[index % len(_PAPER)],
        "waktu": "30 menit",
        "output": _PAPER[(index + 1) % len(_PAPER)],
    }
    if "simpul" not in row:
        defaults["pelaksana"] = actor
    return {**defaults, **row}


def _columns(rows: list[dict[str, Any]]) -> list[str]:
    """The columns the rows use, in order of appearance."""
    names: list[str] = []
    for row in rows:
        actors = row.get("pelaksana") or [simpul["pelaksana"] for simpul in row.get("simpul", ())]
        names += [actors] if isinstance(actors, str) else actors
    return list(dict.fromkeys(names))
