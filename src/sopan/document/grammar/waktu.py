"""Reads the text of a waktu cell into a typed duration, by a small grammar of its own.

::

    waktu    = { batas | kira | pembuka } rentang [ per ] [ "(" batas ")" ] [ keterangan ]
    rentang  = jumlah [ ( "-" | "s.d." | "sampai" ["dengan"] | "hingga" | "/" | "atau" ) jumlah ]
    jumlah   = bagian { [ "," | "dan" | "+" ] bagian }              units fall: "1 jam 30 menit"
    bagian   = ( bilangan [ "x" bilangan ] satuan | "se" satuan ) [ "setengah" ]      "2 x 24 jam", "sehari"
    bilangan = angka [ pecahan ] [ "(" bilangan ")" ] | kata bilangan
    satuan   = "menit" | "'" | "jam" | "hari" [ "kerja" | "kalender" ] | ...
    per      = ( "/" | "per" | "tiap" | "setiap" ) [ angka ] kata                     in brackets or not

The unit of "5-10 menit" stands only at the upper bound. Two alternatives ("120 menit / 3 hari") are read as the range
between them. What we would have to guess is not understood: a figure without unit, a reversed range, a misspelt unit
("5 minit"), a figure torn apart ("1 0 hari") or of two meanings ("1.30 jam"), how often instead of how long ("1 bulan
sekali"), a point in time ("3 hari sebelum rapat"), a duration without upper bound ("minimal 1 jam"), two durations
without a word between them that says how ("10 menit, 1 jam").
"""

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from sopan.document.grammar import waktu_tokens as kata
from sopan.document.grammar.bilangan import FRACTION_SIGNS, FRACTION_WORDS, read_figure, read_words
from sopan.document.grammar.waktu_tokens import Cursor
from sopan.document.waktu import Durasi, Satuan, Waktu, calendar_minutes

_SLASH_FRACTIONS = {("1", "2"): Fraction(1, 2), ("1", "4"): Fraction(1, 4), ("3", "4"): Fraction(3, 4)}
_SECONDS = {Satuan.DETIK: 1, Satuan.MENIT: 60, Satuan.JAM: 3600}
_FALLING = list(Satuan)
_LONGEST_NUMBER = 6  # words in "seratus dua puluh lima setengah"


@dataclass(frozen=True, slots=True)
class _Bagian:
    angka: Fraction
    satuan: Satuan
    kali: Fraction = Fraction(1)

    @property
    def jumlah(self) -> Fraction:
        return self.angka * self.kali

    @property
    def kalender(self) -> bool:
        return self.kali == 24 and self.satuan is Satuan.JAM


class _NotUnderstoodError(Exception):
    """The text leaves the grammar; never seen outside this module."""


@lru_cache(maxsize=512)  # a table says "15 menit" often, and is read anew at every pause in typing
def parse_waktu(text: str) -> Waktu:
    """The cell's text and, where it is a duration, its value. Never fails; linear in the length of ``text``."""
    teks = text.strip()
    try:
        return Waktu(teks, _waktu(Cursor(teks)))
    except _NotUnderstoodError:
        return Waktu(teks)


def _waktu(cursor: Cursor) -> Durasi:
    paling_lama, kira_kira = _opening(cursor)
    durasi, per = _rentang(cursor), _per(cursor)
    paling_lama = _closing_batas(cursor) or paling_lama
    kira_kira = cursor.take(kata.KIRA) or kira_kira
    if cursor.number_begins() or cursor.take(kata.BUKAN_DURASI) or _another_follows(cursor):
        raise _NotUnderstoodError
    return replace(durasi, paling_lama=paling_lama, kira_kira=kira_kira, per=per, keterangan=cursor.rest())


