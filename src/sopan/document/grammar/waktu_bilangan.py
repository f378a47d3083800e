"""The numbers of the waktu grammar: figures, words, fractions, and one said twice, as in "3 (tiga)"."""

from fractions import Fraction

from sopan.document.grammar import waktu_tokens as kata
from sopan.document.grammar.bilangan import FRACTION_SIGNS, FRACTION_WORDS, read_figure, read_words
from sopan.document.grammar.waktu_tokens import Cursor

_SLASH_FRACTIONS = {("1", "2"): Fraction(1, 2), ("1", "4"): Fraction(1, 4), ("3", "4"): Fraction(3, 4)}
_LONGEST_NUMBER = 6  # words in "seratus dua puluh lima setengah"


class NotUnderstoodError(Exception):
    """The text leaves the grammar; never seen outside it."""


def read_bilangan(cursor: Cursor) -> Fraction:
    """The number at the cursor, "3", "3 (tiga)", "1½", or "dua setengah"; NotUnderstoodError where there is none."""
    value = _angka(cursor)
    if cursor.peek() == "(" and cursor.number_begins(1):
        cursor.take(kata.BUKA)
        if _angka(cursor) != value or not cursor.take(kata.TUTUP):
            raise NotUnderstoodError
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
        raise NotUnderstoodError
    cursor.at += 1
    return value


def _words(cursor: Cursor) -> Fraction:
    found = read_words([cursor.peek(ahead) for ahead in range(_LONGEST_NUMBER)])
    if found is None:
        raise NotUnderstoodError
    value, taken = found
    cursor.at += taken
    return value
