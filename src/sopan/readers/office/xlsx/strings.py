"""The strings of a workbook: plain, or in runs of several faces."""

import re
from typing import NamedTuple

from sopan.readers.found import plain_letters
from sopan.readers.safely import Element, name_of

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class String(NamedTuple):
    """``bold`` is None, and ``plain`` true, where the cell's own look decides how the text shows."""

    text: str
    bold: bool | None = None
    plain: bool = True


def read_strings(root: Element) -> tuple[String, ...]:
    """The shared strings in the order of their numbers."""
    return tuple(read_string(item) for item in root if name_of(item) == "si")


def read_string(item: Element) -> String:
    """A string, shared or written in its cell."""
    runs = [child for child in item if name_of(child) == "r"]
    if not runs:
        return String(_clean("".join(child.text or "" for child in item if name_of(child) == "t")))
    text = "".join(plain_letters(_said(run), _face(run)) for run in runs)
    weights = [_is_bold(run) for run in runs if _said(run).strip()]
    return String(_clean(text), bool(weights) and all(weights), plain=False)


def _said(run: Element) -> str:
    return "".join(child.text or "" for child in run if name_of(child) == "t")


def _face(run: Element) -> str:
    found = run.find("{*}rPr/{*}rFont")
    return "" if found is None else found.get("val", "")


def _is_bold(run: Element) -> bool:
    found = run.find("{*}rPr/{*}b")
    return found is not None and found.get("val", "1") not in ("0", "false")


def _clean(text: str) -> str:
    """Without the escapes that Excel uses for letters that XML has not, and without spaces at the ends of lines."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()
