"""Writes an office's name that a letterhead prints in capitals as running text has it; short forms keep theirs."""

import re

from sopan.readers.recogniser.identity.office import names_office

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = {"dan", "di", "ke", "dari", "pada", "untuk", "atas", "bagi", "dengan", "serta", "atau", "yang", "oleh"}
_SHORT = {"asn", "blud", "ham", "igd", "it", "kia", "kie", "kua", "paud", "sar", "sim", "tik", "ugd"}
"""Short forms that can be spoken as a word."""

_COMMON = {
    "adat", "alam", "anak", "arsip", "aset", "badan", "bagi", "balai", "barat", "biro", "camat", "cipta", "data",
    "desa", "dinas", "gizi", "hewan", "hidup", "hukum", "hutan", "ikan", "jalan", "kerja", "kota", "lalu", "laut",
    "masa", "muda", "niaga", "olah", "pajak", "pasar", "pulau", "raya", "ruang", "rumah", "sakit", "sapi", "seni",
    "staf", "tanah", "tani", "tata", "timur", "udara", "ulama", "umum", "unit", "usaha", "utama", "utara", "warga",
}  # fmt: skip
"""Short words that offices are named with, and that are short for nothing."""

_SHORTEST = 6  # letters: from here on a word that can be spoken is hardly ever a short form

_ROMAN = re.compile(r"[ivx]+")
_OPENING = re.compile(r"[bcdfghjklmnpqrstvwxyz]?(?:[lrwhy]|(?<=s)[pkt]r?|(?<=n)[gy]|(?<=p)s)?[aiueoy]")
_CLOSING = re.compile(r"[aiueo](?:ng|nk|ns|ks|rs|rt|st|sh|kh|[b-df-hj-np-tv-z])?$")


def plain_case(name: str) -> str:
    """``name`` in ordinary letters when all of it is in capitals and it is an office's; else as it is."""
    if not name.isupper() or not names_office(name):
        return name
    return " ".join(_plain(token) for token in name.split(" "))


def may_hide_short_form(name: str) -> bool:
    """Whether ``plain_case`` may have taken a short form of ``name``, which is in capitals, for a word."""
    words = {word.casefold() for word in _WORD.findall(name) if len(word) < _SHORTEST and _word(word) != word}
    return not words <= _SMALL | _COMMON


def _plain(token: str) -> str:
    """A word with the signs around it; what stands alone in brackets, or has figures in it, is a short form."""
    if any(letter.isdigit() for letter in token) or (token.startswith("(") and token.endswith(")")):
        return token
    return _WORD.sub(lambda found: _word(found[0]), token)


def _word(word: str) -> str:
    small = word.casefold()
    if small in _SMALL:
        return small
    spoken = _OPENING.match(small) and _CLOSING.search(small) and len(small) > 1
    return word if small in _SHORT or _ROMAN.fullmatch(small) or not spoken else word.capitalize()
