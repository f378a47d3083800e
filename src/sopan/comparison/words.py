"""Compares two texts word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")

# Beyond this many comparisons two long cells are shown whole, the old one and the new one.
_MOST = 4_000_000


class Kind(StrEnum):
    """What became of a piece of text."""

    SAME = "tetap"
    GONE = "hilang"
    NEW = "baru"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a row that share a fate."""

    kind: Kind
    text: str


def diff_words(old: str, new: str) -> tuple[Piece, ...]:
    """``new`` with what is gone from ``old`` in its place. Lone blanks and commas between changes join them."""
    if old == new:
        return (Piece(Kind.SAME, new),) if new else ()
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) * len(after) > _MOST:
        return _pieces([(Kind.GONE, old), (Kind.NEW, new)])
    found: list[tuple[Kind, str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        kept = "".join(after[c:d])
        if tag == "equal" and (kept.strip(" ,.;:") or not found or found[-1][0] is Kind.SAME):
            found.append((Kind.SAME, kept))
        else:
            found += [(Kind.GONE, "".join(before[a:b])), (Kind.NEW, kept)]
    return _pieces(found)


def _pieces(found: list[tuple[Kind, str]]) -> tuple[Piece, ...]:
    """Neighbours of one fate joined; between two unchanged pieces what is gone stands before what is new."""
    pieces: list[Piece] = []
    gone = new = ""
    for kind, text in [*found, (Kind.SAME, "")]:
        if kind is Kind.GONE:
            gone += text
        elif kind is Kind.NEW:
            new += text
        else:
            pieces += [Piece(Kind.GONE, gone), Piece(Kind.NEW, new), Piece(Kind.SAME, text)]
            gone = new = ""
    return tuple(piece for piece in pieces if piece.text)
