"""Rules and words on a sheet become tables with texts, whether they come from a PDF's ink or from a scan's pixels."""

from sopan.readers.printed.paper.filling import confidence_of, fill_table, loose_texts
from sopan.readers.printed.paper.grid import Grid, Span, find_grids
from sopan.readers.printed.paper.lines import gather_lines
from sopan.readers.printed.paper.notes import without_calls
from sopan.readers.printed.paper.prose import join_words, reading_turn
from sopan.readers.printed.paper.rules import Rule, merge_rules
from sopan.readers.printed.paper.ruling import keep_rules
from sopan.readers.printed.paper.words import Letters, Word, around, shared_area

__all__ = [
    "Grid",
    "Letters",
    "Rule",
    "Span",
    "Word",
    "around",
    "confidence_of",
    "fill_table",
    "find_grids",
    "gather_lines",
    "join_words",
    "keep_rules",
    "loose_texts",
    "merge_rules",
    "reading_turn",
    "shared_area",
    "without_calls",
]
