"""Texts of a drawing as the contents of cells: prose that the program breaks, runs where its weight changes."""

from math import ceil

from sopan.drawing.model import Cell, Text, TextItem
from sopan.writers.xlsx.styles import MAIN, Look, Styles
from sopan.writers.xml_text import foldable, folded_words

_LINE = 1.15  # the height that programs give a line, in type sizes
_INDENT = 5.0  # a text that lies so far inside its cell is indented
_ABOVE = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


class Contents:
    """The looks and the strings of a file, which its cells name by number."""

    def __init__(self, face: str) -> None:
        self.face = face
        self.styles = Styles(face)
        self._strings: dict[str, int] = {}
        self._uses = 0

    def string(self, content: str) -> int:
        """The number of a string, ready as XML."""
        self._uses += 1
        return self._strings.setdefault(content, len(self._strings))

    def write_strings(self) -> str:
        """The shared strings part."""
        strings = "".join(f"<si>{content}</si>" for content in self._strings)
        return f'<sst xmlns="{MAIN}" count="{self._uses}" uniqueCount="{len(self._strings)}">{strings}</sst>'


def write_cell(cell: Cell, place: str, contents: Contents, *, ruled: bool = True) -> str:
    """The cell at ``place`` ("B4") with its text."""
    look = _look(cell, ruled=ruled)
    content = _content(cell, look, contents.face)
    text = f' t="s"><v>{contents.string(content)}</v></c>' if content else "/>"
    return f'<c r="{place}" s="{contents.styles.of(look)}"{text}'


def _look(cell: Cell, *, ruled: bool) -> Look:
    """One text stands where the drawing has it; several, and one under a picture, from the top down."""
    if not cell.texts:
        return Look(ruled=ruled)
    text = cell.texts[0]
    valign = "top" if len(cell.texts) > 1 or cell.image else _valign(text, cell)
    bold = all(item.bold for item in text.items)
    indented = text.align == "left" and text.box.x - cell.box.x >= _INDENT
    return Look(text.size, bold, text.align, valign, text.rotated, ruled, indented)


def _valign(text: Text, cell: Cell) -> str:
    """A lone text that begins at the top of a box in the middle of the cell stands in the middle."""
    box, around = text.box, cell.box
    amid = abs(box.y + box.h / 2 - around.y - around.h / 2) < 1 and box.y - around.y > text.leading
    return "middle" if amid else text.valign


def _content(cell: Cell, look: Look, face: str) -> str:
    pieces = _pieces(cell)
    if not any(text.strip() for text, _ in pieces):
        return ""
    if all(item.bold == look.bold and not item.underline for _, item in pieces):
        return _typed("".join(text for text, _ in pieces))
    return "".join(f"<r>{_style(item, look, face)}{_typed(text)}</r>" for text, item in pieces)


def _pieces(cell: Cell) -> list[tuple[str, TextItem]]:
    """Every paragraph after the line breaks that part it from the last, and that fill the gap above its text."""
    pieces: list[tuple[str, TextItem]] = []
    foot = cell.box.y if cell.image else 0.0
    count = ceil if cell.image else round  # words must clear the picture
    for text in cell.texts:
        lines = sum(len(item.lines) for item in text.items)
        top = text.box.y + _ABOVE[text.valign] * (text.box.h - lines * text.leading)
        gap = max(0, count((top - foot) / (_LINE * text.size))) if foot else 0
        for index, item in enumerate(text.items):
            breaks = "\n" * (bool(pieces) + (0 if index else gap))
            prose = "\n".join(item.lines) if text.rotated else _prose(item)
            pieces.append((breaks + " ".join(filter(None, (item.marker, prose))), item))
        foot = top + lines * text.leading
    return pieces


def _prose(item: TextItem) -> str:
    return foldable(item.prose, item.lines) if item.prose else " ".join(item.lines)


def _style(item: TextItem, look: Look, face: str) -> str:
    return f'<rPr>{"<b/>" * item.bold}{"<u/>" * item.underline}<sz val="{look.size:g}"/><rFont val="{face}"/></rPr>'


def _typed(text: str) -> str:
    lines = "\n".join(folded_words(line) for line in text.split("\n"))
    return f'<t xml:space="preserve">{lines}</t>'
