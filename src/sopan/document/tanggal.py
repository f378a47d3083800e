"""A date as SOPs carry it: whole ("5 Agustus 2024"), partial ("Agustus 2023"), or a text nobody can place."""

from dataclasses import dataclass
from datetime import date

NAMA_BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tanggal:
    """``tahun``, ``bulan`` (1-12), ``hari`` are None where the source is silent; ``teks`` is the source's spelling."""

    teks: str
    tahun: int | None = None
    bulan: int | None = None
    hari: int | None = None

    @property
    def whole(self) -> date | None:
        """The calendar date, or None when a part is missing."""
        if self.tahun is None or self.bulan is None or self.hari is None:
            return None
        return date(self.tahun, self.bulan, self.hari)

    @property
    def understood(self) -> bool:
        """True when at least the year is known."""
        return self.tahun is not None

    def __str__(self) -> str:
        if self.tahun is None:
            return self.teks
        parts = [str(self.hari)] if self.hari else []
        if self.bulan:
            parts.append(NAMA_BULAN[self.bulan - 1])
        return " ".join([*parts, str(self.tahun)])
