"""Keeps every character settable: what the bundled fonts lack is written another way or shown as an empty box."""

import unicodedata
from functools import cache

import uharfbuzz as hb

from sopan.data import FOLDER

FAMILIES = {
    "Liberation Sans": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    "TeX Gyre Bonum": ("texgyrebonum-regular.otf", "texgyrebonum-bold.otf"),
}
BOX = "□"
_INVISIBLE = {"Cc", "Cf", "Cs"}  # controls, joiners and bidi overrides, lone surrogates
_SELECTORS = {*map(chr, range(0xFE00, 0xFE10)), *map(chr, range(0xE0100, 0xE01F0))}


def clean(text: str) -> str:
    """``text`` with every character one that a bundled font has; the order and the plain ones stay as they are."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_settable, text))


def find_missing(text: str) -> tuple[str, ...]:
    """The characters of ``text`` that are shown as an empty box, once each, in order."""
    if text.isascii():
        return ()
    return tuple(dict.fromkeys(sign for sign in text if sign != BOX and _settable(sign) == BOX))


@cache
def _settable(sign: str) -> str:
    if _invisible(sign):
        return ""
    if _drawn(sign):
        return sign
    other = unicodedata.normalize("NFKC", sign)
    return other if other and all(map(_drawn, other)) else BOX


def _invisible(sign: str) -> bool:
    return unicodedata.category(sign) in _INVISIBLE or sign in _SELECTORS


def _drawn(sign: str) -> bool:
    return unicodedata.category(sign) not in {"Co", "Cn"} and ord(sign) in _coverage()


@cache
def _coverage() -> frozenset[int]:
    """The code points that one family has in its regular and in its bold face."""
    return frozenset().union(*(_face(regular) & _face(bold) for regular, bold in FAMILIES.values()))


def _face(name: str) -> set[int]:
    data = (FOLDER / "fonts" / name).read_bytes()
    return set(hb.Face(hb.Blob(data)).unicodes)
