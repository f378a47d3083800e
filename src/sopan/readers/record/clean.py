"""Brings a text of a record into the one form that the model knows: no stray spaces, no invisible characters."""

import re
import unicodedata

# What no printed format can carry; a file can hold it raw or as an escape.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")
_BLANKS = re.compile(r"[^\S\n]+")
_AROUND_LINE_END = re.compile(" ?\n ?")
_NUMBER = re.compile(r"0*([0-9]{1,9})(?:\.0+)?[.)]?")


def has_control(text: str) -> bool:
    """True when ``text`` holds characters that no printed format can carry."""
    return CONTROL.search(text) is not None


def clean_text(text: str) -> str:
    """``text`` with its lines kept: NFC, one space between words, none at line ends, no blank lines around."""
    visible = _INVISIBLE.sub("", CONTROL.sub("", _LINE_END.sub("\n", text)))
    spaced = _BLANKS.sub(" ", unicodedata.normalize("NFC", visible))
    return _AROUND_LINE_END.sub("\n", spaced).strip()


def clean_line(text: str) -> str:
    """``text`` on one line, cleaned."""
    return " ".join(clean_text(text).split())


def clean_number(text: str) -> str:
    """A number as text: "3" for 3, "03", 3.0, "3.", and "3)"; any other text only cleaned."""
    line = clean_line(text)
    found = _NUMBER.fullmatch(line)
    return str(int(found[1])) if found else line
