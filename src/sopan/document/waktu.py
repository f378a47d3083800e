"""Mutu baku waktu: the text of the cell and, where it is understood, a typed duration (PermenPANRB 35/2012)."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Satuan(StrEnum):
    """Units of time seen in real SOPs; the working and the calendar day are different units."""

    DETIK = "detik"
    MENIT = "menit"
    JAM = "jam"
    HARI = "hari"
    HARI_KERJA = "hari kerja"
    HARI_KALENDER = "hari kalender"
    MINGGU = "minggu"
    BULAN = "bulan"
    TAHUN = "tahun"


@dataclass(frozen=True, slots=True)
class Durasi:
    """A duration between ``bawah`` and ``atas`` (same unit). ``paling_lama``: only an upper bound was promised.

    ``kalender``: hours that run through the night, as in "2 x 24 jam". ``per`` is the thing counted in
    "2 menit/berkas" ("berkas"). ``keterangan`` keeps the words after the duration, as in
    "30 hari kerja setelah diterima".
    """

    bawah: Fraction
    atas: Fraction
    satuan: Satuan
    paling_lama: bool = False
    kira_kira: bool = False
    kalender: bool = False
    per: str = ""
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class JamKerja:
    """Office hours that turn days into minutes; a region may set its own."""

    menit_per_hari: int = 450
    hari_per_minggu: int = 5
    hari_per_bulan: int = 20


@dataclass(frozen=True, slots=True)
class Waktu:
    """``teks`` as written; ``durasi`` None when the text is empty or not understood (a finding, never a crash)."""

    teks: str = ""
    durasi: Durasi | None = None
