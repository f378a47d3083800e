"""Writes down what the paragraphs of a Word file say, in the document's order, for numbers are counted on the way."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sopan.readers.found import plain_letters
from sopan.readers.office.docx.blocks import Anchored, Paragraph
from sopan.readers.office.docx.looks import Type
from sopan.readers.office.docx.names import W, find, value
from sopan.readers.office.docx.words.inline import inline_size
from sopan.readers.office.docx.words.numbering import Numbering
from sopan.readers.office.docx.words.runs import is_gone, runs, ticked
from sopan.readers.office.docx.words.styles import Styles
from sopan.readers.office.drawingml import children_of
from sopan.readers.safely import Element, name_of, number_of

_SIGNS = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_DRAWN = {"drawing", "pict", "object"}


@dataclass(slots=True)
class _Part:
    """What has been heard of a paragraph since its start or the last page break inside it."""

    new_page: bool = False
    shown_new: bool = False
    text: str = ""
    types: list[Type] = field(default_factory=list)
    drawn: list[Anchored] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, words: str, look: Type) -> None:
        self.text += words
        if words.strip():
            self.types.append(look)

    @property
    def empty(self) -> bool:
        return not self.text.strip() and not self.drawn


class Scribe:
    """Reads paragraphs with the styles and the lists of their document."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.styles = styles
        self._numbering = numbering
        self._fields: list[bool] = []

    def paragraphs(self, element: Element, table_style: str = "") -> Iterator[Paragraph]:
        """A w:p; more than one where page breaks stand inside it."""
        properties = find(element, "w:pPr")
        form = self.styles.form(properties, table_style)
        resting = self.styles.type(properties, find(properties, "w:rPr"), table_style)
        parts = self._hear(element, properties, table_style)
        parts[0].new_page |= form.new_page
        mark = "" if is_gone(find(properties, "w:rPr")) and parts[0].empty else self._mark(properties)
        for part in parts:
            last = part is parts[-1]
            yield Paragraph(
                "\n".join(" ".join(line.split()) for line in part.text.strip().split("\n")),
                form,
                max(part.types, key=lambda it: it.size, default=resting),
                mark if part is parts[0] else "",
                bool(part.types) and all(look.bold for look in part.types),
                tuple(part.drawn),
                tuple(part.notes),
                part.new_page,
                part.shown_new,
                last and part is not parts[0] and part.empty,
                find(properties, "w:sectPr") if last else None,
            )

    def _hear(self, element: Element, properties: Element | None, table_style: str) -> list[_Part]:
        parts = [_Part()]
        for run in runs(element):
            if name_of(run) != "r":
                parts[-1].text += "".join(str(words) for words in run.itertext())
                continue
            look = self.styles.type(properties, find(run, "w:rPr"), table_style)
            for piece in children_of(run):
                if name_of(piece) == "br" and value(piece, ".", "type") == "page":
                    parts.append(_Part(new_page=True))
                else:
                    self._take(piece, look, parts[-1])
        return parts

    def _take(self, piece: Element, look: Type, part: _Part) -> None:
        """Adds one piece of a run to what was heard."""
        name = name_of(piece)
        if name == "fldChar":
            part.add(self._turn_field(piece), look)
        elif look.hidden or any(self._fields):
            return
        elif name == "lastRenderedPageBreak":
            part.shown_new |= part.empty
        elif name in _DRAWN:
            part.drawn.append(Anchored(piece, part.text, inline_size(piece)))
        elif name == "footnoteReference" or name == "endnoteReference":
            part.notes.append(f"{name[:-9]} {value(piece, '.', 'id')}")
        else:
            part.add(_words(piece, name, look.font), look)

    def _turn_field(self, piece: Element) -> str:
        """Follows a field's begin, middle, and end: its instruction is not seen, only what it yields."""
        kind = value(piece, ".", "fldCharType")
        if kind == "begin":
            self._fields.append(True)
            return ticked(piece)
        if kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        return ""

    def _mark(self, properties: Element | None) -> str:
        list_id, level, style = self.styles.list_of(properties)
        if not list_id or list_id == "0":
            return ""
        depth = int(number_of(level)) if level else self._numbering.level_of_style(list_id, style)
        return self._numbering.mark(list_id, depth)


def _words(piece: Element, name: str, font: str) -> str:
    if name == "t":
        return plain_letters((piece.text or "").replace("\n", " "), font)
    if name == "sym":
        code = piece.get(W + "char", "")
        return plain_letters(chr(int(code, 16)), piece.get(W + "font", "")) if _is_hex(code) else ""
    if name == "br":
        return "\n"
    return _SIGNS.get(name, "")


def _is_hex(code: str) -> bool:
    return 0 < len(code) <= 4 and all(digit in "0123456789abcdefABCDEF" for digit in code)
