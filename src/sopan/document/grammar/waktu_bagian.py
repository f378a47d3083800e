"""The parts of a duration, "1 jam" and "30 menit", and how they become one Durasi."""

from dataclasses import dataclass, replace
from fractions import Fraction

from sopan.document.waktu import Durasi, Satuan, calendar_minutes

RISING = list(Satuan)
"""The units, the smallest first."""
_SECONDS = {Satuan.DETIK: 1, Satuan.MENIT: 60, Satuan.JAM: 3600}


@dataclass(frozen=True, slots=True)
class Bagian:
    """A number and its unit, "30 menit"; ``kali`` as in "2 x 24 jam", where ``angka`` is the 2."""

    angka: Fraction
    satuan: Satuan
    kali: Fraction = Fraction(1)

    @property
    def jumlah(self) -> Fraction:
        """How many of the unit."""
        return self.angka * self.kali

    @property
    def kalender(self) -> bool:
        """Whether whole days of 24 hours are meant."""
        return self.kali == 24 and self.satuan is Satuan.JAM


def length_of(parts: list[Bagian]) -> Fraction:
    """Minutes on the calendar, to tell the longer of two."""
    return calendar_minutes(make_durasi(parts, parts)).atas


def make_durasi(lower: list[Bagian], upper: list[Bagian]) -> Durasi:
    """One Durasi from the parts of both bounds; hours, minutes, and seconds go to the smallest of them in use."""
    finest = min((part.satuan for part in (*lower, *upper) if part.satuan in _SECONDS), key=RISING.index, default=None)
    bounds: dict[tuple[Satuan, bool], list[Fraction]] = {}
    for side, parts in enumerate((lower, upper)):
        for part in parts:
            satuan, jumlah = part.satuan, part.jumlah
            if finest and satuan in _SECONDS:
                satuan, jumlah = finest, jumlah * Fraction(_SECONDS[satuan], _SECONDS[finest])
            bounds.setdefault((satuan, part.kalender), [Fraction(0), Fraction(0)])[side] += jumlah
    found = [Durasi(bawah, atas, satuan, kalender=kalender) for (satuan, kalender), (bawah, atas) in bounds.items()]
    found.sort(key=lambda durasi: (durasi.atas > 0, RISING.index(durasi.satuan)), reverse=True)
    return replace(found[0], tambahan=tuple(found[1:]))
