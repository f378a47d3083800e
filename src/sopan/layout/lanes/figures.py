"""The figure of each element of a process: its size, its words, and how far both reach from its middle."""

from typing import NamedTuple

from sopan.drawing import Rect, Shape, Symbol, Text, TextItem
from sopan.flow.process import Element, Kind
from sopan.layout.measure import break_text, measure_width
from sopan.layout.settings import Typeface

SIZE, LEADING = 12.0, 14.4  # of the words in tasks, as programs for BPMN set them
LABEL_SIZE, LABEL_LEADING = 11.0, 13.2
TASK_WIDTH, TASK_LEAST, TASK_PAD = 150.0, 66.0, 8.0
ICON = 28.0  # programs draw the task's kind into its upper left corner, over words that reach there
EVENT, GATEWAY = 36.0, 50.0
LABEL_WIDTH, SLACK = 108.0, 10.0  # of a label; programs break its words anew, so leave them some room
_OFF = {Kind.START: 15.0, Kind.END: 15.0, Kind.CHOICE: 14.0}  # from the middle to the near corner of a label
_FACE = Typeface.ARIAL


class Reach(NamedTuple):
    """How far a figure with its words goes from its middle."""

    left: float
    right: float
    above: float
    below: float


class Figure(NamedTuple):
    """An element's outline and its size; ``lines`` are its words, ``words`` the size of their block."""

    element: Element
    shape: Shape
    width: float
    height: float
    lines: tuple[str, ...]
    words: tuple[float, float]

    @property
    def reach(self) -> Reach:
        """Of outline and words; words outside stand to the upper right, where no line of the figure runs."""
        across, down = self.width / 2, self.height / 2
        if self.shape is Shape.BOX or not self.lines:
            return Reach(across, across, down, down)
        off = _OFF[self.element.kind]
        return Reach(across, max(across, off + self.words[0]), max(down, off + self.words[1]), down)

    def at(self, x: float, y: float) -> Symbol:
        """The symbol with its middle at (``x``, ``y``)."""
        box = Rect(round(x - self.width / 2, 2), round(y - self.height / 2, 2), self.width, self.height)
        return Symbol(self.element.id, self.shape, box, text=self._text(x, y, box) if self.lines else None)

    def _text(self, x: float, y: float, box: Rect) -> Text:
        items = (TextItem(self.lines, prose=self.element.name),)
        if self.shape is Shape.BOX:
            return Text(items, box, SIZE, LEADING, "center", "middle")
        off = _OFF[self.element.kind]
        beside = Rect(round(x + off, 2), round(y - off - self.words[1], 2), *self.words)
        return Text(items, beside, LABEL_SIZE, LABEL_LEADING, "left", "bottom")


def figure_of(element: Element) -> Figure:
    """The figure of ``element``; a task grows with its words, a gateway and an event have theirs beside them."""
    if element.kind is Kind.TASK:
        lines = break_text(element.name, TASK_WIDTH - 2 * TASK_PAD, SIZE, _FACE)
        height = max(TASK_LEAST, len(lines) * LEADING + 2 * ICON)
        return Figure(element, Shape.BOX, TASK_WIDTH, round(height), lines, (TASK_WIDTH, len(lines) * LEADING))
    lines = break_text(element.name, LABEL_WIDTH, LABEL_SIZE, _FACE) if element.name else ()
    width = max((measure_width(line, LABEL_SIZE, _FACE) for line in lines), default=0.0)
    words = (round(width + SLACK), round(len(lines) * LABEL_LEADING, 2))
    if element.kind in (Kind.START, Kind.END):
        return Figure(element, Shape.CAPSULE, EVENT, EVENT, lines, words)
    return Figure(element, Shape.DIAMOND, GATEWAY, GATEWAY, lines, words)


def lane_width(name: str) -> float:
    """The least width of a lane whose name stands on two lines."""
    words = measure_width(name, SIZE, _FACE)
    width = TASK_WIDTH
    while width < words and len(break_text(name, width, SIZE, _FACE)) > 2:
        width += 10
    return width
