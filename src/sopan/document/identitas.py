"""The identity block's own values: who signs, who initials, and how the SOP is classified."""

from dataclasses import dataclass
from enum import StrEnum


class Sifat(StrEnum):
    """Sifat kegiatan."""

    TEKNIS = "teknis"
    ADMINISTRATIF = "administratif"


class CakupanBesaran(StrEnum):
    """Cakupan dan besaran kegiatan."""

    MAKRO = "makro"
    MIKRO = "mikro"


class CakupanKelengkapan(StrEnum):
    """Cakupan dan kelengkapan kegiatan."""

    FINAL = "final"
    PARSIAL = "parsial"


class CakupanJenis(StrEnum):
    """Cakupan dan jenis kegiatan."""

    GENERIK = "generik"
    SPESIFIK = "spesifik"


class JenisKegiatan(StrEnum):
    """Where the work comes from: an applicant, the calendar, or an order."""

    PELAYANAN = "pelayanan"
    RUTIN = "rutin"
    PENUGASAN = "penugasan"


@dataclass(frozen=True, slots=True)
class Klasifikasi:
    """The four independent axes of PermenPANRB 35/2012; None where the file is silent."""

    sifat: Sifat | None = None
    cakupan_besaran: CakupanBesaran | None = None
    cakupan_kelengkapan: CakupanKelengkapan | None = None
    cakupan_jenis: CakupanJenis | None = None


@dataclass(frozen=True, slots=True)
class Paraf:
    """An official who initials before the signature."""

    jabatan: str
    nama: str = ""


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """The block "Disahkan oleh": title, name, NIP. ``sebutan`` is Plt., Plh., Pj., a.n., or u.b. before the title.

    ``atas_nama`` is the title on whose behalf it is signed (with a.n. or u.b.), ``pangkat`` the rank line.
    """

    jabatan: str = ""
    nama: str = ""
    nip: str = ""
    pangkat: str = ""
    sebutan: str = ""
    atas_nama: str = ""
    paraf: tuple[Paraf, ...] = ()
