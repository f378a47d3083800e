"""Tells in plain Indonesian lines what changed, for the screen and for messages."""

from collections.abc import Iterable, Iterator

from sopan.comparison.compare import Comparison, Fate, FieldChange, RowChange
from sopan.comparison.ways import WayChange
from sopan.comparison.words import Kind, Piece
from sopan.document.labels import FIELD_LABELS

_MARKS = {Kind.SAME: "{}", Kind.GONE: "[-{}-]", Kind.NEW: "[+{}+]"}


def tell_changes(found: Comparison) -> tuple[str, ...]:
    """A line a change: fields, rows, arrows; [-gone-] and [+new+] mark the words. Nothing for what stayed."""
    rows = (line for row in found.rows for line in _row(row))
    return (*(_field(field) for field in found.fields), *rows, *(_way(way) for way in found.ways))


def summarise(found: Comparison) -> str:
    """All changes in one sentence: "2 langkah berubah, 1 langkah baru, 1 isian identitas berubah"."""
    counts = [f"{count} langkah {fate}" for fate, count in found.counts.items() if count]
    fields = [f"{len(found.fields)} isian identitas berubah"] if found.fields else []
    ways = [f"{len(found.ways)} panah berubah"] if found.ways else []
    return ", ".join([*counts, *fields, *ways]) or "tidak ada perbedaan"


def _field(field: FieldChange) -> str:
    changed = [line for line in field.lines if any(piece.kind is not Kind.SAME for piece in line)]
    return f"{FIELD_LABELS[field.key]}: {'; '.join(map(_words, changed)) or 'urutannya berubah'}"


def _row(row: RowChange) -> Iterator[str]:
    other = Kind.NEW if row.fate is Fate.GONE else Kind.GONE
    uraian = "".join(piece.text for piece in row.cells["uraian"] if piece.kind is not other)
    if row.fate is Fate.NEW:
        yield f"Langkah {row.new_no} baru: {uraian}"
    elif row.fate is Fate.GONE:
        yield f"Langkah {row.old_no} dihapus: {uraian}"
    else:
        number = row.new_no if row.new_no == row.old_no else f"{row.new_no} (semula {row.old_no})"
        if row.moved:
            yield f"Langkah {number} pindah tempat: {uraian}"
        for key, pieces in row.cells.items():
            if any(piece.kind is not Kind.SAME for piece in pieces):
                yield f"Langkah {number}, {key}: {_words(pieces)}"


def _words(pieces: Iterable[Piece]) -> str:
    return "".join(_MARKS[piece.kind].format(piece.text) for piece in pieces)


def _way(way: WayChange) -> str:
    step = f"{way.no} ({way.label})" if way.label else way.no
    if not way.was:
        return f"Panah langkah {step} baru: ke langkah {way.now}"
    if not way.now:
        return f"Panah langkah {step} ke langkah {way.was} dihapus"
    if way.was == way.now:
        return f"Panah langkah {step} kini menuju langkah {way.now} yang lain daripada dahulu"
    return f"Panah langkah {step} kini ke langkah {way.now}, semula ke langkah {way.was}"
