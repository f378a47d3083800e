"""Text in a shape: paragraphs at the drawing's size and line height, the text's box by margins or by an own frame."""

from math import pi

from sopan.drawing.model import Rect, Text, TextItem
from sopan.writers.vsdx.cells import cell, cells, inches
from sopan.writers.xml_text import words

_ALIGN = {"left": 0, "center": 1, "right": 2}
_ANCHOR = {"top": 0, "middle": 1, "bottom": 2}
_BOLD, _UNDERLINE = 1, 4
_LINE_END = "\u2028"
_SPARE = 0.5  # points on either side of a text, or rounding breaks lines that just fit


def block(text: Text, box: Rect) -> str:
    """The cells that place ``text`` in the shape with that ``box``."""
    if text.rotated:
        return cells(VerticalAlign=_ANCHOR[text.valign], **_NO_MARGINS) + _turned(text, box)
    inner = text.box
    return cells(
        VerticalAlign=_ANCHOR[text.valign],
        LeftMargin=inches(max(inner.x - box.x - _SPARE, 0.0)),
        RightMargin=inches(max(box.x + box.w - inner.x - inner.w - _SPARE, 0.0)),
        TopMargin=inches(max(inner.y - box.y, 0.0)),
        BottomMargin=inches(max(box.y + box.h - inner.y - inner.h, 0.0)),
    )


_NO_MARGINS = {"LeftMargin": 0.0, "RightMargin": 0.0, "TopMargin": 0.0, "BottomMargin": 0.0}


def _turned(text: Text, box: Rect) -> str:
    """The text's own frame, a quarter turned anticlockwise."""
    width, height = inches(text.box.h), inches(text.box.w)
    x = inches(text.box.x + text.box.w / 2 - box.x)
    y = inches(box.y + box.h - text.box.y - text.box.h / 2)
    return cells(TxtPinX=x, TxtPinY=y, TxtWidth=width, TxtHeight=height) + cells(
        TxtLocPinX=width / 2, TxtLocPinY=height / 2, TxtAngle=pi / 2
    )


def sections(text: Text, face: str) -> str:
    """The sections of characters and paragraphs, a row each for every item."""
    characters = "".join(_character(number, item, text, face) for number, item in enumerate(text.items))
    paragraphs = "".join(_paragraph(number, item, text) for number, item in enumerate(text.items))
    return f'<Section N="Character">{characters}</Section><Section N="Paragraph">{paragraphs}</Section>'


def runs(text: Text) -> str:
    """The words, each item a paragraph with its own rows."""
    lines = "\n".join(
        f'<cp IX="{number}"/><pp IX="{number}"/>{_words(item, broken=text.rotated)}'
        for number, item in enumerate(text.items)
    )
    return f"<Text>{lines}</Text>"


def _words(item: TextItem, *, broken: bool) -> str:
    """The words after their marker; ``broken`` in the drawing's own lines, for a turned text has no margins to keep."""
    prose = _LINE_END.join(item.lines) if broken else item.prose or " ".join(item.lines)
    return f"{words(item.marker)} {words(prose)}" if item.marker else words(prose)


def _character(number: int, item: TextItem, text: Text, face: str) -> str:
    style = _BOLD * item.bold + _UNDERLINE * item.underline
    look = cell("Font", face) + cells(Color="#000000", Style=style, Size=inches(text.size), LangID="id-ID")
    return f'<Row IX="{number}">{look}</Row>'


def _paragraph(number: int, item: TextItem, text: Text) -> str:
    indent = inches(item.indent)
    look = cells(
        IndFirst=-indent, IndLeft=indent, SpLine=inches(text.leading), SpBefore=0, SpAfter=0,
        HorzAlign=_ALIGN[text.align],
    )  # fmt: skip
    return f'<Row IX="{number}">{look}</Row>'
