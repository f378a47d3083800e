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

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from sopan.document.grammar import waktu_tokens as kata
from sopan.document.grammar.bilangan import FRACTION_WORDS
from sopan.document.grammar.waktu_bagian import RISING, Bagian, length_of, make_durasi
from sopan.document.grammar.waktu_bilangan import NotUnderstoodError, read_bilangan
from sopan.document.grammar.waktu_tokens import Cursor
from sopan.document.waktu import Durasi, Satuan, Waktu


@lru_cache(maxsize=512)  # a table says "15 menit" often, and is read anew at every pause in typing
def parse_waktu(text: str) -> Waktu:
    """The cell's text and, where it is a duration, its value. Never fails; linear in the length of ``text``."""
    teks = text.strip()
    try:
        return Waktu(teks, _waktu(Cursor(teks)))
    except NotUnderstoodError:
        return Waktu(teks)


def _waktu(cursor: Cursor) -> Durasi:
    paling_lama, kira_kira = _opening(cursor)
    durasi, per = _rentang(cursor), _per(cursor)
    paling_lama = _closing_batas(cursor) or paling_lama
    kira_kira = cursor.take(kata.KIRA) or kira_kira
    if cursor.number_begins() or cursor.take(kata.BUKAN_DURASI) or _another_follows(cursor):
        raise NotUnderstoodError
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
        return _between(*sorted((parts, other), key=length_of))
    cursor.at = before
    return make_durasi(parts, parts)


def _lower_without_satuan(cursor: Cursor) -> Fraction | None:
    """The "5" of "5-10 menit", and steps over the dash; None when no such range stands here."""
    before = cursor.at
    if cursor.number_begins():
        lower = read_bilangan(cursor)
        if cursor.take(kata.RENTANG) or cursor.take(kata.ATAU):
            return lower
    cursor.at = before
    return None


def _quantity_begins(cursor: Cursor) -> bool:
    return cursor.number_begins() or cursor.peek() in kata.SATU_SATUAN


def _between(lower: list[Bagian], upper: list[Bagian]) -> Durasi:
    if length_of(lower) > length_of(upper):
        raise NotUnderstoodError
    return make_durasi(lower, upper)


def _jumlah(cursor: Cursor) -> list[Bagian]:
    parts = [_bagian(cursor)]
    while True:
        before = cursor.at
        cursor.take(kata.DAN)
        part = _try_bagian(cursor)
        if part is None or RISING.index(part.satuan) >= RISING.index(parts[-1].satuan):
            cursor.at = before
            return parts
        parts.append(part)


def _try_jumlah(cursor: Cursor) -> list[Bagian] | None:
    try:
        return _jumlah(cursor)
    except NotUnderstoodError:
        return None


def _try_bagian(cursor: Cursor) -> Bagian | None:
    try:
        return _bagian(cursor)
    except NotUnderstoodError:
        return None


def _bagian(cursor: Cursor) -> Bagian:
    if cursor.peek() in kata.SATU_SATUAN:
        satuan = _satuan(cursor, kata.SATU_SATUAN)
        return Bagian(1 + _half_more(cursor), satuan)
    angka = read_bilangan(cursor)
    kali = read_bilangan(cursor) if cursor.take(kata.KALI) else Fraction(1)
    satuan = _satuan(cursor, kata.SATUAN)
    return Bagian(angka + _half_more(cursor), satuan, kali)


def _half_more(cursor: Cursor) -> Fraction:
    """The "setengah" of "sejam setengah"; not that of "sehari setengah jam"."""
    if cursor.peek() not in FRACTION_WORDS or cursor.peek(1) in kata.SATUAN:
        return Fraction(0)
    cursor.at += 1
    return FRACTION_WORDS[cursor.peek(-1)]


def _satuan(cursor: Cursor, words: dict[str, Satuan]) -> Satuan:
    satuan = words.get(cursor.peek())
    if satuan is None:
        raise NotUnderstoodError
    cursor.at += 1
    cursor.take(kata.TITIK)
    if satuan is Satuan.HARI and cursor.take(kata.KERJA):
        return Satuan.HARI_KERJA
    if satuan is Satuan.HARI and cursor.take(kata.KALENDER):
        return Satuan.HARI_KALENDER
    return satuan


def _per(cursor: Cursor) -> str:
    before = cursor.at
    bracket = cursor.take(kata.BUKA)
    if cursor.take(kata.PER):
        figure, word = cursor.figure(), cursor.peek(1 if cursor.figure() else 0)
        if word in kata.LENTUR:
            raise NotUnderstoodError
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
