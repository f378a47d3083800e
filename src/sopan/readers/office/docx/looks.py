"""How words and paragraphs look, as far as their places depend on it."""

from typing import NamedTuple


class Type(NamedTuple):
    """The face, size in points, and weight of words; ``hidden`` words are not seen."""

    font: str = "Times New Roman"
    size: float = 10.0
    bold: bool = False
    hidden: bool = False


class Form(NamedTuple):
    """A paragraph's spacing and indents in points. ``line`` is a factor when ``rule`` is "auto", else points."""

    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    rule: str = "auto"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    align: str = "left"
    new_page: bool = False
    merged: bool = False
    style: str = ""
