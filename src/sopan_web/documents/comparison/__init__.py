"""What changed between two states of an SOP: fields, rows, words, ways; rows are matched by what they say."""

from sopan_web.documents.comparison.compare import Comparison, FieldChange, RowChange, compare
from sopan_web.documents.comparison.words import Piece, diff_words

__all__ = ["Comparison", "FieldChange", "Piece", "RowChange", "compare", "diff_words"]
