"""Rules and words on a sheet become tables with texts, whether they come from a PDF's ink or from a scan's pixels."""

from sopan.readers.printed.paper.filling import (
    confidence_of as confidence_of,
    fill_table as fill_table,
    loose_texts as loose_texts,
)
from sopan.readers.printed.paper.grid import Grid as Grid, Span as Span, find_grids as find_grids
from sopan.readers.printed.paper.lines import gather_lines as gather_lines
from sopan.readers.printed.paper.notes import without_calls as without_calls
from sopan.readers.printed.paper.prose import join_words as join_words, reading_turn as reading_turn
from sopan.readers.printed.paper.rules import Rule as Rule, merge_rules as merge_rules
from sopan.readers.printed.paper.ruling import keep_rules as keep_rules
from sopan.readers.printed.paper.words import Word as Word, around as around
