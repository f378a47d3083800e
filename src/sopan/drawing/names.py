"""What the parts of a drawing are called in files that other programs open, and what the names tell on the way back.

An editor shows them in its list of shapes; programs that drop the glue of a connector keep its name.
"""

import re
from typing import NamedTuple

from sopan.drawing.model import Label, Line, LineKind

_LINE = re.compile(r"(?:Panah|Gabung) (\S+): (\S+) ke (\S+)")
_PLAIN = re.compile(r"\.(?:lanjut\d+|gabung)(?!\w)")


class Ends(NamedTuple):
    """The names of the symbols that a line led from and to; ``plain``: it had no word of its own."""

    source: str
    target: str
    plain: bool


def name_symbol(id: str) -> str:
    """The name of a symbol: "Simbol k2s1"."""
    return f"Simbol {id}"


def name_line(line: Line) -> str:
    """The name of a line: "Panah k2s1.tidak1: k2s1 ke k1s1"."""
    return f"{'Panah' if line.kind is LineKind.FLOW else 'Gabung'} {line.id}: {line.source} ke {line.target}"


def name_label(label: Label, line: Line) -> str:
    """The name of the word beside a line: "Kata Tidak k2s1.tidak1"."""
    return f"Kata {label.text} {line.id}"


def read_ends(name: str) -> Ends | None:
    """The ends that a line's name tells; None for any other name."""
    found = _LINE.fullmatch(name)
    if not found:
        return None
    id, source, target = found.groups()
    return Ends(name_symbol(source), name_symbol(target), _PLAIN.search(id) is not None)
