"""Reads the dates that SOPs carry: "5 Agustus 2024", "Agustus 2023", "2023", "2024-01-02", "02/01/2024", "8-Aug-2024".

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
    "agus": 8, "agst": 8, "agust": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "nop": 11, "des": 12,
}  # fmt: skip
_SPREADSHEET_IN_ENGLISH = {
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "aug": 8, "august": 8, "oct": 10,
    "october": 10, "dec": 12, "december": 12,
}  # fmt: skip
_MONTHS = {
    **{nama.lower(): bulan for bulan, nama in enumerate(NAMA_BULAN, 1)},
    **_OLD_SPELLINGS, **_ABBREVIATIONS, **_SPREADSHEET_IN_ENGLISH,
}  # fmt: skip

_PLACE = r"[^\W\d_]{1,30}(?: [^\W\d_]{1,30}){0,3} ?, ?"  # "Sungai Raya, 5 Agustus 2024", "Senin, 5 Agustus 2024"
_WEEKDAY = r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu) "
_LEAD = rf"(?:{_PLACE}|{_WEEKDAY})?(?:(?:tanggal|tgl)\b\.? ?:? ?)?"
_MIDNIGHT = r"(?:[T ]00:00(?::00(?:\.0+)?)?)?"  # what a spreadsheet adds to a day
_FORMS = tuple(
    re.compile(pattern, re.ASCII | re.IGNORECASE)
    for pattern in (
        r"(?:tahun )?(?P<tahun>\d{4})",
        _LEAD + r"(?:(?P<hari>\d{1,2}) ?[-/]? ?)?(?P<nama>[^\W\d_]{3,9})[.,]? ?[-/]? ?(?P<tahun>\d{4})",
        r"(?P<tahun>\d{4})\s*([-/.])\s*(?P<bulan>\d{1,2})\s*\2\s*(?P<hari>\d{1,2})" + _MIDNIGHT,
        r"(?P<hari>\d{1,2})\s*([-/.])\s*(?P<bulan>\d{1,2})\s*\2\s*(?P<tahun>\d{4})",
        r"(?P<bulan>\d{1,2})\s*[-/]\s*(?P<tahun>\d{4})",
        r"(?P<tahun>\d{4})-(?P<bulan>\d{1,2})",
    )
)
_LONGEST = 60  # no date is longer; keeps a hostile text from being looked at
_PLAIN = str.maketrans({**dict.fromkeys("–—‐‑−", "-"), "’": "'", **dict.fromkeys("\u200b\ufeff\u00ad", None)})


def parse_tanggal(text: str) -> Tanggal:
    """The date in ``text`` as far as it is given; only ``teks`` where it is none. Never fails."""
    teks = text.strip()
    if len(teks) > _LONGEST:
        return Tanggal(teks)
    plain = " ".join(teks.translate(_PLAIN).split()).rstrip(" .;,").lstrip(": ")
    for form in _FORMS:
        if match := form.fullmatch(plain):
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