def _opening(cursor: Cursor) -> tuple[bool, bool]:
    paling_lama = kira_kira = False
    while True:
        if cursor.take(kata.KIRA) or cursor.take(kata.PLUS):
            kira_kira = True
        elif cursor.take(kata.BATAS) or cursor.take(kata.SAMPAI):
            paling_lama = True
        elif not cursor.take(kata.PEMBUKA):
            return paling_lama, kira_kira
        cursor.take(kata.TITIK)


def _rentang(cursor: Cursor) -> Durasi:
    lower = _lower_without_satuan(cursor)
    if lower is not None:
        upper = _jumlah(cursor)
        return _between([replace(upper[0], angka=lower)], upper)
    parts = _jumlah(cursor)
    before = cursor.at
    if cursor.take(kata.RENTANG) and _quantity_begins(cursor):
        return _between(parts, _jumlah(cursor))
    cursor.at = before
    if cursor.take(kata.PILIHAN) and (other := _try_jumlah(cursor)):
        return _between(*sorted((parts, other), key=_length))
    cursor.at = before
    return _durasi(parts, parts)


def _lower_without_satuan(cursor: Cursor) -> Fraction | None:
    """The "5" of "5-10 menit", and steps over the dash; None when no such range stands here."""
    before = cursor.at
    if cursor.number_begins():
        lower = _bilangan(cursor)
        if cursor.take(kata.RENTANG) or cursor.take(kata.ATAU):
            return lower
    cursor.at = before
    return None


def _quantity_begins(cursor: Cursor) -> bool:
    return cursor.number_begins() or cursor.peek() in kata.SATU_SATUAN


def _between(lower: list[_Bagian], upper: list[_Bagian]) -> Durasi:
    if _length(lower) > _length(upper):
        raise _NotUnderstoodError
    return _durasi(lower, upper)


def _length(parts: list[_Bagian]) -> Fraction:
    return calendar_minutes(_durasi(parts, parts)).atas


def _jumlah(cursor: Cursor) -> list[_Bagian]:
    parts = [_bagian(cursor)]
    while True:
        before = cursor.at
        cursor.take(kata.DAN)
        part = _try_bagian(cursor)
        if part is None or _FALLING.index(part.satuan) >= _FALLING.index(parts[-1].satuan):
            cursor.at = before
            return parts
        parts.append(part)


def _try_jumlah(cursor: Cursor) -> list[_Bagian] | None:
    try:
        return _jumlah(cursor)
    except _NotUnderstoodError:
        return None


def _try_bagian(cursor: Cursor) -> _Bagian | None:
    try:
        return _bagian(cursor)
    except _NotUnderstoodError:
        return None


def _bagian(cursor: Cursor) -> _Bagian:
    if cursor.peek() in kata.SATU_SATUAN:
        satuan = _satuan(cursor, kata.SATU_SATUAN)
        return _Bagian(1 + _half_more(cursor), satuan)
    angka = _bilangan(cursor)
    kali = _bilangan(cursor) if cursor.take(kata.KALI) else Fraction(1)
    satuan = _satuan(cursor, kata.SATUAN)
    return _Bagian(angka + _half_more(cursor), satuan, kali)


def _half_more(cursor: Cursor) -> Fraction:
    """The "setengah" of "sejam setengah"; not that of "sehari setengah jam"."""
    if cursor.peek() not in FRACTION_WORDS or cursor.peek(1) in kata.SATUAN:
        return Fraction(0)
    cursor.at += 1
    return FRACTION_WORDS[cursor.peek(-1)]


def _satuan(cursor: Cursor, words: dict[str, Satuan]) -> Satuan:
    satuan = words.get(cursor.peek())
    if satuan is None:
        raise _NotUnderstoodError
    cursor.at += 1
    cursor.take(kata.TITIK)
    if satuan is Satuan.HARI and cursor.take(kata.KERJA):
        return Satuan.HARI_KERJA
    if satuan is Satuan.HARI and cursor.take(kata.KALENDER):
        return Satuan.HARI_KALENDER
    return satuan


