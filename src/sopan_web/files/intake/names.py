"""The name under which a file came, made harmless; it is shown to people and never becomes a path."""

import re
import unicodedata

MOST = 120
NAMELESS = "berkas"
_SEPARATORS = re.compile(r"[/\\]+")
_RESERVED = re.compile(r'[<>:"|?*]')
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
"""Controls, marks that turn the direction of writing, halves of a character, characters that nobody has defined."""


def clean_name(name: str) -> str:
    """The last part of the name, in characters that can be seen, at most ``MOST`` long, with its ending."""
    last = _SEPARATORS.split(unicodedata.normalize("NFC", name))[-1]
    seen = "".join(one for one in last if unicodedata.category(one) not in _UNSEEN)
    plain = " ".join(_RESERVED.sub("_", seen).split()).strip(". ")
    return _shorten(plain) or NAMELESS


def ending_of(name: str) -> str:
    """ ".xlsx" of a cleaned name, in lower case; "" when it has none."""
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if stem and dot else ""


def _shorten(name: str) -> str:
    ending = ending_of(name) if len(ending_of(name)) < MOST // 4 else ""
    return name if len(name) <= MOST else name[: MOST - len(ending)].rstrip(". ") + ending
