"""The root value: one SOP as PermenPANRB 35/2012 knows it, identity block and table."""

from dataclasses import dataclass

from sopan.document.identitas import JenisKegiatan, Klasifikasi, Pengesahan
from sopan.document.kegiatan import Kegiatan
from sopan.document.tanggal import Tanggal

VERSI_FORMAT = "1"


@dataclass(frozen=True, slots=True)
class Pelaksana:
    """One actor column: a role, never a person. ``singkatan`` is printed instead where the column is narrow."""

    nama: str
    singkatan: str = ""


@dataclass(frozen=True, slots=True)
class Sop:
    """An SOP. Texts are "" where the source is silent; lists keep the source's order.

    ``logo`` is a path beside the file (PNG, JPEG, or SVG). ``sumber`` and ``catatan`` travel with the file and are
    not printed.
    """

    judul: str
    nomor: str = ""
    instansi: str = ""
    unit: str = ""
    logo: str = ""
    tanggal_pembuatan: Tanggal | None = None
    tanggal_revisi: Tanggal | None = None
    tanggal_efektif: Tanggal | None = None
    disahkan_oleh: Pengesahan = Pengesahan()
    klasifikasi: Klasifikasi = Klasifikasi()
    jenis_kegiatan: JenisKegiatan | None = None
    dasar_hukum: tuple[str, ...] = ()
    kualifikasi_pelaksana: tuple[str, ...] = ()
    keterkaitan: tuple[str, ...] = ()
    peralatan: tuple[str, ...] = ()
    peringatan: tuple[str, ...] = ()
    pencatatan: tuple[str, ...] = ()
    pelaksana: tuple[Pelaksana, ...] = ()
    kegiatan: tuple[Kegiatan, ...] = ()
    sumber: str = ""
    catatan: str = ""
    versi_format: str = VERSI_FORMAT
