"""Characters of symbol fonts as what they show: a tick of Wingdings is a letter u with two dots to a program."""

import re
from collections.abc import Mapping

_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x74: "◆", 0x75: "◆", 0x76: "◆", 0x77: "◆",
    0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xD7: "◄", 0xD8: "►", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
    0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓", 0xEF: "←", 0xF0: "→", 0xF1: "↑", 0xF2: "↓", 0xF3: "↔", 0xF4: "↕",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "●", 0xA2: "■", 0xA3: "□",
}  # fmt: skip
_WINGDINGS_3 = {
    0x21: "→", 0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x70: "▲", 0x71: "▼", 0x74: "◄", 0x75: "►", 0x7D: "►",
}  # fmt: skip
_WEBDINGS = {0x33: "◄", 0x34: "►", 0x35: "▲", 0x36: "▼", 0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗"}
_SYMBOL = {
    0xA3: "≤", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB1: "±", 0xB3: "≥", 0xB7: "•", 0xB4: "×",
    0xD6: "√", 0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒", 0xE0: "◊", 0xA8: "♦",
}  # fmt: skip
_MARLETT = {0x61: "✓", 0x62: "✓", 0x72: "✗", 0x33: "▲", 0x34: "▼", 0x35: "▲", 0x36: "▼"}

FONTS: Mapping[str, Mapping[int, str]] = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
    "marlett": _MARLETT,
}
_ANY = _SYMBOL | _WINGDINGS
_EMBEDDED = re.compile(r"(?:[a-z]{6}\+)?(wingdings|webdings|symbol|marlett)(?:mt)?[ -]?([23])?(?:-?regular)?", re.I)
_PRIVATE = 0xF000  # where Office keeps the letters of symbol fonts


def plain_letters(text: str, font: str) -> str:
    """``text`` as it looks in ``font``. Letters of no symbol font stay, but for Office's private ones."""
    letters = FONTS.get(font.strip().lower())
    if letters is None and not any(_PRIVATE <= ord(letter) <= _PRIVATE + 0xFF for letter in text):
        return text
    return "".join(_plain(letter, letters) for letter in text)


def is_symbol(letter: str) -> bool:
    """Whether it is one of Office's private letters, which no font of words has."""
    return _PRIVATE <= ord(letter[:1] or " ") <= _PRIVATE + 0xFF


def font_family(name: str) -> str:
    """The family of a font that a PDF names "ABCDEE+Wingdings2-Regular"; "" for a font of words."""
    found = _EMBEDDED.fullmatch(name.strip())
    return " ".join(filter(None, found.groups())).lower() if found else ""


def _plain(letter: str, letters: Mapping[int, str] | None) -> str:
    code = ord(letter)
    if _PRIVATE <= code <= _PRIVATE + 0xFF:
        return (letters or _ANY).get(code - _PRIVATE, letter)
    return letters.get(code, letter) if letters else letter
