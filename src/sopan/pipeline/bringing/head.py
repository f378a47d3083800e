"""The comment above an SOP that was brought in: where it came from, and what to hold against the original."""

import textwrap
from collections.abc import Iterator, Sequence

from sopan.pipeline.bringing.doubts import SURE, Doubt

_WIDTH = 108
_TOLD = 40


def write_head(name: str, kind: str, place: tuple[int, int], doubts: Sequence[Doubt]) -> str:
    """Lines of comment; ``place`` is the number of the SOP in its file, and how many there are."""
    return "".join(f"# {line}\n" if line else "#\n" for line in _lines(name, kind, place, doubts))


def _lines(name: str, kind: str, place: tuple[int, int], doubts: Sequence[Doubt]) -> Iterator[str]:
    number, count = place
    part = f", SOP {number} dari {count}" if count > 1 else ""
    yield f"Dibawa dari {' '.join(name.split())} ({kind}){part}. Baris yang diawali # boleh dihapus setelah diperiksa."
    guesses = [doubt for doubt in doubts if doubt.confidence < 1]
    if not guesses:
        yield "Tidak ada yang ditebak waktu membaca."
    else:
        first = sum(doubt.confidence < SURE for doubt in guesses)
        yield f"Cocokkan dengan aslinya: {len(guesses)} tempat, {first} di antaranya meragukan."
    for doubt in doubts[:_TOLD]:
        yield from textwrap.wrap(f"- {doubt}", _WIDTH, subsequent_indent="  ")
    if len(doubts) > _TOLD:
        yield f"- dan {len(doubts) - _TOLD} hal lain."
