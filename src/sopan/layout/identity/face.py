"""Sets paragraphs as broken lines in one typeface and size, and measures the block they make."""

from typing import NamedTuple

from sopan.drawing.model import Rect, Text, TextItem
from sopan.layout.identity.content import Paragraph
from sopan.layout.measure import break_text, measure_width
from sopan.layout.settings import Typeface
from sopan.layout.state import round_up

_LEADING = 1.25
_EASE = 1.04  # Word sets no kerning: capitals may run so much wider, and must not be broken once more
_GAP = 0.45  # between a marker and its text, in ems


class Face(NamedTuple):
    """A typeface at one size."""

    typeface: Typeface
    size: float

    @property
    def leading(self) -> float:
        """From baseline to baseline."""
        return round_up(self.size * _LEADING)

    def scaled(self, factor: float) -> "Face":
        """The same face, larger or smaller, on a quarter of a point."""
        return Face(self.typeface, round(self.size * factor * 4) / 4)

    def width(self, text: str, bold: bool = False) -> float:
        """Width of ``text`` on one line."""
        return measure_width(text, self.size, self.typeface, bold)

    def set(self, paragraphs: tuple[Paragraph, ...], width: float) -> tuple[TextItem, ...]:
        """The paragraphs broken to ``width``; markers hang in one indent, wide enough for the widest."""
        markers = [self.width(paragraph.marker) for paragraph in paragraphs if paragraph.marker]
        indent = round_up(max(markers) + _GAP * self.size) if markers else 0.0
        return tuple(self._item(paragraph, width, indent) for paragraph in paragraphs)

    def set_balanced(self, paragraphs: tuple[Paragraph, ...], width: float) -> tuple[TextItem, ...]:
        """As ``set``, with the lines of each paragraph as even as the words allow: for centred headings."""
        return tuple(self._item(paragraph, self._narrowest(paragraph, width), 0.0) for paragraph in paragraphs)

    def block(self, items: tuple[TextItem, ...], box: Rect, align: str = "left", valign: str = "top") -> Text:
        """The items as a block of text in ``box``."""
        return Text(items, box, self.size, self.leading, align, valign)

    def hug(self, items: tuple[TextItem, ...], box: Rect) -> Rect:
        """The middle of ``box``, as wide as the lines: who breaks them again breaks them in the same places."""
        widest = max((self.width(line, item.bold) for item in items for line in item.lines), default=box.w)
        width = min(round_up(widest * _EASE), box.w)
        return Rect(box.x + (box.w - width) / 2, box.y, width, box.h)

    def height(self, items: tuple[TextItem, ...]) -> float:
        """Height of the block of all lines."""
        return count_lines(items) * self.leading

    def _item(self, paragraph: Paragraph, width: float, indent: float) -> TextItem:
        lines = break_text(paragraph.text, width - indent, self.size, self.typeface, paragraph.bold)
        return TextItem(lines, paragraph.marker, indent, paragraph.bold, paragraph.underline, paragraph.text)

    def _narrowest(self, paragraph: Paragraph, width: float) -> float:
        wanted = len(self._item(paragraph, width, 0.0).lines)
        low, high = width / (wanted + 1), width
        while high - low > 2:
            middle = (low + high) / 2
            if len(self._item(paragraph, middle, 0.0).lines) > wanted:
                low = middle
            else:
                high = middle
        return high


def count_lines(items: tuple[TextItem, ...]) -> int:
    """How many lines the items have together."""
    return sum(len(item.lines) for item in items)
