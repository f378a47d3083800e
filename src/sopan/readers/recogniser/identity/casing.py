"""Writes an office's name that a letterhead prints in capitals as running text has it; short forms keep theirs."""

import re

from sopan.readers.recogniser.identity.office import names_office

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = {"dan", "di", "ke", "dari", "pada", "untuk", "atas", "bagi", "dengan", "serta", "atau", "yang", "oleh"}
_SHORT = {"asn", "blud", "ham", "igd", "it", "kia", "kie", "kua", "paud", "sar", "sim", "tik", "ugd"}
"""Short forms that can be spoken as a word."""

_ROMAN = re.compile(r"[ivx]+")
_OPENING = re.compile(r"[bcdfghjklmnpqrstvwxyz]?(?:[lrwhy]|(?<=s)[pkt]r?|(?<=n)[gy]|(?<=p)s)?[aiueoy]")
_CLOSING = re.compile(r"[aiueo](?:ng|nk|ns|ks|rs|rt|st|sh|kh|[b-df-hj-np-tv-z])?$")


def plain_case(name: str) -> str:
    """``name`` in ordinary letters when all of it is in capitals and it is an office's; else as it is."""
    if not name.isupper() or not names_office(name):
        return name
    return " ".join(_plain(token) for token in name.split(" "))


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
