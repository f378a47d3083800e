"""The blocks of a Word file: its paragraphs and its tables, read but not yet placed."""
