"""Reads the block "Disahkan oleh": title, name, rank, and NIP from lines that no label parts."""

import re

from sopan.document import Pengesahan
from sopan.readers.recogniser.words import one_line, tidy

_NIP = re.compile(r"^\s*n\s*\.?\s*i\s*\.?\s*p\s*\.?\s*[:.]?\s*(.*)$", re.IGNORECASE)
_BARE_NIP = re.compile(r"[\d .]{18,26}")
_WHOLE_NIP = re.compile(r"\W*\w{0,4}\W+(\d{8} ?\d{6} ?\d ?\d{3})\W*")
_RANK = re.compile(
    r"(?:pembina|penata|pengatur|juru|brigadir|komisaris|kolonel|letnan|mayor|kapten|laksamana|marsekal|jenderal)\b"
    r"|.*\(\s*(?:IV|III|II|I)\s*/\s*[a-e]\s*\)",
    re.IGNORECASE,
)
_MARKS = {"plt": "Plt.", "plh": "Plh.", "pj": "Pj.", "pjs": "Pjs."}
_MARK = re.compile(r"(plt|plh|pjs|pj)\s*\.?\s+(?=\S)", re.IGNORECASE)
_ON_BEHALF = re.compile(r"(a\s*\.\s*n|an)\s*\.?\s+(?=\S)", re.IGNORECASE)
_BY = re.compile(r"u\s*\.\s*b\s*\.?", re.IGNORECASE)
_DEGREE = re.compile(r",\s*(?:[SM]\.|S[A-Z]|M[A-Z]|A\.|Ph|MM\b|SH\b)|^(?:Drs?|Dra|Ir|H|Hj|Prof)\.")


def read_signature(text: str) -> Pengesahan:
    """The signing official. The name is the last line that is neither rank nor NIP; the title stands above it."""
    lines = [line.strip() for line in tidy(text).split("\n") if re.search(r"\w", line)]
    nip, lines = _take_nip(lines)
    rank = next((line for line in reversed(lines[1:]) if _RANK.match(line)), "")
    lines = [line for line in lines if line is not rank]
    nama = ""
    if len(lines) > 1 or (nip and lines and _DEGREE.search(lines[0])):
        nama = lines.pop()
    title = _read_title(lines)
    return Pengesahan(title[1], nama, nip, rank, sebutan=title[0], atas_nama=title[2])


def _take_nip(lines: list[str]) -> tuple[str, list[str]]:
    for number, line in enumerate(lines):
        found = _NIP.match(line) or _WHOLE_NIP.fullmatch(line)
        value = found[1].strip() if found else line if _BARE_NIP.fullmatch(line) else ""
        if found or value:
            rest = lines[:number] + lines[number + 1 :]
            if not value and number + 1 < len(lines):
                value, rest = lines[number + 1], lines[:number] + lines[number + 2 :]
            return value, rest
    return "", lines


def _read_title(lines: list[str]) -> tuple[str, str, str]:
    """Mark, title, and the title on whose behalf it is signed."""
    for number, line in enumerate(lines):
        if _BY.fullmatch(line) and 0 < number < len(lines) - 1:
            superior = _ON_BEHALF.sub("", _title(lines[:number]), count=1)
            return "u.b.", _title(lines[number + 1 :]), superior
    if lines and (found := _ON_BEHALF.match(lines[0])) and len(lines) > 1:
        return "a.n.", _title(lines[1:]), lines[0][found.end() :].rstrip(" ,")
    title = _title(lines)
    if found := _MARK.match(title):
        return _MARKS[found[1].casefold()], title[found.end() :], ""
    return "", title, ""


def _title(lines: list[str]) -> str:
    return one_line("\n".join(lines)).rstrip(" ,")
