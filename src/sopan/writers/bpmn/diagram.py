"""The diagram interchange: where every shape, line, and word of the process stands."""

from collections.abc import Iterator
from itertools import pairwise

from sopan.drawing import Label, Line, Page, Rect, Shape, Symbol
from sopan.writers.xml_text import attribute

_MARGIN = 40.0  # programs show the corner of the sheet at their window's edge


def write_diagram(page: Page) -> str:
    """The diagram of ``page``, which pictures the pool "Pool" with the lanes "Lane_1", "Lane_2", ..."""
    shapes = "".join((*_pools(page), *map(_symbol, page.symbols), *map(_line, page.lines)))
    return (
        '<bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Diagram_bidang" bpmnElement="Kolaborasi">'
        f"{shapes}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"
    )


def _pools(page: Page) -> Iterator[str]:
    assert page.table
    xs, ys = page.table.xs, page.table.ys
    yield _shape("Pool", Rect(0.0, 0.0, xs[-1], ys[-1]), ' isHorizontal="false"')
    for number, (left, right) in enumerate(pairwise(xs), 1):
        yield _shape(f"Lane_{number}", Rect(left, ys[1], right - left, ys[-1] - ys[1]), ' isHorizontal="false"')


def _symbol(symbol: Symbol) -> str:
    words = symbol.text.box if symbol.text and symbol.shape is not Shape.BOX else None
    marker = ' isMarkerVisible="true"' if symbol.shape is Shape.DIAMOND else ""
    return _shape(symbol.id, symbol.box, marker, words)


def _shape(id: str, box: Rect, facts: str = "", words: Rect | None = None) -> str:
    label = f"<bpmndi:BPMNLabel>{_bounds(words)}</bpmndi:BPMNLabel>" if words else ""
    return (
        f"<bpmndi:BPMNShape id={attribute(f'{id}_gambar')} bpmnElement={attribute(id)}{facts}>{_bounds(box)}{label}"
        "</bpmndi:BPMNShape>"
    )


def _line(line: Line) -> str:
    points = "".join(f'<di:waypoint x="{_place(x)}" y="{_place(y)}"/>' for x, y in line.points)
    return (
        f"<bpmndi:BPMNEdge id={attribute(f'{line.id}_gambar')} bpmnElement={attribute(line.id)}>{points}"
        f"{_words(line.label)}</bpmndi:BPMNEdge>"
    )


def _words(label: Label | None) -> str:
    return f"<bpmndi:BPMNLabel>{_bounds(label.box)}</bpmndi:BPMNLabel>" if label else ""


def _bounds(box: Rect) -> str:
    return f'<dc:Bounds x="{_place(box.x)}" y="{_place(box.y)}" width="{_number(box.w)}" height="{_number(box.h)}"/>'


def _place(length: float) -> str:
    return _number(length + _MARGIN)


def _number(length: float) -> str:
    return f"{length:.2f}".rstrip("0").rstrip(".")
