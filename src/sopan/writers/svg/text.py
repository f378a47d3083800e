"""Blocks of text as SVG: every line where the layout put it; nothing is broken or measured here."""

from collections.abc import Iterator

from sopan.drawing import Label, Rect, Text, TextItem
from sopan.writers.svg.markup import Attribute, element, number
from sopan.writers.xml_text import words

_Style = dict[str, Attribute]
_BASELINE = 0.78
_LABEL_LEADING = 1.2
_UNDERLINE: _Style = {"style": "text-decoration:underline .5px;text-underline-offset:1.2px"}
_LIVE_UNDERLINE: _Style = {"text_decoration": "underline"}
_ANCHORS = {"left": None, "center": "middle", "right": "end"}
_ABOVE = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


def write_text(text: Text, *, live: bool = False) -> str:
    """One ``text`` element, with a ``tspan`` a line where there are several; "" when there is nothing to read.

    ``live``: an underline is drawn as the browser likes, for its place can't be told without a style attribute.
    """
    box = Rect(0.0, 0.0, text.box.h, text.box.w) if text.rotated else text.box
    turn = f"translate({number(text.box.x)} {number(text.box.y + text.box.h)})rotate(-90)" if text.rotated else None
    style: _Style = {"font_size": text.size, "text_anchor": _ANCHORS[text.align], "transform": turn}
    pieces = list(_pieces(text, box, _LIVE_UNDERLINE if live else _UNDERLINE))
    if len(pieces) == 1:
        return element("text", pieces[0][0], **pieces[0][1], **style)
    spans = "".join(element("tspan", line, **place) for line, place in pieces)
    return element("text", spans, **style) if spans else ""


def write_label(label: Label) -> str:
    """The word beside a line, in the middle of its box."""
    leading = label.size * _LABEL_LEADING
    return write_text(Text((TextItem((label.text,)),), label.box, label.size, leading, "center", "middle"))


def _pieces(text: Text, box: Rect, underline: _Style) -> Iterator[tuple[str, _Style]]:
    """Every marker and line as safe words, each with its place on the baseline and its weight."""
    count = sum(len(item.lines) for item in text.items)
    baseline = box.y + _ABOVE[text.valign] * (box.h - count * text.leading) + _BASELINE * text.leading
    for item in text.items:
        left, right = box.x + item.indent, box.x + box.w
        place = {"left": left, "center": (left + right) / 2, "right": right}[text.align]
        weight, decoration = "bold" if item.bold else None, underline if item.underline else {}
        if item.marker:
            yield words(item.marker), {"x": box.x, "y": baseline, "font_weight": weight}
        for line in item.lines:
            if line:
                yield words(line), {"x": place, "y": baseline, "font_weight": weight, **decoration}
            baseline += text.leading
