"""What every part of the reader asks of an element: its words, its name, what it refers to, its line."""

from sopan.readers.safely import Element


def words_of(element: Element) -> str:
    """All text inside, its lines kept."""
    return "".join(str(text) for text in element.itertext()).strip()


def title_of(element: Element) -> str:
    """The element's name on one line."""
    return " ".join(element.get("name", "").split())


def plain_id(reference: str) -> str:
    """The id that ``reference`` means, without the prefix of its namespace."""
    return reference.rpartition(":")[2].strip()


def line_of(element: Element) -> int:
    """Its line in the file, from 1; 0 where nobody knows."""
    line = element.sourceline
    return line if isinstance(line, int) else 0
