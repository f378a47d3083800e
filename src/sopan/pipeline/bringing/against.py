"""An SOP that comes back against the one it came from: what the file could not carry is kept, the rest compared."""

from collections.abc import Sequence
from dataclasses import fields, replace

from sopan.comparison import Comparison, compare
from sopan.document import Sop
from sopan.document.seal import seal_of
from sopan.pipeline.bringing.bring import Brought
from sopan.pipeline.bringing.echo import Echo
from sopan.readers.reading import Place, Reading

_FIELDS = {each.name for each in fields(Sop)} - {"kegiatan", "pelaksana"}


def choose(old: Sop, found: Sequence[Sop]) -> int:
    """Which of the SOPs of a file is ``old``: the one with the fewest changes."""
    changes = [len(changed.fields) + sum(changed.counts.values()) for changed in (compare(old, new) for new in found)]
    return changes.index(min(changes))


def adopt(old: Sop, reading: Reading, *, is_form: bool) -> Reading:
    """``reading`` with what a printed document does not hold or can't tell apart, from ``old``.

    A form holds everything.
    """
    if is_form:
        return reading
    sop = Echo(old).settle(reading.sop)
    notices = (each for each in reading.notices if not _needless(each.place, old, sop))
    return replace(reading, sop=sop, notices=tuple(notices))


def _needless(place: Place, old: Sop, new: Sop) -> bool:
    """Whether a doubt is about a field of the identity that is as it was."""
    (key,) = place if len(place) == 1 else ("",)
    return key in _FIELDS and getattr(new, str(key)) == getattr(old, str(key))


def compare_brought(old: Sop, new: Sop, brought: Brought) -> Comparison:
    """What ``new`` changes in ``old``; the rows of a form that was filled with ``old`` are known by their origin."""
    if not brought.is_form or brought.seal != seal_of(old):
        return compare(old, new)
    origins = enumerate(brought.origins)
    return compare(old, new, {row: was for row, was in origins if was is not None and was < len(old.kegiatan)})
