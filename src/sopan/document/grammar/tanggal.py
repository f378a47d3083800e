"""Reads the dates that SOPs carry: "5 Agustus 2024", "Agustus 2023", "2023", "2024-01-02", "02/01/2024", "8 Jan 2024".

Figures stand in the Indonesian order, day before month, unless the year comes first. Nothing is guessed: an impossible
day, a year of two figures, or a word that is no month leaves only the text.
"""

import re
from datetime import date

from sopan.document.tanggal import NAMA_BULAN, Tanggal

FIRST_YEAR, LAST_YEAR = 1900, 2199

_OLD_SPELLINGS = {"pebruari": 2, "nopember": 11}
_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "agu": 8, "agt": 8, "ags": 8,
    "agust": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "nop": 11, "des": 12,
}  # fmt: skip
_MONTHS = {
    **{nama.lower(): bulan for bulan, nama in enumerate(NAMA_BULAN, 1)}, **_OLD_SPELLINGS, **_ABBREVIATIONS,
}  # fmt: skip

_BEFORE = r"(?:[^\W\d_]{1,30},\s*)?"  # "Senin, 5 Agustus 2024", "Pontianak, 5 Agustus 2024"
_FORMS = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        r"(?P<tahun>\d{4})",
        _BEFORE + r"(?:(?P<hari>\d{1,2})\s*[ \-])?\s*(?P<nama>[^\W\d_]{3,9})\.?\s*[ \-]\s*(?P<tahun>\d{4})",
        r"(?P<tahun>\d{4})\s*([-/.])\s*(?P<bulan>\d{1,2})\s*\2\s*(?P<hari>\d{1,2})",
        r"(?P<hari>\d{1,2})\s*([-/.])\s*(?P<bulan>\d{1,2})\s*\2\s*(?P<tahun>\d{4})",
        r"(?P<bulan>\d{1,2})\s*[-/]\s*(?P<tahun>\d{4})",
        r"(?P<tahun>\d{4})-(?P<bulan>\d{1,2})",
    )
)
_LONGEST = 60  # no date is longer; keeps a hostile text from being looked at


def parse_tanggal(text: str) -> Tanggal:
    """The date in ``text`` as far as it is given; only ``teks`` where it is none. Never fails."""
    teks = text.strip()
    if len(teks) > _LONGEST:
        return Tanggal(teks)
    for form in _FORMS:
        if match := form.fullmatch(" ".join(teks.split())):
            return _tanggal(teks, match.groupdict())
    return Tanggal(teks)


def _tanggal(teks: str, parts: dict[str, str | None]) -> Tanggal:
    tahun, bulan, hari = (_figure(parts.get(part)) for part in ("tahun", "bulan", "hari"))
    if nama := parts.get("nama"):
        bulan = _MONTHS.get(nama.lower(), 0)
    return Tanggal(teks, tahun, bulan, hari) if _possible(tahun, bulan, hari) else Tanggal(teks)


def _figure(text: str | None) -> int | None:
    return int(text) if text else None


def _possible(tahun: int | None, bulan: int | None, hari: int | None) -> bool:
    """Whether the calendar has such a day; a silent part is possible, a zero is not."""
    if tahun is None or not FIRST_YEAR <= tahun <= LAST_YEAR:
        return False
    try:
        date(tahun, 1 if bulan is None else bulan, 1 if hari is None else hari)
    except ValueError:
        return False
    return True
