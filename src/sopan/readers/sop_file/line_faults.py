"""Looks at the lines around a YAML fault for the mistakes people make most, and names them better than a parser can."""

import re
from typing import NamedTuple

from sopan.document.fields import SECTIONS

_KEYS = "|".join(sorted({field.key for section in SECTIONS for field in section.fields}))
_GLUED_COLON = re.compile(rf"\s*(?:- +)*(?:{_KEYS}):(?=[^\s:])")
_GLUED_DASH = re.compile(r"\s*-(?=[^\W_])")
_HARD_SPACE = re.compile(rf" *(?:- +)*(?:-|(?:{_KEYS}):)?(?=[\u00a0\u202f])")  # from a word processor; no blank to YAML
_TWO_COLONS = re.compile(r"""\s*(?:- +)*(?P<key>[\w']+): +(?P<text>[^"'|>\[{&*!%@`#\s].*:(?: .*)?)$""")
_AFTER_QUOTE = re.compile(r"""\s*(?:- +)*(?:[\w']+: +)?(?:"[^"]*"|'[^']*')\s*[^\s:,#\]}]""")
_SHOWN = 60


class LineFault(NamedTuple):
    """A mistake found in a line, with its place."""

    fault: str
    remedy: str
    line: int
    column: int


def find_line_fault(text: str, line: int) -> LineFault | None:
    """The mistake in ``line`` (from 1) or, for those that libyaml notices late, in one of the two lines above."""
    lines = text.split("\n")
    for number in range(min(line, len(lines)), max(0, line - 3), -1):
        if found := _glued(lines[number - 1], number):
            return found
    return _in_line(lines[line - 1], line) if 0 < line <= len(lines) else None


def find_blank_fault(text: str) -> LineFault | None:
    """The blank that lacks after the first key of ``text``, for a file that YAML takes as one bare text."""
    first = next((number for number, line in enumerate(text.split("\n"), 1) if line.strip()), 0)
    return _glued(text.split("\n")[first - 1], first) if first else None


def _glued(source: str, line: int) -> LineFault | None:
    if found := _HARD_SPACE.match(source):
        fault = "ada spasi tak-putus (biasanya ikut tersalin dari Word), yang bukan spasi bagi YAML."
        return LineFault(fault, "Hapus, lalu ketik spasi biasa.", line, found.end() + 1)
    if found := _GLUED_COLON.match(source):
        return LineFault("tidak ada spasi sesudah titik dua.", "Tambahkan spasi.", line, found.end() + 1)
    if found := _GLUED_DASH.match(source):
        return LineFault("tidak ada spasi sesudah tanda hubung.", "Tambahkan spasi.", line, found.end() + 1)
    return None


def _in_line(source: str, line: int) -> LineFault | None:
    if found := _TWO_COLONS.match(source):
        text = found["text"].rstrip()
        remedy = f"Tulis {found['key']}: {_quoted(text)}" if len(text) <= _SHOWN else "Apit seluruhnya dengan kutip."
        return LineFault('teks ini memuat titik dua, yang dibaca sebagai kunci baru.', remedy, line,
                         found.start("text") + text.index(":") + 1)  # fmt: skip
    if found := _AFTER_QUOTE.match(source):
        remedy = 'Apit seluruh teks; tanda kutip yang sama di dalamnya ditulis dua kali (tunggal) atau \\" (ganda).'
        return LineFault("teks berlanjut sesudah tanda kutip penutup.", remedy, line, found.end())
    return None


def _quoted(text: str) -> str:
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