def _bilangan(cursor: Cursor) -> Fraction:
    value = _angka(cursor)
    if cursor.peek() == "(" and cursor.number_begins(1):
        cursor.take(kata.BUKA)
        if _angka(cursor) != value or not cursor.take(kata.TUTUP):
            raise _NotUnderstoodError
    return value


def _angka(cursor: Cursor) -> Fraction:
    value = _fraction(cursor)
    if value is None:
        value = _figure(cursor) if cursor.figure() else _words(cursor)
        value += _fraction(cursor) or 0
    return value


def _fraction(cursor: Cursor) -> Fraction | None:
    """The few fractions that people write: "½", "1/2", "setengah"; "2/3 hari" may mean 2 or 3 days and is none."""
    if sign := FRACTION_SIGNS.get(cursor.peek()) or FRACTION_WORDS.get(cursor.peek()):
        cursor.at += 1
        return sign
    if cursor.peek(1) in ("/", "⁄") and (value := _SLASH_FRACTIONS.get((cursor.peek(), cursor.peek(2)))):
        cursor.at += 3
        return value
    return None


def _figure(cursor: Cursor) -> Fraction:
    value = read_figure(cursor.figure())
    if value is None:
        raise _NotUnderstoodError
    cursor.at += 1
    return value


def _words(cursor: Cursor) -> Fraction:
    found = read_words([cursor.peek(ahead) for ahead in range(_LONGEST_NUMBER)])
    if found is None:
        raise _NotUnderstoodError
    value, taken = found
    cursor.at += taken
    return value


def _per(cursor: Cursor) -> str:
    before = cursor.at
    bracket = cursor.take(kata.BUKA)
    if cursor.take(kata.PER):
        figure, word = cursor.figure(), cursor.peek(1 if cursor.figure() else 0)
        if word in kata.LENTUR:
            raise _NotUnderstoodError
        cursor.at += 2 if figure else 1
        if word.isalpha() and (not bracket or cursor.take(kata.TUTUP)):
            return f"{figure} {word}".strip()
    cursor.at = before
    return ""


def _closing_batas(cursor: Cursor) -> bool:
    before = cursor.at
    bracket = cursor.take(kata.BUKA)
    if cursor.take(kata.BATAS) and (not bracket or cursor.take(kata.TUTUP)):
        return True
    cursor.at = before
    return False


def _another_follows(cursor: Cursor) -> bool:
    """Whether a second duration stands beside the first: "10 menit, 1 jam", "15 menit (maksimal 30 menit)"."""
    before = cursor.at
    joined = cursor.take(kata.DAN)
    if not joined:
        cursor.take(kata.BUKA)
    found = (cursor.take(kata.BATAS) or joined) and _try_jumlah(cursor) is not None
    cursor.at = before
    return found


def _durasi(lower: list[_Bagian], upper: list[_Bagian]) -> Durasi:
    """One Durasi from the parts of both bounds; hours, minutes, and seconds go to the smallest of them in use."""
    finest = min(
        (part.satuan for part in (*lower, *upper) if part.satuan in _SECONDS), key=_FALLING.index, default=None
    )
    bounds: dict[tuple[Satuan, bool], list[Fraction]] = {}
    for side, parts in enumerate((lower, upper)):
        for part in parts:
            satuan, jumlah = part.satuan, part.jumlah
            if finest and satuan in _SECONDS:
                satuan, jumlah = finest, jumlah * Fraction(_SECONDS[satuan], _SECONDS[finest])
            bounds.setdefault((satuan, part.kalender), [Fraction(0), Fraction(0)])[side] += jumlah
    found = [Durasi(bawah, atas, satuan, kalender=kalender) for (satuan, kalender), (bawah, atas) in bounds.items()]
    found.sort(key=lambda durasi: (durasi.atas > 0, _FALLING.index(durasi.satuan)), reverse=True)
    return replace(found[0], tambahan=tuple(found[1:]))
