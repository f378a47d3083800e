"""Texts of a drawing as paragraphs that staff can edit: prose, not broken lines, at a given line height."""

from collections.abc import Iterator
from math import floor

from sopan.drawing.model import Rect, Text, TextItem
from sopan.writers.xml_text import foldable, folded_words

TWIPS = 20
_SLACK = 1.0  # a line that just fitted must fit again in a program that measures a little wider
_ABOVE = {"top": 0.0, "middle": 0.5, "bottom": 1.0}
_SIDES = {"left": "left", "center": "center", "right": "right"}


def twips(points: float) -> int:
    """Points in twentieths, Word's own measure."""
    return round(points * TWIPS)


def paragraphs(text: Text, room: Rect, before: float = 0.0) -> str:
    """The text's paragraphs, indented as far as its box lies inside ``room``; ``before`` points of air above it."""
    if text.rotated:
        return _turned(text)
    box = text.box
    left, right = box.x - room.x, max(0.0, room.x + room.w - box.x - box.w - _SLACK)
    return "".join(
        paragraph(_runs(item, text.size), text, before=0.0 if index else before, left=left + item.indent, right=right,
                  hanging=item.indent)
        for index, item in enumerate(text.items)
    )  # fmt: skip


def _turned(text: Text) -> str:
    """A turned text keeps its lines and the middle of its cell: programs differ in which side air is put at."""
    return "".join(paragraph(run(typed("\n".join(it.lines)), text.size, bold=it.bold), text) for it in text.items)


def paragraph(
    runs: str,
    text: Text,
    *,
    before: float = 0.0,
    after: float = 0.0,
    left: float = 0.0,
    right: float = 0.0,
    hanging: float = 0.0,
    opening: str = "",
) -> str:
    """One paragraph at the text's line height and alignment; lengths in points. ``opening``: its first properties."""
    spacing = f' w:before="{twips(before)}"' * (before > 0) + f' w:after="{twips(after)}"' * (after > 0)
    hangs = f' w:hanging="{twips(hanging)}"' * (hanging > 0)
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{twips(left)}"/></w:tabs>' * (hanging > 0)
    return (
        f'<w:p><w:pPr>{opening}{tab}<w:spacing{spacing} w:line="{twips(text.leading)}" w:lineRule="exact"/>'
        f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}"{hangs}/><w:jc w:val="{_SIDES[text.align]}"/></w:pPr>'
        f"{runs}</w:p>"
    )


def run(content: str, size: float, *, bold: bool = False, underline: bool = False) -> str:
    """A run of ready-made content; type sizes go by half points, never above what the lines were broken for."""
    style = "<w:b/>" * bold + f'<w:sz w:val="{floor(size * 2 + 0.01)}"/>' + '<w:u w:val="single"/>' * underline
    return f"<w:r><w:rPr>{style}</w:rPr>{content}</w:r>"


def typed(prose: str) -> str:
    """Words as a run's content, a newline as a line break."""
    lines = (f'<w:t xml:space="preserve">{folded_words(line)}</w:t>' for line in prose.split("\n"))
    return "<w:br/>".join(lines)


def top_of(text: Text) -> float:
    """Where the block of lines begins on the page."""
    count = sum(len(item.lines) for item in text.items)
    return text.box.y + _ABOVE[text.valign] * (text.box.h - count * text.leading)


def foot_of(text: Text) -> float:
    """Where the block of lines ends on the page."""
    return top_of(text) + sum(len(item.lines) for item in text.items) * text.leading


def stacked(texts: tuple[Text, ...], room: Rect, start: float) -> Iterator[str]:
    """Texts that stand one below the other from ``start`` down, each as far below the last as the drawing has it."""
    for text in texts:
        yield paragraphs(text, room, max(0.0, top_of(text) - start))
        start = foot_of(text)


def _runs(item: TextItem, size: float) -> str:
    prose = typed(foldable(item.prose, item.lines) if item.prose else " ".join(item.lines))
    marker = f"{typed(item.marker)}<w:tab/>" if item.marker else ""
    if not item.underline:
        return run(marker + prose, size, bold=item.bold)
    return (run(marker, size, bold=item.bold) if marker else "") + run(prose, size, bold=item.bold, underline=True)
