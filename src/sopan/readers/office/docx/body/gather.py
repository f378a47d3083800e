"""Gathers the blocks of a story: the body, a cell, a header, a text box."""

from collections.abc import Iterator

from sopan.readers.office.docx.blocks import Block
from sopan.readers.office.docx.body.flatten import flatten
from sopan.readers.office.docx.body.tables import read_table
from sopan.readers.office.docx.places.heights import measured
from sopan.readers.office.docx.words.runs import blocks
from sopan.readers.office.docx.words.scribe import Scribe
from sopan.readers.safely import Element, name_of


def gather(story: Element, scribe: Scribe, table_style: str = "") -> Iterator[Block]:
    """The paragraphs and tables of ``story`` in its order; a table that was struck out whole is none."""
    for element in blocks(story):
        if name_of(element) == "p":
            yield from scribe.paragraphs(element, table_style)
        elif name_of(element) == "tbl":
            table = read_table(element, scribe, lambda cell, style: tuple(gather(cell, scribe, style)))
            if table.rows:
                yield measured(flatten(table))
