"""Turns the texts of table cells into parts of sentences: blanks, first letters, full stops, lists, and verbs."""

import re

from sopan.flow.series import join_and

_MARK = re.compile(r"^\s*(?:[0-9]{1,2}[.)]|[a-zA-Z][.)]|[-•*–])\s+")
_ENDS = " \t\r\n.;,:"
_ACTIVE = re.compile(r"me(?:m|n|ng|ny|l|r|w|y)[a-z]{3,}")
_NO_VERBS = frozenset(["menteri", "mental", "mentor", "memorandum", "menara", "mereka", "merdeka", "menurut"])
_SLASH = re.compile(r"\s*/\s*")
_BRACKET = re.compile(r"(?<=\()\s+|\s+(?=\))")
_COMMA = re.compile(r",(?=[^\W\d_])")


def tidy(text: str) -> str:
    """``text`` on one line, evenly spaced, without the signs at its end that would double a full stop."""
    line = _BRACKET.sub("", _SLASH.sub("/", " ".join(text.split())))
    return _COMMA.sub(", ", line).rstrip(_ENDS)


def missing(text: str) -> bool:
    """Whether a cell says nothing: empty, or only dashes and dots."""
    return not text.strip(" \t\r\n-–—.…_")


def sentence(text: str) -> str:
    """``text`` with a capital in front and one full stop behind; "" stays empty."""
    text = tidy(text)
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in "?!" else ".")


def lower_first(text: str) -> str:
    """``text`` beginning with a small letter, unless its first word is an abbreviation like "SPT" or "e-Office"."""
    word = text.split(" ", 1)[0]
    return text if word != word.capitalize() else text[:1].lower() + text[1:]


def spoken_list(text: str) -> str:
    """A cell whose lines are a list, as one phrase: "1. Komputer", "2. Kertas" become "Komputer dan Kertas"."""
    return join_and(lines_of(text))


def spoken_task(text: str) -> str:
    """A cell that tells a task: marked lines follow after a colon, other lines that begin anew after a semicolon."""
    lines = text.splitlines()
    told = "; ".join(lines_of("\n".join(line for line in lines if not _MARK.match(line))))
    marked = "; ".join(lines_of("\n".join(line for line in lines if _MARK.match(line))))
    return f"{told}: {marked}" if told and marked else told or marked


def begins_with_verb(text: str) -> bool:
    """Whether the first word is an active me- verb, so that the actor may stand before it."""
    word = text.split(" ", 1)[0].rstrip(",").lower()
    return bool(_ACTIVE.fullmatch(word)) and word not in _NO_VERBS


def lines_of(text: str) -> list[str]:
    """The entries of a cell: a line that only goes on with the one before, in small letters, belongs to it."""
    items: list[str] = []
    for line in text.splitlines():
        entry = tidy(_MARK.sub("", line))
        if items and entry[:1].islower() and not _MARK.match(line):
            items[-1] = f"{items[-1]} {entry}"
        elif entry:
            items.append(entry)
    return items
