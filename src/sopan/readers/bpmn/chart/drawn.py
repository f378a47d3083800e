"""Where the diagram puts shapes, and what only the diagram knows: closed subprocesses, upright pools."""

from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.bpmn.chart.elements import plain_id
from sopan.readers.safely import Element, name_of, number_of


class Drawn(NamedTuple):
    """Boxes by element; ids of elements drawn closed, and of pools whose lanes stand side by side."""

    boxes: dict[str, Rect]
    collapsed: set[str]
    upright: set[str]


def read_drawn(root: Element) -> Drawn:
    """The shapes of all diagrams of the file."""
    drawn = Drawn({}, set(), set())
    for shape in root.iter():
        if name_of(shape) != "BPMNShape":
            continue
        id = plain_id(shape.get("bpmnElement", ""))
        if shape.get("isExpanded") == "false":
            drawn.collapsed.add(id)
        if shape.get("isHorizontal") == "false":
            drawn.upright.add(id)
        bounds = next((each for each in shape if name_of(each) == "Bounds"), None)
        if bounds is not None:
            drawn.boxes[id] = Rect(*(number_of(bounds.get(key)) for key in ("x", "y", "width", "height")))
    return drawn
