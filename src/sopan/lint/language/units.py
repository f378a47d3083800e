"""Guesses the duration behind a misspelt unit of time ("5 minit")."""

import re
from difflib import get_close_matches

from sopan.document import Satuan, parse_waktu

_ONE_UNIT = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*([A-Za-z]+)\.?\s*")


def near_duration(text: str) -> str:
    """ "5 minit" gives "5 menit"; "" when ``text`` isn't a number with a word close to a unit.

    Only misspellings are cured: "setiap saat" or a bare number stay for a person to decide.
    """
    match = _ONE_UNIT.fullmatch(text)
    if match is None:
        return ""
    units = [satuan.value for satuan in Satuan if " " not in satuan.value]
    close = get_close_matches(match[2].lower(), units, n=1, cutoff=0.7)
    guess = f"{match[1]} {close[0]}" if close else ""
    return guess if parse_waktu(guess).durasi else ""


def two_meanings(text: str) -> str:
    """The figure in ``text`` that may be read in two ways, as the "1.30" of "1.30 jam"; else ""."""
    match = _ONE_UNIT.fullmatch(text)
    return match[1] if match and match[2].lower() in list(Satuan) and parse_waktu(text).durasi is None else ""
