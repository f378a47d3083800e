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
    "30 hari kerja setelah diterima". ``tambahan`` holds what has another unit and can't be brought to this one
    without office hours; the bounds of the whole are the sums: "1 hari 3 jam" is 1..1 hari plus 3..3 jam,
    "3 hari - 1 minggu" is 0..1 minggu plus 3..0 hari. Ask ``office_minutes`` or ``calendar_minutes``.
    """

    bawah: Fraction
    atas: Fraction
    satuan: Satuan
    paling_lama: bool = False
    kira_kira: bool = False
    kalender: bool = False
    per: str = ""
    keterangan: str = ""
    tambahan: tuple["Durasi", ...] = ()


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


@dataclass(frozen=True, slots=True)
class Rentang:
    """Minutes, at least ``bawah`` and at most ``atas``; ranges add up."""

    bawah: Fraction = Fraction(0)
    atas: Fraction = Fraction(0)

    def __add__(self, other: "Rentang") -> "Rentang":
        return Rentang(self.bawah + other.bawah, self.atas + other.atas)


MENIT_PER_HARI = 24 * 60

_SHORT = {Satuan.DETIK: Fraction(1, 60), Satuan.MENIT: Fraction(1), Satuan.JAM: Fraction(60)}
_CALENDAR_DAYS = {Satuan.MINGGU: 7, Satuan.BULAN: 30, Satuan.TAHUN: 365}


def office_minutes(durasi: Durasi, jam_kerja: JamKerja = JamKerja()) -> Rentang:
    """Minutes of office time. A plain day is an office day, and so is each 24 hours of "2 x 24 jam".

    Calendar days give a true range, since a weekend may fall into them: 3 hari kalender hold 1 to 3 office days.
    The lesser bound comes first even where office hours turn them round, as in "30 hari - 1 bulan".
    """
    parts = (durasi, *durasi.tambahan)
    minutes = sum((_office_minutes_alone(part, jam_kerja) for part in parts), Rentang())
    return Rentang(*sorted((minutes.bawah, minutes.atas)))


def calendar_minutes(durasi: Durasi) -> Rentang:
    """Minutes on the clock on the wall: a day of any kind has 24 hours, a month 30 days, a year 365."""
    return sum((_calendar_minutes_alone(part) for part in (durasi, *durasi.tambahan)), Rentang())


def _calendar_minutes_alone(durasi: Durasi) -> Rentang:
    minutes = _SHORT.get(durasi.satuan) or Fraction(MENIT_PER_HARI * _CALENDAR_DAYS.get(durasi.satuan, 1))
    return Rentang(durasi.bawah * minutes, durasi.atas * minutes)


def _office_minutes_alone(durasi: Durasi, jam_kerja: JamKerja) -> Rentang:
    if durasi.satuan is Satuan.HARI_KALENDER:
        fewest, most = _office_days(durasi.bawah, jam_kerja)[0], _office_days(durasi.atas, jam_kerja)[1]
        return Rentang(fewest * jam_kerja.menit_per_hari, most * jam_kerja.menit_per_hari)
    minutes = _minutes_per(durasi, jam_kerja)
    return Rentang(durasi.bawah * minutes, durasi.atas * minutes)


def _minutes_per(durasi: Durasi, jam_kerja: JamKerja) -> Fraction:
    if durasi.satuan in _SHORT:
        return _SHORT[durasi.satuan] * (Fraction(jam_kerja.menit_per_hari, MENIT_PER_HARI) if durasi.kalender else 1)
    days = {
        Satuan.MINGGU: jam_kerja.hari_per_minggu,
        Satuan.BULAN: jam_kerja.hari_per_bulan,
        Satuan.TAHUN: 12 * jam_kerja.hari_per_bulan,
    }.get(durasi.satuan, 1)
    return Fraction(days * jam_kerja.menit_per_hari)


def _office_days(calendar_days: Fraction, jam_kerja: JamKerja) -> tuple[Fraction, Fraction]:
    """The fewest and the most office days that so many successive calendar days can hold."""
    weeks, rest = divmod(calendar_days, 7)
    whole = Fraction(weeks * jam_kerja.hari_per_minggu)
    days_off = 7 - jam_kerja.hari_per_minggu
    return whole + max(Fraction(0), rest - days_off), whole + min(rest, Fraction(jam_kerja.hari_per_minggu))
