"""Checks a Nomor Induk Pegawai: 18 digits of birth, appointment, sex, and sequence (PNS), or the PPPK shape."""

import re
from datetime import date

_PARTS = re.compile(r"(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})(\d)(\d{3})")
_PPPK_CODES = range(21, 30)
_AGE = range(16, 61)


def nip_digits(text: str) -> str:
    """The number without blanks, dots, and the word NIP."""
    return re.sub(r"[\s.]|^\s*NIP\b\.?:?", "", text, flags=re.IGNORECASE)


def is_pppk_nip(text: str) -> bool:
    """Whether a well-formed number has the shape of a PPPK: a contract code (21-29) where a PNS has the month."""
    return int(nip_digits(text)[12:14]) in _PPPK_CODES


def nip_fault(text: str) -> str:
    """What is wrong with the number, as an Indonesian clause; "" when it is well formed.

    Blanks, dots, and the word NIP are ignored. Digits 13-14 are the month of appointment (PNS) or 21-29 (PPPK).
    """
    digits = nip_digits(text)
    if not digits.isascii() or not digits.isdigit():
        return "memuat huruf atau tanda baca"
    if len(digits) == 9:
        return "memakai bentuk lama (9 angka)"
    if len(digits) != 18:
        return f"berisi {len(digits)} angka, seharusnya 18"
    year, month, day, start, middle, sex, sequence = (int(part) for part in _PARTS.findall(digits)[0])
    return _birth_fault(year, month, day) or _start_fault(start - year, middle) or _tail_fault(sex, sequence)


def _birth_fault(year: int, month: int, day: int) -> str:
    try:
        date(year, month, day)
    except ValueError:
        return "delapan angka pertama bukan tanggal lahir yang ada"
    return ""


def _start_fault(age: int, middle: int) -> str:
    if not (1 <= middle <= 12 or middle in _PPPK_CODES):
        return "angka ke-13 dan 14 bukan bulan pengangkatan (01-12) atau kode PPPK (21-29)"
    return "" if age in _AGE else f"menyiratkan pengangkatan pada usia {age} tahun"


def _tail_fault(sex: int, sequence: int) -> str:
    if sex not in (1, 2):
        return "angka ke-15 (jenis kelamin) harus 1 atau 2"
    return "" if sequence else "nomor urutnya 000"
