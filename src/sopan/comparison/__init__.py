"""What changed between two states of an SOP: fields, rows, words, ways; rows are matched by what they say."""

from sopan.comparison.alignment import align
from sopan.comparison.columns import rename_actors
from sopan.comparison.compare import Comparison, Fate, FieldChange, RowChange, compare
from sopan.comparison.telling import summarise, tell_changes
from sopan.comparison.ways import WayChange
from sopan.comparison.words import Piece, diff_words

__all__ = [
    "Comparison",
    "Fate",
    "FieldChange",
    "Piece",
    "RowChange",
    "WayChange",
    "align",
    "compare",
    "diff_words",
    "rename_actors",
    "summarise",
    "tell_changes",
]
