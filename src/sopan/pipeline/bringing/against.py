"""An SOP that comes back against the one it came from: what the file could not carry is kept, the rest compared."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sopan.comparison import Comparison, compare, rename_actors
from sopan.document import Klasifikasi, Sop
from sopan.document.record import seal_of
from sopan.pipeline.bringing.bring import Brought

_UNPRINTED = ("logo", "jenis_kegiatan", "sumber", "catatan")
_CAPITALS = ("instansi", "unit")  # the form of the regulation prints them in capitals


def choose(old: Sop, found: Sequence[Sop]) -> int:
    """Which of the SOPs of a file is ``old``: the one with the fewest changes."""
    changes = [len(changed.fields) + sum(changed.counts.values()) for changed in (compare(old, new) for new in found)]
    return changes.index(min(changes))


def adopt(old: Sop, new: Sop, *, is_form: bool) -> Sop:
    """``new`` with what a printed document does not hold, taken from ``old``; a form holds everything."""
    if is_form:
        return new
    named = _renamed(new, {column.singkatan: column.nama for column in old.pelaksana if column.singkatan})
    short = {column.nama: column.singkatan for column in old.pelaksana}
    columns = tuple(replace(column, singkatan=short.get(column.nama, "")) for column in named.pelaksana)
    kept = {key: getattr(old, key) for key in _UNPRINTED}
    kept |= {key: getattr(old, key) for key in _CAPITALS if _same_but_capitals(old, new, key)}
    axes = old.klasifikasi if new.klasifikasi == Klasifikasi() else new.klasifikasi
    return replace(named, pelaksana=columns, klasifikasi=axes, **kept)


def _same_but_capitals(old: Sop, new: Sop, key: str) -> bool:
    was, now = (str(getattr(sop, key)).casefold() for sop in (old, new))
    return was == now


def compare_brought(old: Sop, new: Sop, brought: Brought) -> Comparison:
    """What ``new`` changes in ``old``; the rows of a form that was filled with ``old`` are known by their origin."""
    if not brought.is_form or brought.seal != seal_of(old):
        return compare(old, new)
    origins = enumerate(brought.origins)
    return compare(old, new, {row: was for row, was in origins if was is not None and was < len(old.kegiatan)})


def _renamed(sop: Sop, names: Mapping[str, str]) -> Sop:
    """``sop`` with columns under their whole names, which a narrow column prints shortened."""
    columns = tuple(replace(column, nama=names.get(column.nama, column.nama)) for column in sop.pelaksana)
    return replace(sop, pelaksana=columns, kegiatan=tuple(rename_actors(row, names) for row in sop.kegiatan))
