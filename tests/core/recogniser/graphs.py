"""The graph of an SOP as a drawing shows it, for comparing what went out with what came back."""

from collections import Counter
from typing import NamedTuple

from sopan.document import Sop
from sopan.flow import build_flow


class Graph(NamedTuple):
    """Symbols as (row, column, form) and edges as (source, target, branch, label), however often each occurs."""

    symbols: Counter[tuple[int, int, str]]
    edges: Counter[tuple[tuple[int, int], tuple[int, int], str, str]]


def graph_of(sop: Sop) -> Graph:
    """The graph by places in the table; columns by order, since a narrow heading prints short names."""
    flow = build_flow(sop)
    extra: dict[str, int] = {}
    where = {}
    for node in flow.nodes:
        column = node.column if node.column >= 0 else extra.setdefault(node.pelaksana, len(sop.pelaksana) + len(extra))
        where[node.id] = (node.row, column)
    symbols = Counter((*where[node.id], str(node.bentuk)) for node in flow.nodes)
    edges = Counter((where[edge.source], where[edge.target], str(edge.branch), edge.label) for edge in flow.edges)
    return Graph(symbols, edges)
