"""What every finished drawing promises, gathered for the tests: an empty list is the only good answer."""

from collections import Counter
from collections.abc import Iterator

from sopan.drawing import Drawing, LineKind, Shape
from sopan.drawing.metrics import check_drawing, trace_arrows
from sopan.flow import Branch, Flow


def broken_promises(drawing: Drawing, flow: Flow) -> list[str]:
    """The defects of ``drawing``, and all that it draws too much or too little of ``flow``."""
    return [
        *map(str, check_drawing(drawing)),
        *_symbols(drawing, flow),
        *_arrows(drawing, flow),
        *_labels(drawing, flow),
    ]


def _symbols(drawing: Drawing, flow: Flow) -> Iterator[str]:
    drawn = Counter(symbol.id for page in drawing.pages for symbol in page.symbols if symbol.shape != Shape.PENTAGON)
    yield from _compare("symbol", Counter(node.id for node in flow.nodes), drawn)


def _arrows(drawing: Drawing, flow: Flow) -> Iterator[str]:
    joins = Counter((edge.source, edge.target) for edge in flow.edges if edge.branch is Branch.GABUNG)
    wanted = Counter((edge.source, edge.target) for edge in flow.edges) - joins
    lines = [line for page in drawing.pages for line in page.lines]
    yield from _compare("arrow", wanted, Counter(trace_arrows(drawing)))
    plain = Counter((line.source, line.target) for line in lines if line.kind is LineKind.JOIN)
    yield from _compare("join", joins, plain)


def _labels(drawing: Drawing, flow: Flow) -> Iterator[str]:
    wanted = Counter((edge.source, edge.label) for edge in flow.edges if edge.label)
    lines = [line for page in drawing.pages for line in page.lines]
    drawn = Counter((line.source, line.label.text) for line in lines if line.label)
    yield from _compare("label", wanted, drawn)


def _compare(what: str, wanted: Counter[str], drawn: Counter[str]) -> Iterator[str]:
    yield from (f"{what} {thing} is missing" for thing in sorted(wanted - drawn))
    yield from (f"{what} {thing} is drawn too often" for thing in sorted(drawn - wanted))
