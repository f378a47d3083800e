"""Who does what: the lanes of a process, also lanes in lanes, and the nodes that stand in each."""

from collections.abc import Iterator
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.bpmn.chart.drawn import Drawn
from sopan.readers.bpmn.chart.elements import plain_id, title_of, words_of
from sopan.readers.safely import Element, name_of


class Lanes(NamedTuple):
    """Names in the order of the drawing, the lane of each node by its id, and the box of each lane."""

    names: tuple[str, ...]
    of: dict[str, str]
    boxes: tuple[tuple[str, Rect], ...]

    def around(self, box: Rect | None) -> str:
        """The lane that the middle of ``box`` stands in; a pool without lanes is one itself."""
        if box is None or not self.boxes:
            return self.names[0] if len(self.names) == 1 else ""
        return next((name for name, lane in self.boxes if lane.holds(box.middle)), "")


class _Lane(NamedTuple):
    element: Element
    path: tuple[str, ...]


def read_lanes(process: Element, pool: str, drawn: Drawn) -> Lanes:
    """The innermost lanes; a lane of the same name as another is told with the lane around it."""
    found = [lane for sets in process if name_of(sets) == "laneSet" for lane in _leaves(sets, ())]
    if not found:
        return Lanes((pool,) if pool else (), {}, ())
    found.sort(key=lambda lane: _corner(lane.element, drawn))
    names = _names([lane.path for lane in found])
    of = {
        plain_id(words_of(reference)): name
        for lane, name in zip(found, names, strict=True)
        for reference in lane.element
        if name_of(reference) == "flowNodeRef"
    }
    boxes = [(name, drawn.boxes.get(lane.element.get("id", ""))) for lane, name in zip(found, names, strict=True)]
    return Lanes(tuple(dict.fromkeys(names)), of, tuple((name, box) for name, box in boxes if box))


def _names(paths: list[tuple[str, ...]]) -> list[str]:
    """The last of each path, or all of it where another path ends likewise."""
    last = [path[-1] for path in paths]
    told = [path[-1] if last.count(path[-1]) == 1 else " - ".join(filter(None, path)) for path in paths]
    return [name or f"Pelaksana {number}" for number, name in enumerate(told, 1)]


def _leaves(lanes: Element, path: tuple[str, ...]) -> Iterator[_Lane]:
    for lane in lanes:
        if name_of(lane) == "lane":
            here = (*path, title_of(lane))
            children = [each for each in lane if name_of(each) in ("childLaneSet", "laneSet")]
            inner = [leaf for child in children for leaf in _leaves(child, here)]
            yield from inner or [_Lane(lane, here)]


def _corner(lane: Element, drawn: Drawn) -> tuple[float, float]:
    box = drawn.boxes.get(lane.get("id", ""))
    return (box.y, box.x) if box else (0.0, 0.0)
