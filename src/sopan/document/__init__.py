"""The SOP as the regulations know it: frozen values that import nothing of ours."""

from sopan.document.grammar.tanggal import parse_tanggal
from sopan.document.grammar.waktu import parse_waktu
from sopan.document.identitas import (
    CakupanBesaran,
    CakupanJenis,
    CakupanKelengkapan,
    JenisKegiatan,
    Klasifikasi,
    Paraf,
    Pengesahan,
    Sifat,
)
from sopan.document.kegiatan import Bentuk, Cabang, Kegiatan, MutuBaku, Simpul
from sopan.document.sop import VERSI_FORMAT, Pelaksana, Sop
from sopan.document.tanggal import NAMA_BULAN, Tanggal
from sopan.document.waktu import Durasi, JamKerja, Rentang, Satuan, Waktu, calendar_minutes, office_minutes

__all__ = [
    "NAMA_BULAN",
    "VERSI_FORMAT",
    "Bentuk",
    "Cabang",
    "CakupanBesaran",
    "CakupanJenis",
    "CakupanKelengkapan",
    "Durasi",
    "JamKerja",
    "JenisKegiatan",
    "Kegiatan",
    "Klasifikasi",
    "MutuBaku",
    "Paraf",
    "Pelaksana",
    "Pengesahan",
    "Rentang",
    "Satuan",
    "Sifat",
    "Simpul",
    "Sop",
    "Tanggal",
    "Waktu",
    "calendar_minutes",
    "office_minutes",
    "parse_tanggal",
    "parse_waktu",
]
